package org.gongkai.aggregate.compare;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.gongkai.aggregate.lake.Fields.nullable;
import static org.gongkai.aggregate.lake.Fields.required;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.aggregate.rollup.RollupCodes;
import org.gongkai.extract.codebook.Vocabulary;

/** The answer of a comparison, described. */
public final class ComparisonTable implements DescribedTable {

  public static final String PANEL = "panel";
  public static final String BY = "by";
  public static final String WITHIN = "within";
  public static final String ONLY_BALANCED = "only_balanced";
  public static final String YEARS = "years";
  public static final String GROUP_CODE = "group_code";
  public static final String GROUP_NAME = "group_name";
  public static final String CHANGE = "change";
  public static final String RELATIVE_CHANGE = "relative_change";
  public static final String RANK = "rank";
  public static final String GROUPS = "groups";
  public static final String QUARTILE = "quartile";
  public static final String SMALL_NUMBERS = "small_numbers";

  /** Below this many cases a few of them move a rate by points. */
  public static final int FEW_CASES = 30;

  /** With fewer groups than quarters some quarter would be empty. */
  static final int FEWEST_FOR_QUARTILES = 4;

  @Override
  public String folder() {
    return "comparison";
  }

  @Override
  public String description() {
    return "The answer of `compare`: one row per group, year and metric that a report tells.";
  }

  @Override
  public StructType schema() {
    return new StructType()
        .add(
            required(
                Columns.BASIS,
                StringType,
                "own or consolidated: the reports added up, as in the rollups; never both"))
        .add(
            required(
                PANEL,
                StringType,
                "matched: in each group only agencies that tell the metric in every one of years"
                    + " there, so that each year has the same ones. all: whoever reported"))
        .add(
            required(
                BY, StringType, "what the groups are: province, prefecture, county or agency_type"))
        .add(required(WITHIN, StringType, "the code of the only province asked for, or 000000"))
        .add(
            required(
                Columns.AGENCY_TYPE,
                StringType,
                "the kind of agency that counts, * for all; the group itself where by is"
                    + " agency_type"))
        .add(
            required(
                ONLY_BALANCED, BooleanType, "whether only reports count of which balanced is true"))
        .add(required(YEARS, StringType, "the years asked for, such as 2019-2023"))
        .add(
            required(
                GROUP_CODE,
                StringType,
                "the division, six digits (GB/T 2260), or the agency type. By agency type a report"
                    + " counts once: on the basis own all of the country or of the province in"
                    + " within, on the basis consolidated those of bodies at that very level."
                    + " Reports of unknown type are in no group"))
        .add(
            required(
                GROUP_NAME,
                StringType,
                "the division's name; where reports give several, the first of them in the order of"
                    + " the characters. The agency type again"))
        .add(required(Columns.YEAR, IntegerType, "the year reported on"))
        .add(
            required(
                Columns.METRIC,
                StringType,
                "request_volume (new_received), caseload (new_received + carried_in), a rate of"
                    + " rollups/volume, share_ and a result of rollups/disposition_mix, or"
                    + " share_from_ and a kind of applicant of rollups/applicant_mix: "
                    + Metric.all().stream().map(Metric::key).collect(Collectors.joining(", "))))
        .add(
            required(
                Columns.NUMERATOR,
                LongType,
                "what is counted (件): over the reports that print something of what the metric is"
                    + " measured against and in which none of its figures is unknown; a blank"
                    + " beside that is 0"))
        .add(
            nullable(
                Columns.DENOMINATOR,
                LongType,
                "what it is measured against, over the same reports (件); null where the metric is"
                    + " a count"))
        .add(
            nullable(
                Columns.VALUE,
                DoubleType,
                "the count, or the numerator over the denominator; null where that is not above 0"))
        .add(required(Columns.REPORTS, LongType, "how many reports these are"))
        .add(required(Columns.AGENCIES, LongType, "how many agencies they are of, as far as known"))
        .add(
            nullable(
                CHANGE,
                DoubleType,
                "value less that of the year before: cases, or of a ratio shares (0.05 is 5"
                    + " percentage points); null in the first year and where either is null. In the"
                    + " panel all it may be a change of who reported"))
        .add(
            nullable(
                RELATIVE_CHANGE,
                DoubleType,
                "change over the value of the year before; null where that is not above 0"))
        .add(
            nullable(
                RANK,
                IntegerType,
                "the place among the groups of the year, 1 for the highest value; equal values"
                    + " share the better place. Small numbers are ranked too; null where value is"))
        .add(required(GROUPS, LongType, "how many groups of the year are ranked"))
        .add(
            nullable(
                QUARTILE,
                IntegerType,
                "the quarter of the ranked groups, 1 for the lowest values, 4 for the highest: one"
                    + " more than the whole quarters of them that have a lower value; null where"
                    + " fewer than "
                    + FEWEST_FOR_QUARTILES
                    + " are ranked"))
        .add(
            required(
                SMALL_NUMBERS,
                BooleanType,
                "whether the denominator, or of a count the count itself, is below "
                    + FEW_CASES
                    + ": too few cases to make much of"));
  }

  @Override
  public List<Vocabulary> codes(String column) {
    return switch (column) {
      case PANEL -> List.of(ComparisonCodes.PANEL);
      case BY -> List.of(ComparisonCodes.BY);
      case Columns.METRIC -> List.of(RollupCodes.METRIC);
      default -> RollupCodes.of(column).orElseGet(() -> DescribedTable.super.codes(column));
    };
  }

  @Override
  public List<String> primaryKey() {
    return List.of(Columns.METRIC, GROUP_CODE, Columns.YEAR);
  }
}
