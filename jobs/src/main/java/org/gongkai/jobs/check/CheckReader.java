package org.gongkai.jobs.check;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckReport.Cut;
import org.gongkai.jobs.check.CheckReport.Doubt;
import org.gongkai.jobs.check.CheckReport.DoubtfulReport;
import org.gongkai.jobs.check.CheckReport.KnownField;
import org.gongkai.jobs.check.CheckReport.RuleCount;

/** Reads what the checks of a run found from its tables. */
public final class CheckReader {

  private static final String FOUND_ERRORS = "found_errors";
  private static final String FOUND_WARNINGS = "found_warnings";
  private static final String UNKNOWN = "unknown";

  /** So many totals stand before those of the fields. */
  private static final int BEFORE_FIELDS = 5;

  /** What tells whose report it is and of when. */
  private static final List<String> IDENTITY =
      List.of(
          Columns.AGENCY_NAME,
          Columns.AGENCY_TYPE,
          Columns.PROVINCE,
          Columns.REGION_CODE,
          Columns.YEAR,
          Columns.SCOPE,
          Columns.PUBLISHED_ON);

  private final Dataset<Row> reports;
  private final Dataset<Row> findings;

  /**
   * @param tables reads a table of the lake
   */
  public CheckReader(Function<DescribedTable, Dataset<Row>> tables) {
    reports = tables.apply(LakeTable.REPORTS);
    findings = tables.apply(LakeTable.FINDINGS);
  }

  /**
   * All that is told of a run.
   *
   * @param worst how many reports are shown with their findings
   */
  public CheckReport read(int worst) {
    Dataset<Row> judged = judged();
    Row all =
        judged
            .agg(
                count(lit(1)),
                Stream.concat(
                        Stream.of(
                            total(when(col(FOUND_ERRORS).equalTo(0), 1)),
                            total(col(Columns.CHECKS_HELD)),
                            total(col(Columns.CHECKS_FAILED)),
                            total(col(Columns.CHECKS_NOT_ASSESSABLE))),
                        IDENTITY.stream()
                            .map(field -> count(nullif(col(field).cast("string"), lit(UNKNOWN)))))
                    .toArray(Column[]::new))
            .head();
    return new CheckReport(
        all.getLong(0),
        all.getLong(1),
        all.getLong(2),
        all.getLong(3),
        all.getLong(4),
        IntStream.range(0, IDENTITY.size())
            .mapToObj(i -> new KnownField(IDENTITY.get(i), all.getLong(BEFORE_FIELDS + i)))
            .toList(),
        rules(),
        cuts(judged, Columns.PROVINCE),
        cuts(judged, Columns.AGENCY_TYPE),
        worst(judged, worst));
  }

  /** The reports with their findings counted, those of comparing reports too. */
  private Dataset<Row> judged() {
    Dataset<Row> counts =
        findings
            .groupBy(col(Columns.REPORT_ID))
            .agg(
                total(when(is(Severity.ERROR), 1)).as(FOUND_ERRORS),
                total(when(is(Severity.WARNING), 1)).as(FOUND_WARNINGS));
    return reports
        .join(counts, new String[] {Columns.REPORT_ID}, "left")
        .withColumn(FOUND_ERRORS, coalesce(col(FOUND_ERRORS), lit(0L)))
        .withColumn(FOUND_WARNINGS, coalesce(col(FOUND_WARNINGS), lit(0L)));
  }

  private List<RuleCount> rules() {
    return findings
        .groupBy(col(Columns.RULE), col(Columns.SEVERITY))
        .agg(
            count(lit(1)),
            count_distinct(col(Columns.REPORT_ID)),
            count(col(Columns.SUGGESTED_VALUE)))
        .collectAsList()
        .stream()
        .map(
            row ->
                new RuleCount(
                    row.getString(0),
                    Severity.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4)))
        .sorted(
            Comparator.comparing(RuleCount::severity)
                .thenComparing(Comparator.comparingLong(RuleCount::findings).reversed())
                .thenComparing(RuleCount::rule))
        .toList();
  }

  private static List<Cut> cuts(Dataset<Row> judged, String column) {
    return judged
        .groupBy(coalesce(col(column), lit(UNKNOWN)))
        .agg(
            count(lit(1)),
            total(when(col(FOUND_ERRORS).gt(0), 1)),
            total(when(col(FOUND_WARNINGS).gt(0), 1)))
        .collectAsList()
        .stream()
        .map(row -> new Cut(row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3)))
        .sorted(
            Comparator.comparingLong(Cut::withErrors)
                .thenComparingLong(Cut::withWarnings)
                .thenComparingLong(Cut::reports)
                .reversed()
                .thenComparing(Cut::name))
        .toList();
  }

  private List<DoubtfulReport> worst(Dataset<Row> judged, int shown) {
    List<Row> rows =
        judged
            .where(col(FOUND_ERRORS).plus(col(FOUND_WARNINGS)).gt(0))
            .orderBy(col(FOUND_ERRORS).desc(), col(FOUND_WARNINGS).desc(), col(Columns.REPORT_ID))
            .limit(shown)
            .collectAsList();
    Object[] ids = rows.stream().map(row -> row.<String>getAs(Columns.REPORT_ID)).toArray();
    Map<String, List<Row>> doubts =
        findings.where(col(Columns.REPORT_ID).isin(ids)).collectAsList().stream()
            .collect(Collectors.groupingBy(row -> row.getAs(Columns.REPORT_ID)));
    return rows.stream().map(row -> report(row, doubts)).toList();
  }

  private static DoubtfulReport report(Row row, Map<String, List<Row>> findings) {
    String id = row.getAs(Columns.REPORT_ID);
    return new DoubtfulReport(
        id,
        text(row, Columns.AGENCY_NAME).or(() -> text(row, Columns.TITLE)).orElse(UNKNOWN),
        Optional.ofNullable(row.<Integer>getAs(Columns.YEAR)).map(String::valueOf).orElse(""),
        row.getAs(Columns.SOURCE_URI),
        row.<Long>getAs(FOUND_ERRORS),
        row.<Long>getAs(FOUND_WARNINGS),
        findings.getOrDefault(id, List.of()).stream()
            .map(CheckReader::doubt)
            .sorted(
                Comparator.comparing(
                        (Doubt d) -> Severity.valueOf(d.severity().toUpperCase(Locale.ROOT)))
                    .thenComparing(Doubt::rule)
                    .thenComparing(Doubt::place)
                    .thenComparing(Doubt::message))
            .toList());
  }

  private static Doubt doubt(Row row) {
    return new Doubt(
        row.getAs(Columns.SEVERITY),
        row.getAs(Columns.RULE),
        Stream.of(Columns.TABLE, Columns.ITEM, Columns.APPLICANT)
            .flatMap(column -> text(row, column).stream())
            .collect(Collectors.joining(" / ")),
        number(row, Columns.EXPECTED),
        number(row, Columns.ACTUAL),
        number(row, Columns.SUGGESTED_VALUE),
        text(row, Columns.ORIGIN).orElse(""),
        row.getAs(Columns.MESSAGE));
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.<String>getAs(column));
  }

  private static String number(Row row, String column) {
    return Optional.ofNullable(row.<BigDecimal>getAs(column))
        .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
        .orElse("");
  }

  private static Column is(Severity severity) {
    return col(Columns.SEVERITY).equalTo(severity.key());
  }

  private static Column total(Column column) {
    return coalesce(sum(column), lit(0L));
  }
}
