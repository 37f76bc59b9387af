package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FindingRows;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.SchemaContract;
import org.gongkai.extract.report.AgencyLevel;

/** Reports of a lake in, what the rules over many of them find out. */
public final class QualityFindings {

  private static final String GROUP = "group";
  private static final String SEPARATOR = "|";

  /** Groups in which only rules over a single report apply. */
  private static final String NOBODY = "nobody";

  private QualityFindings() {}

  /**
   * The findings, with exactly the schema of {@link LakeTable#FINDINGS}; in each the other reports
   * stand among the operands.
   *
   * @param reports rows of {@code LakeTables.withCells}
   */
  public static Dataset<Row> of(Dataset<Row> reports) {
    Dataset<Row> histories =
        assessed(reports.withColumn(GROUP, agency()), QualityFindings::history);
    Dataset<Row> divisions =
        assessed(
            reports
                .where(col(Columns.REGION_CODE).isNotNull().and(col(Columns.YEAR).isNotNull()))
                .withColumn(
                    GROUP, concat_ws(SEPARATOR, col(Columns.REGION_CODE), col(Columns.YEAR))),
            (group, rows) -> findings(ScopeTotals.assess(ComparedReport.all(rows))));
    return SchemaContract.conform(histories.union(divisions), LakeTable.FINDINGS.schema());
  }

  /** What rules say of the reports of a group. */
  @FunctionalInterface
  private interface Assessor extends Serializable {
    List<Row> findings(String group, Iterable<Row> reports);
  }

  private static Dataset<Row> assessed(Dataset<Row> grouped, Assessor assessor) {
    MapFunction<Row, String> group = row -> row.getAs(GROUP);
    FlatMapGroupsFunction<String, Row, Row> assess =
        (key, rows) -> assessor.findings(key, () -> rows).iterator();
    return grouped
        .groupByKey(group, Encoders.STRING())
        .flatMapGroups(assess, Encoders.row(LakeTable.FINDINGS.schema()));
  }

  private static List<Row> history(String group, Iterable<Row> rows) {
    List<ComparedReport> reports = ComparedReport.all(rows);
    return findings(
        group.startsWith(NOBODY)
            ? reports.stream().flatMap(r -> AgencyHistory.assessUnknown(r).stream()).toList()
            : AgencyHistory.assess(reports));
  }

  private static List<Row> findings(List<Assessment> assessments) {
    return assessments.stream()
        .flatMap(a -> a.finding().stream().map(finding -> FindingRows.of(a.reportId(), finding)))
        .toList();
  }

  /**
   * Whose reports are compared from year to year: those of one agency in one division, of one
   * scope. Agencies of one name are in many places, so that one of which the place is not known is
   * nobody's.
   */
  private static Column agency() {
    Column somewhere =
        col(Columns.REGION_CODE)
            .isNotNull()
            .or(col(Columns.AGENCY_LEVEL).eqNullSafe(AgencyLevel.NATIONAL.key()));
    return when(
            col(Columns.AGENCY_NAME).isNotNull().and(somewhere),
            concat_ws(
                SEPARATOR,
                coalesce(col(Columns.REGION_CODE), lit("")),
                col(Columns.AGENCY_NAME),
                col(Columns.SCOPE)))
        .otherwise(concat_ws(SEPARATOR, lit(NOBODY), col(Columns.REPORT_ID)));
  }
}
