package org.gongkai.aggregate.lake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Meaning;
import org.gongkai.extract.report.Scope;

/** Which vocabularies the columns of the output hold codes of, by the name of the column. */
public final class CodedColumns {

  /** The columns of {@code figures} that are read off the form. */
  public static final Vocabulary FIGURE =
      new Vocabulary(
          "figure",
          new Meaning("a figure of a report, a column of the table figures", "报告的各项数字（宽表各列）"),
          Stream.of(
                  Vocabularies.ITEM.codes().stream(),
                  FigureColumns.applicants().stream().map(CodedColumns::receivedBy),
                  FigureColumns.channels().stream().flatMap(CodedColumns::ofChannel))
              .flatMap(codes -> codes)
              .toList());

  /** Whose reports the rows of a rollup or comparison add up. */
  public static final Vocabulary BASIS =
      Vocabulary.of(
          "basis",
          new Meaning("whose reports are added up", "汇总口径"),
          Scope.OWN,
          Scope.CONSOLIDATED);

  /** A row of any table of the form; of table 四 its channel. */
  public static final List<Vocabulary> ANY_ROW =
      List.of(Vocabularies.ITEM, Vocabularies.CHANNEL, Vocabularies.PROACTIVE_ITEM);

  /** What a finding is about: a row of any table, or a field of the identity. */
  public static final List<Vocabulary> ROW_OR_FIELD =
      Stream.concat(ANY_ROW.stream(), Stream.of(Vocabularies.EVIDENCE_FIELD)).toList();

  /** A column of any table of the form. */
  public static final List<Vocabulary> ANY_COLUMN =
      List.of(Vocabularies.APPLICANT, Vocabularies.OUTCOME, Vocabularies.MEASURE);

  private static final Map<String, List<Vocabulary>> BY_NAME =
      Map.ofEntries(
          Map.entry(Columns.STATUS, List.of(Vocabularies.STATUS)),
          Map.entry(Columns.MEDIA_TYPE, List.of(Vocabularies.MEDIA_TYPE)),
          Map.entry(Columns.REASON, List.of(Vocabularies.REASON)),
          Map.entry(Columns.AGENCY_TYPE, List.of(Vocabularies.AGENCY_TYPE)),
          Map.entry(Columns.AGENCY_LEVEL, List.of(Vocabularies.AGENCY_LEVEL)),
          Map.entry(Columns.SCOPE, List.of(Vocabularies.SCOPE)),
          Map.entry(Columns.EDITION, List.of(Vocabularies.EDITION)),
          Map.entry(
              part(Columns.IDENTITY_EVIDENCE, Columns.FIELD), List.of(Vocabularies.EVIDENCE_FIELD)),
          Map.entry(
              part(Columns.IDENTITY_EVIDENCE, Columns.SOURCE),
              List.of(Vocabularies.EVIDENCE_SOURCE)),
          Map.entry(
              part(Columns.IDENTITY_EVIDENCE, Columns.UNRESOLVED),
              List.of(Vocabularies.UNRESOLVED)),
          Map.entry(Columns.ITEM, List.of(Vocabularies.ITEM)),
          Map.entry(Columns.APPLICANT, List.of(Vocabularies.APPLICANT)),
          Map.entry(Columns.STATE, List.of(Vocabularies.STATE)),
          Map.entry(Columns.CHANNEL, List.of(Vocabularies.CHANNEL)),
          Map.entry(Columns.OUTCOME, List.of(Vocabularies.OUTCOME)),
          Map.entry(Columns.MEASURE, List.of(Vocabularies.MEASURE)),
          Map.entry(Columns.UNIT, List.of(Vocabularies.UNIT)),
          Map.entry(Columns.QUANTITY, List.of(Vocabularies.QUANTITY)),
          Map.entry(Columns.RULE, List.of(Vocabularies.RULE)),
          Map.entry(Columns.SEVERITY, List.of(Vocabularies.SEVERITY)),
          Map.entry(Columns.TABLE, List.of(Vocabularies.TABLE)),
          Map.entry(Columns.ORIGIN, List.of(Vocabularies.ORIGIN)),
          Map.entry(part(Columns.OPERANDS, Columns.SIDE), List.of(Vocabularies.SIDE)),
          Map.entry(part(Columns.OPERANDS, Columns.ITEM), ANY_ROW),
          Map.entry(part(Columns.OPERANDS, Columns.APPLICANT), ANY_COLUMN),
          Map.entry(part(Columns.OPERANDS, Columns.STATE), List.of(Vocabularies.STATE)),
          Map.entry(Columns.DERIVED_ITEMS, List.of(Vocabularies.ITEM)),
          Map.entry(Columns.UNKNOWN_FIGURES, List.of(FIGURE)),
          Map.entry(Columns.BASIS, List.of(BASIS)));

  private CodedColumns() {}

  /**
   * The vocabularies of the columns of a name; none where they hold no codes.
   *
   * @param column a column, or a part of the entries of one, such as {@code operands.side}
   */
  static List<Vocabulary> named(String column) {
    return BY_NAME.getOrDefault(column, List.of());
  }

  /** What a part of the entries of a column is called. */
  public static String part(String column, String part) {
    return column + "." + part;
  }

  private static Code receivedBy(String applicant) {
    FormTable table = FigureColumns.APPLICATIONS;
    FormColumn column = table.column(applicant);
    return new Code(
        FigureColumns.newReceivedBy(applicant),
        new Meaning(
            table.row(FigureColumns.NEW_RECEIVED).label().english()
                + ", from "
                + column.label().english(),
            FigureColumns.printed(FigureColumns.NEW_RECEIVED) + "，" + column.label().text()));
  }

  private static Stream<Code> ofChannel(String channel) {
    FormTable table = FigureColumns.LEGAL;
    return table.columns().stream()
        .map(
            outcome ->
                new Code(
                    FigureColumns.legal(channel, outcome.key()),
                    new Meaning(
                        table.row(channel).label().english() + ": " + outcome.label().english(),
                        table.printed(table.row(channel)) + "，" + outcome.label().text())));
  }
}
