package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.SchemaContract;
import org.gongkai.extract.codebook.Vocabulary;

/** The aggregates, each computed from the wide figures or their totals. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum RollupTable implements DescribedTable {
  VOLUME(
      "rollups/volume",
      "What the agencies of a division received and did with it in a year: one row per basis, year,"
          + " division and agency type, with the rates that follow.",
      VolumeRollup.schema(),
      Cut.key(),
      input -> VolumeRollup.of(input.totals())),
  DISPOSITION_MIX(
      "rollups/disposition_mix",
      "How applications ended: one row per basis, year, division, agency type and result, as far as"
          + " a report prints a number there.",
      Mix.DISPOSITIONS.schema(),
      Mix.DISPOSITIONS.key(),
      input -> Mix.DISPOSITIONS.rows(input.totals())),
  APPLICANT_MIX(
      "rollups/applicant_mix",
      "Who applied: one row per basis, year, division, agency type and kind of applicant, as far as"
          + " a report prints a number there.",
      Mix.APPLICANTS.schema(),
      Mix.APPLICANTS.key(),
      input -> Mix.APPLICANTS.rows(input.totals())),
  LEGAL_OUTCOMES(
      "rollups/legal_outcomes",
      "How reviews and lawsuits ended: one row per basis, year, division, agency type, channel and"
          + " outcome, as far as a report prints a number there.",
      LegalOutcomesRollup.schema(),
      LegalOutcomesRollup.key(),
      input -> LegalOutcomesRollup.of(input.totals())),
  YEAR_OVER_YEAR(
      "rollups/year_over_year",
      "The change on the year before: one row per basis, year, division, agency type and figure"
          + " that both years have, over all reports and over the agencies present in both.",
      YearOverYearRollup.schema(),
      YearOverYearRollup.key(),
      YearOverYearRollup::of),
  DISTRIBUTION(
      "rollups/distribution",
      "How unevenly applications fall on agencies: one row per basis, year, division and agency"
          + " type with a report that prints their number.",
      DistributionRollup.schema(),
      Cut.key(),
      input -> DistributionRollup.of(input.figures())),
  COVERAGE(
      "rollups/coverage",
      "How many reports there are to go by and how sound they are: one row per basis, year,"
          + " division and agency type.",
      CoverageRollup.schema(),
      Cut.key(),
      input -> CoverageRollup.of(input.figures(), input.expected()));

  private final String folder;
  private final String description;
  private final StructType schema;
  private final List<String> primaryKey;
  private final Function<RollupInput, Dataset<Row>> computation;

  RollupTable(
      String folder,
      String description,
      StructType schema,
      List<String> primaryKey,
      Function<RollupInput, Dataset<Row>> computation) {
    this.folder = folder;
    this.description = description;
    this.schema = schema;
    this.primaryKey = primaryKey;
    this.computation = computation;
  }

  /**
   * Whether rows come in the order of the totals that they are made of, which is that of {@link
   * #order()}.
   */
  public boolean keepsOrderOfTotals() {
    return switch (this) {
      case VOLUME, DISPOSITION_MIX, APPLICANT_MIX, LEGAL_OUTCOMES -> true;
      case YEAR_OVER_YEAR, DISTRIBUTION, COVERAGE -> false;
    };
  }

  /** The rollup's rows, with exactly its schema. */
  public Dataset<Row> of(RollupInput input) {
    return SchemaContract.conform(computation.apply(input), schema);
  }

  @Override
  public String folder() {
    return folder;
  }

  @Override
  public StructType schema() {
    return schema;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public List<String> primaryKey() {
    return primaryKey;
  }

  @Override
  public List<Vocabulary> codes(String column) {
    return RollupCodes.of(column).orElseGet(() -> DescribedTable.super.codes(column));
  }
}
