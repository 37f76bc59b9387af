package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.CodedColumns;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Meaning;

/** The codes that rollups have beside those of reports. */
public final class RollupCodes {

  /** What a column of agency types holds where all of them are added up. */
  public static final Vocabulary ALL_TYPES =
      new Vocabulary(
          "all_types",
          new Meaning("in place of an agency type, in rollups and comparisons", "机关类型合计"),
          List.of(new Code(Cut.ALL_TYPES, new Meaning("all agency types", "全部类型"))));

  public static final Vocabulary REGION_LEVEL =
      Vocabulary.of(
          "region_level",
          new Meaning("the level of the division that a row is of", "地区层级"),
          Stream.of(Division.values()).map(Division::government).toArray(AgencyLevel[]::new));

  /** Both kinds of lawsuit together, beside the form's channels. */
  public static final Vocabulary BOTH_LAWSUITS =
      new Vocabulary(
          "channels_together",
          new Meaning("channels added up, in rollups", "途径合计"),
          List.of(
              new Code(
                  LegalOutcomesRollup.LITIGATION,
                  new Meaning("both kinds of lawsuit together", "行政诉讼合计"))));

  public static final Vocabulary METRIC =
      new Vocabulary(
          "metric",
          new Meaning("what regions or agency types are compared by", "比较指标"),
          Metric.all().stream().map(metric -> new Code(metric.key(), metric.meaning())).toList());

  private RollupCodes() {}

  /** All of them. */
  public static List<Vocabulary> all() {
    return List.of(ALL_TYPES, REGION_LEVEL, BOTH_LAWSUITS, METRIC);
  }

  /** The vocabularies of a column of rollups, where it holds others than in the lake. */
  public static Optional<List<Vocabulary>> of(String column) {
    return switch (column) {
      case Columns.AGENCY_TYPE -> Optional.of(List.of(Vocabularies.AGENCY_TYPE, ALL_TYPES));
      case Columns.REGION_LEVEL -> Optional.of(List.of(REGION_LEVEL));
      case Columns.CHANNEL -> Optional.of(List.of(Vocabularies.CHANNEL, BOTH_LAWSUITS));
      case Columns.MEASURE -> Optional.of(List.of(CodedColumns.FIGURE));
      default -> Optional.empty();
    };
  }
}
