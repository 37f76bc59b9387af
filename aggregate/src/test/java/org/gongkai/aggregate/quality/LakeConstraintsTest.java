package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.LocalSpark.held;
import static org.gongkai.aggregate.ReportBuilder.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.junit.jupiter.api.Test;

class LakeConstraintsTest {

  private static final Dataset<Row> EXTRACTIONS =
      extractions(
          extracted("ab", "file:a.html", report("甲局"), report("乙局").total("granted", 3)),
          extracted("cd", "file:b.html", report("丙局").without("legal")));

  /** The tables as they are read from files: their rows, worked out once. */
  private static final Map<LakeTable, Dataset<Row>> TABLES =
      Arrays.stream(LakeTable.values())
          .collect(
              Collectors.toMap(table -> table, table -> held(LakeTables.of(table, EXTRACTIONS))));

  /** Tables with a broken promise, after one of them was changed. */
  private static List<String> broken(LakeTable changed, UnaryOperator<Dataset<Row>> change) {
    return LakeConstraints.of(
            table -> {
              Dataset<Row> rows = TABLES.get(table);
              return table == changed ? change.apply(rows) : rows;
            })
        .where("repeated_keys + orphans + foreign_values > 0")
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s: %d repeated, %d orphans, %d foreign"
                    .formatted(
                        row.<String>getAs("table"),
                        row.<Long>getAs("repeated_keys"),
                        row.<Long>getAs("orphans"),
                        row.<Long>getAs("foreign_values")))
        .toList();
  }

  @Test
  void theTablesOfALakeKeepWhatTheyPromise() {
    assertThat(broken(LakeTable.REPORTS, rows -> rows)).isEmpty();
  }

  @Test
  void aRepeatedKeyIsCounted() {
    assertThat(broken(LakeTable.LEGAL, rows -> rows.union(rows.limit(2))))
        .containsExactly("legal: 2 repeated, 0 orphans, 0 foreign");
  }

  @Test
  void rowsOfAReportThatIsNotThereAreCounted() {
    assertThat(
            broken(
                LakeTable.PROACTIVE,
                rows -> rows.withColumn("report_id", lit("gone")).limit(3).dropDuplicates()))
        .containsExactly("proactive: 0 repeated, 3 orphans, 0 foreign");
  }

  @Test
  void aValueThatIsNoneOfItsColumnsIsCounted() {
    assertThat(broken(LakeTable.APPLICATIONS, rows -> rows.withColumn("value", lit(-1L))))
        .containsExactly("applications: 0 repeated, 0 orphans, 525 foreign");
    assertThat(broken(LakeTable.DOCUMENTS, rows -> rows.withColumn("status", lit("lost"))))
        .containsExactly("documents: 0 repeated, 0 orphans, 2 foreign");
    assertThat(
            broken(
                LakeTable.LEGAL,
                rows ->
                    rows.where(col("state").equalTo("blank")).withColumn("state", lit("reported"))))
        .singleElement()
        .asString()
        .endsWith(" foreign");
  }
}
