package org.gongkai.jobs.regional;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  private final Function<DescribedTable, Dataset<Row>> tables;
  private final RegionalQuestion question;
  private final Optional<String> provinceCode;

  /**
   * @param tables reads a table of the lake
   * @param provinceCode the code of the question's province, six digits
   */
  public RegionalRollup(
      Function<DescribedTable, Dataset<Row>> tables,
      RegionalQuestion question,
      Optional<String> provinceCode) {
    this.tables = tables;
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
            : tables.apply(RollupTable.VOLUME);
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
   * @throws UsageException if there is no report of the year, province and type; the message says
   *     of which there are
   */
  public RegionalBasis basis() {
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
    asked().requireSome(reasons, tables.apply(LakeTable.FIGURES));
    long withoutYear = tables.apply(LakeTable.FIGURES).where(col(Columns.YEAR).isNull()).count();
    return new RegionalBasis(question, reasons, withoutYear);
  }

  private AskedReports asked() {
    return new AskedReports(
        "--year " + question.year(),
        question.year(),
        question.year(),
        provinceCode.map(
            code -> new AskedReports.NamedProvince(question.province().orElse(code), code)),
        question.agencyType());
  }

  private Dataset<Row> figuresOfYear() {
    return tables.apply(LakeTable.FIGURES).where(col(Columns.YEAR).equalTo(question.year()));
  }
}
