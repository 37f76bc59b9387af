package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FindingRows;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.SchemaContract;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;

/**
 * Identical bytes at several addresses of which one is told to be another agency's, or of another
 * year: by a manifest, or by the address itself.
 */
public final class CopyConflicts {

  private static final String REPORT = "report";
  private static final String AGENCIES = "agencies";
  private static final String YEARS = "years";
  private static final String COPIES = "copies";
  private static final int MOST_NAMED = 5;

  private CopyConflicts() {}

  /**
   * The findings, with exactly the schema of {@link LakeTable#FINDINGS}.
   *
   * @param extractions staging rows of all documents of the lake
   */
  public static Dataset<Row> of(Dataset<Row> extractions) {
    FlatMapFunction<Row, Row> findings = row -> findings(row).iterator();
    return SchemaContract.conform(
        contradicting(extractions).flatMap(findings, Encoders.row(LakeTable.FINDINGS.schema())),
        LakeTable.FINDINGS.schema());
  }

  private static Dataset<Row> contradicting(Dataset<Row> extractions) {
    return extractions
        .select(
            col(Columns.SOURCE_URI),
            explode(
                    arrays_zip(
                        Stream.of(Columns.REPORT_ID, Columns.AGENCY_ID, Columns.YEAR)
                            .map(name -> col(Columns.REPORTS).getField(name).as(name))
                            .toArray(Column[]::new)))
                .as(REPORT))
        .select(Columns.SOURCE_URI, REPORT + ".*")
        .groupBy(Columns.REPORT_ID)
        .agg(
            collect_set(col(Columns.AGENCY_ID)).as(AGENCIES),
            collect_set(col(Columns.YEAR)).as(YEARS),
            sort_array(collect_set(struct(Columns.SOURCE_URI, Columns.AGENCY_ID, Columns.YEAR)))
                .as(COPIES))
        .filter(size(col(AGENCIES)).gt(1).or(size(col(YEARS)).gt(1)));
  }

  private static List<Row> findings(Row row) {
    List<Row> copies = row.getList(row.fieldIndex(COPIES));
    return Stream.of(
            finding(row, AGENCIES, copies, Columns.AGENCY_ID, "agency", "机关"),
            finding(row, YEARS, copies, Columns.YEAR, "year", "年度"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Row> finding(
      Row row, String values, List<Row> copies, String column, String english, String chinese) {
    if (row.getList(row.fieldIndex(values)).size() < 2) {
      return Optional.empty();
    }
    String said =
        copies.stream()
            .filter(copy -> Objects.nonNull(copy.getAs(column)))
            .limit(MOST_NAMED)
            .map(copy -> copy.getAs(column) + " (" + copy.getAs(Columns.SOURCE_URI) + ")")
            .collect(Collectors.joining(", "));
    Rule rule = Rule.IDENTITY_CONFLICT;
    return Optional.of(
        FindingRows.of(
            row.getAs(Columns.REPORT_ID),
            Finding.at(
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "copies of the same bytes contradict each other about the " + english + ": " + said,
                rule.chinese() + "；内容相同的文件所示" + chinese + "不一：" + said)));
  }
}
