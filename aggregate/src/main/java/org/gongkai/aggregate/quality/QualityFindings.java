package org.gongkai.aggregate.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.lake.FindingRows;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.SchemaContract;

/** Reports of a lake in, what the rules over many of them find out. */
public final class QualityFindings {

  private static final String GROUP = "group";
  private static final String SEPARATOR = "|";

  /** Kinds of groups, as their names begin: of nobody's reports each is looked at alone. */
  private static final String AGENCY = "agency";

  private static final String NOBODY = "nobody";
  private static final String DIVISION = "division";

  private QualityFindings() {}

  /**
   * The findings, with exactly the schema of {@link LakeTable#FINDINGS}; in each the other reports
   * stand among the operands.
   *
   * @param reports rows of {@code LakeTables.withCells}
   */
  public static Dataset<Row> of(Dataset<Row> reports) {
    MapFunction<Row, String> group = row -> row.getAs(GROUP);
    FlatMapGroupsFunction<String, Row, Row> assess =
        (key, rows) -> assess(key, () -> rows).iterator();
    Dataset<Row> findings =
        narrowed(reports)
            .withColumn(GROUP, explode(array_compact(array(agency(), division()))))
            .groupByKey(group, Encoders.STRING())
            .flatMapGroups(assess, Encoders.row(LakeTable.FINDINGS.schema()));
    return SchemaContract.conform(findings, LakeTable.FINDINGS.schema());
  }

  /** Only the cells that are compared are moved. */
  private static Dataset<Row> narrowed(Dataset<Row> reports) {
    String applications = LakeTable.APPLICATIONS.key();
    return reports.withColumn(
        applications,
        filter(
            col(applications),
            cell ->
                cell.getField(Columns.ITEM)
                    .isin(FigureColumns.CARRIED_IN, FigureColumns.CARRIED_OUT)));
  }

  private static List<Row> assess(String group, Iterable<Row> rows) {
    List<ComparedReport> reports = ComparedReport.all(rows);
    if (group.startsWith(DIVISION)) {
      return findings(ScopeTotals.assess(reports));
    }
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

  /** Whose reports are compared from year to year: those of one agency, of one scope. */
  private static Column agency() {
    return when(
            col(Columns.AGENCY_ID).isNotNull(),
            concat_ws(SEPARATOR, lit(AGENCY), col(Columns.AGENCY_ID), col(Columns.SCOPE)))
        .otherwise(concat_ws(SEPARATOR, lit(NOBODY), col(Columns.REPORT_ID)));
  }

  /** A government's report and those that it covers; null where place or year is not known. */
  private static Column division() {
    return when(
        col(Columns.REGION_CODE).isNotNull().and(col(Columns.YEAR).isNotNull()),
        concat_ws(SEPARATOR, lit(DIVISION), col(Columns.REGION_CODE), col(Columns.YEAR)));
  }
}
