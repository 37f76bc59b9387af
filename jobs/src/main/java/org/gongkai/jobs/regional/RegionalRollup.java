package org.gongkai.jobs.regional;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.Provinces;
import org.gongkai.aggregate.rollup.RollupInput;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.aggregate.rollup.SoundReports;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.jobs.usage.UsageException;

/** The rows of the rollup of volumes that answer a question, and what stands behind them. */
public final class RegionalRollup {

  private static final String ALL_TYPES = "*";

  private final SparkSession session;
  private final UnaryOperator<String> path;
  private final RegionalQuestion question;
  private final Optional<String> provinceCode;

  /**
   * @param path where the table of a folder lies
   * @param provinceCode the code of the question's province, six digits
   */
  public RegionalRollup(
      SparkSession session,
      UnaryOperator<String> path,
      RegionalQuestion question,
      Optional<String> provinceCode) {
    this.session = session;
    this.path = path;
    this.question = question;
    this.provinceCode = provinceCode;
  }

  /**
   * A row for each division in the order of the codes, with all columns of {@link
   * RollupTable#VOLUME}.
   */
  public Dataset<Row> rows() {
    Dataset<Row> volume =
        question.onlyBalanced()
            ? RollupTable.VOLUME.of(RollupInput.of(SoundReports.onlyBalanced(figuresOfYear())))
            : table(RollupTable.VOLUME);
    Dataset<Row> asked =
        volume
            .where(col(Columns.BASIS).equalTo(question.basis().key()))
            .where(col(Columns.YEAR).equalTo(question.year()))
            .where(col(Columns.REGION_LEVEL).equalTo(question.level().key()))
            .where(col(Columns.AGENCY_TYPE).equalTo(question.agencyType().orElse(ALL_TYPES)));
    return provinceCode
        .map(code -> asked.where(Provinces.isIn(code)))
        .orElse(asked)
        .repartition(1)
        .sortWithinPartitions(col(Columns.REGION_CODE));
  }

  /**
   * How many of the year's reports count in the rows, and why not the others.
   *
   * @throws UsageException if there is no report of the year; the message says of which there are
   */
  public RegionalBasis basis() {
    long withoutYear = requireYear();
    Column asked =
        question
            .agencyType()
            .map(type -> col(Columns.AGENCY_TYPE).equalTo(type))
            .orElse(lit(true))
            .and(provinceCode.map(Provinces::mayBeIn).orElse(lit(true)));
    Standing.Rows rows =
        new Standing.Rows(
            question.basis(),
            question.level(),
            question.agencyType().isEmpty(),
            question.onlyBalanced());
    Reasons reasons = Reasons.read(question.basis(), Standing.counts(figuresOfYear(), rows, asked));
    return new RegionalBasis(question, reasons, withoutYear);
  }

  /** How many reports are of no known year. */
  private long requireYear() {
    Map<Boolean, List<Row>> counts =
        table(LakeTable.FIGURES).groupBy(col(Columns.YEAR)).count().collectAsList().stream()
            .collect(Collectors.partitioningBy(row -> row.isNullAt(0)));
    List<Integer> years = counts.get(false).stream().map(row -> row.getInt(0)).sorted().toList();
    if (!years.contains(question.year())) {
      throw new UsageException(
          "--year %d: there is no report of that year; there are of %s"
              .formatted(
                  question.year(),
                  years.isEmpty()
                      ? "none"
                      : years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
    return counts.get(true).stream().mapToLong(row -> row.getLong(1)).sum();
  }

  private Dataset<Row> figuresOfYear() {
    return table(LakeTable.FIGURES).where(col(Columns.YEAR).equalTo(question.year()));
  }

  private Dataset<Row> table(DescribedTable table) {
    return session.read().schema(table.schema()).parquet(path.apply(table.folder()));
  }
}
