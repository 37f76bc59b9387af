package org.gongkai.aggregate.rollup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.rollup.Rate.Sum;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.report.Meaning;

/**
 * The parts of a whole with their shares, one row a part.
 *
 * @param what the column that names the part
 * @param whatMeaning what that column says
 * @param countMeaning what is counted
 * @param whole the figure that the parts are shares of
 * @param parts the names of the parts and the figures they are, in the form's order
 */
record Mix(String what, String whatMeaning, String countMeaning, String whole, List<Part> parts)
    implements RowsOfTotals {

  /** The share of each result among all results. */
  static final Mix DISPOSITIONS =
      new Mix(
          Columns.ITEM,
          "the result; one that no report prints a number for has no row",
          "how many applications ended so",
          FigureColumns.RESULTS_TOTAL,
          Vocabularies.ITEM.codes().stream()
              .filter(item -> FigureColumns.dispositions().contains(item.key()))
              .map(item -> new Part(item.key(), item.meaning(), item.key()))
              .toList());

  /** The share of each kind of applicant among the applications received in the year. */
  static final Mix APPLICANTS =
      new Mix(
          Columns.APPLICANT,
          "the kind of applicant; one that no report prints a number for has no row",
          "how many applications came from such applicants",
          FigureColumns.NEW_RECEIVED,
          Vocabularies.APPLICANT.codes().stream()
              .filter(applicant -> FigureColumns.applicants().contains(applicant.key()))
              .map(
                  applicant ->
                      new Part(
                          applicant.key(),
                          applicant.meaning(),
                          FigureColumns.newReceivedBy(applicant.key())))
              .toList());

  Mix {
    parts = List.copyOf(parts);
  }

  /**
   * One part.
   *
   * @param name as the output names it
   * @param meaning what that means
   * @param figure its column in the wide table
   */
  record Part(String name, Meaning meaning, String figure) implements Serializable {}

  /** What {@link Totals} has to add up for it. */
  Stream<Measure> measures() {
    return parts.stream().flatMap(part -> measures(part.figure));
  }

  /**
   * The share of each part as a metric.
   *
   * @param prefix what its key begins with, before the part's name
   * @param meaning what its meaning begins with, before the part's
   */
  Stream<Metric> shares(String prefix, Meaning meaning) {
    return parts.stream()
        .map(
            part -> {
              List<Measure> sides = measures(part.figure).toList();
              return Metric.ratio(
                  prefix + part.name,
                  new Meaning(
                      meaning.english() + part.meaning.english(),
                      meaning.chinese() + part.meaning.chinese()),
                  part.figure + " / " + whole + "; no row where no report prints the former",
                  sides.get(0),
                  sides.get(1));
            });
  }

  /** A part counts where it and the whole are printed; it is measured against every known whole. */
  private Stream<Measure> measures(String part) {
    List<String> known = List.of(part, whole);
    List<String> wholePrinted = List.of(whole);
    return Stream.of(
        new Measure(counted(part), Sum.of(part), known, List.of(List.of(part), wholePrinted)),
        new Measure(against(part), Sum.of(whole), known, List.of(wholePrinted)));
  }

  /** A row for each part that a report prints a number for, in columns of {@link #schema}. */
  @Override
  public Stream<Row> of(CutTotals cut) {
    return parts.stream()
        .filter(part -> cut.count(counted(part.figure)) > 0)
        .map(
            part -> {
              Long count = cut.sum(counted(part.figure));
              Long of = cut.sum(against(part.figure));
              long reports = cut.count(against(part.figure));
              return cut.row(part.name, count, of, reports, CutTotals.ratio(count, of));
            });
  }

  /** The rollup's rows. */
  Dataset<Row> rows(Dataset<Row> totals) {
    return RowsOfTotals.rows(totals, this, schema());
  }

  /** The columns of the rollup. */
  StructType schema() {
    List<StructField> fields = new ArrayList<>(Cut.fields());
    fields.add(Fields.required(what, DataTypes.StringType, whatMeaning));
    fields.add(
        Fields.required(
            Columns.COUNT,
            DataTypes.LongType,
            countMeaning
                + ", over the reports that print "
                + whole
                + " and in which this figure is not unknown (件)"));
    fields.add(
        Fields.required(
            whole, DataTypes.LongType, "the same reports' " + whole + ", as they print it (件)"));
    fields.add(Fields.required(Columns.REPORTS, DataTypes.LongType, "how many reports these are"));
    fields.add(
        Fields.nullable(
            Columns.SHARE,
            DataTypes.DoubleType,
            "count over " + whole + "; null where that is not above 0"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** The columns that tell the rows apart. */
  List<String> key() {
    return Stream.concat(Cut.key().stream(), Stream.of(what)).toList();
  }

  private static String counted(String figure) {
    return Columns.numerator(figure + "_share");
  }

  private static String against(String figure) {
    return Columns.denominator(figure + "_share");
  }
}
