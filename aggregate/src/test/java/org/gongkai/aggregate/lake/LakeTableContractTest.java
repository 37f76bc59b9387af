package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.Places;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every table of the lake. */
class LakeTableContractTest {

  private static final Dataset<Row> TWO_IN_ONE =
      extractions(
          extracted(
              "ab",
              "file:b.html",
              report("桐庐县财政局")
                  .region(Places.TONGLU)
                  .published("2022-01-20")
                  .evidence(new Evidence("year", "2021", "title", "2021年"))
                  .cell("granted", "natural_person", "3")
                  .proactive("fees", "amount", "12.5")
                  .stated(Stated.Quantity.REVIEW, 3, "行政复议3件")
                  .finding(
                      new Finding(
                          "results_sum",
                          Severity.ERROR,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.of(BigDecimal.TEN),
                          Optional.empty(),
                          Optional.empty(),
                          "the results add up to 10")),
              reportOfNobody().edition("2019").withoutYear()));

  @ParameterizedTest
  @EnumSource
  void everyTableHasExactlyItsSchema(LakeTable table) {
    assertThat(LakeTables.of(table, TWO_IN_ONE).schema()).isEqualTo(table.schema());
  }

  @ParameterizedTest
  @EnumSource
  void rowsReadBackFromParquetGiveTheSameTable(LakeTable table, @TempDir Path folder) {
    String staging = folder.resolve("staging").toString();
    TWO_IN_ONE.write().parquet(staging);

    Dataset<Row> again = LakeTables.of(table, LocalSpark.SESSION.read().parquet(staging));

    assertThat(again.schema()).isEqualTo(table.schema());
    assertThat(again.collectAsList()).isEqualTo(LakeTables.of(table, TWO_IN_ONE).collectAsList());
  }

  @ParameterizedTest
  @EnumSource
  void theRowsDoNotDependOnThePartitions(LakeTable table) {
    List<Intake> intakes =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    extracted(
                        String.format("%02x", i / 2), "file:" + (i * 7 % 40), report("甲" + i % 5)))
            .toList();
    Dataset<Row> rows = extractions(intakes);

    assertThat(LakeTables.of(table, rows.repartition(7)).collectAsList())
        .containsExactlyInAnyOrderElementsOf(
            LakeTables.of(table, rows.coalesce(1)).collectAsList());
  }

  @Test
  void rowsOfAnotherShapeAreRefusedWithTheColumnsNamed() {
    assertThatThrownBy(
            () ->
                LakeTables.of(
                    LakeTable.REPORTS,
                    TWO_IN_ONE.drop("status").withColumn("bytes", TWO_IN_ONE.col("detail"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "extractions: the column bytes is string, not bigint; the column status (string) is"
                + " missing. Were these rows written by another version? Then extract them anew.");
  }
}
