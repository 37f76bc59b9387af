package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.match.MeasureHeader.Kind;
import org.gongkai.extract.match.MeasureHeader.Place;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/** Reads the headers of table 二: of which rows they are, and what their words name. */
final class MeasureHeaders {

  private final LabelIndex<FormColumn> measures;
  private final List<FormColumn> columns;
  private final LabelIndex<FormRow> items;
  private final List<String> itemLabels;
  private final LabelIndex<String> captions;

  /** The captions as labels: text may have lost the edge between one and the words behind it. */
  private final List<String> glued;

  private final ReportYear year;

  /** What the words of the report's rows name, which is asked again and again. */
  private final Map<Printed, Optional<FormColumn>> named = new HashMap<>();

  private MeasureHeaders(
      FormTable form,
      LabelIndex<FormColumn> measures,
      LabelIndex<FormRow> items,
      LabelIndex<String> captions,
      List<String> glued,
      ReportYear year) {
    this.measures = measures;
    this.items = items;
    columns = form.columns();
    itemLabels =
        form.rows().stream().map(row -> LabelNormalizer.normalize(row.label().text())).toList();
    this.captions = captions;
    this.glued = glued;
    this.year = year;
  }

  /** The headers of the report of a year, for one report at a time. */
  static Function<ReportYear, MeasureHeaders> of(FormTable form, List<String> captions) {
    LabelIndex<FormColumn> measures = new LabelIndex<>(form.columns(), FormColumn::label);
    LabelIndex<FormRow> items = new LabelIndex<>(form.rows(), FormRow::label);
    LabelIndex<String> lines = new LabelIndex<>(captions, text -> new Label(text, "", List.of()));
    List<String> glued = captions.stream().map(LabelNormalizer::normalize).toList();
    return year -> new MeasureHeaders(form, measures, items, lines, glued, year);
  }

  /** Whether a row names a measure. */
  boolean namesMeasure(GridRow row) {
    for (GridRow.Words words : row.words()) {
      if (measure(words.printed()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row's words tell of times alone, besides a caption. */
  boolean isOfTimes(GridRow row) {
    if (row.hasNumber() && !HeaderStack.isYears(row)) {
      return false;
    }
    List<Printed> all =
        row.cellStarts(0).stream().map(row::printed).filter(text -> !text.isBlank()).toList();
    // Whatever stands over the items' names is no column.
    List<Printed> cells = all.size() > 2 ? all.subList(1, all.size()) : all;
    return cells.stream().anyMatch(text -> year.isTimeAlone(text) && !captions.names(text))
        && cells.stream().allMatch(text -> year.isTimeAlone(text) || captions.names(text));
  }

  /**
   * The header of an item in a table of cells.
   *
   * @param rows the header's, from the top down
   * @param item the item's row
   * @param from the slot behind its label
   */
  MeasureHeader read(List<GridRow> rows, GridRow item, int from) {
    List<HeaderStack> stacks =
        item.layout() == GridRow.Layout.GRID
            ? HeaderStack.inGrid(rows, from, item)
            : HeaderStack.inOrder(
                rows.stream().map(this::behindCaption).filter(w -> !w.isEmpty()).toList(),
                text -> false,
                year::isTimeAlone);
    return trimmed(stacks.stream().map(this::place).toList());
  }

  /** A row's words without the caption in front of them, which is none of the columns'. */
  private List<Printed> behindCaption(GridRow row) {
    List<Printed> words = row.words().stream().map(GridRow.Words::printed).toList();
    Predicate<Printed> column =
        text -> measure(text).isPresent() || year.isTimeAlone(text) || HeaderStack.isNote(text);
    int first = 0;
    while (first < words.size() && !column.test(words.get(first))) {
      first++;
    }
    int caption =
        IntStream.range(0, first)
            .filter(i -> captions.names(words.get(i)))
            .reduce((a, b) -> b)
            .orElse(Math.min(first, 1) - 1);
    return words.subList(caption + 1, words.size());
  }

  /** The header in the words of a row of text. */
  MeasureHeader inStream(GridRow row) {
    if (!namesMeasure(row)) {
      return MeasureHeader.none();
    }
    List<Place> places = new ArrayList<>();
    for (Printed text : behindCaption(row)) {
      places.add(place(new HeaderStack(places.size(), places.size() + 1, List.of(text))));
    }
    int last = places.size() - 1;
    while (last >= 0 && places.get(last).column().isEmpty()) {
      last--;
    }
    List<Place> header = new ArrayList<>(places.subList(0, last + 1));
    places.subList(last + 1, places.size()).stream()
        .takeWhile(place -> !isOfAnItem(place.words()))
        .filter(place -> place.isForeign(columns) && !isOfACaption(Printed.of(place.words())))
        .forEach(header::add);
    return new MeasureHeader(header);
  }

  /** Whether words are an item's label, or a piece of one that broke over lines. */
  private boolean isOfAnItem(String words) {
    Printed text = Printed.of(words);
    return items.names(text) || itemLabels.stream().anyMatch(own -> own.contains(text.label()));
  }

  /** Whether words are a caption of the form, or a piece of one. */
  boolean isOfACaption(Printed text) {
    return captions.names(text) || glued.stream().anyMatch(own -> own.contains(text.label()));
  }

  /** What stands behind the last measure without words is no column. */
  private static MeasureHeader trimmed(List<Place> places) {
    int last = places.size() - 1;
    while (last >= 0 && places.get(last).words().isEmpty()) {
      last--;
    }
    return new MeasureHeader(places.subList(0, last + 1));
  }

  private Optional<FormColumn> measure(Printed text) {
    return named.computeIfAbsent(
        text, own -> measures.find(own).or(() -> withoutTime(own)).or(() -> behindGlued(own)));
  }

  private Optional<FormColumn> withoutTime(Printed text) {
    Printed rest = year.withoutTime(text);
    return rest == text ? Optional.empty() : measures.find(rest);
  }

  /** The measure in 信息内容本年处理决定数量. */
  private Optional<FormColumn> behindGlued(Printed text) {
    String label = text.label();
    for (String caption : glued) {
      if (label.length() > caption.length() && label.startsWith(caption)) {
        Optional<FormColumn> rest = measures.find(Printed.of(label.substring(caption.length())));
        if (rest.isPresent()) {
          return rest;
        }
      }
    }
    return Optional.empty();
  }

  private Place place(HeaderStack stack) {
    List<Printed> words = stack.words();
    String printed = String.join(" ", words.stream().map(w -> w.raw().strip()).toList());
    Optional<Printed> naming =
        words.stream().filter(w -> measure(w).isPresent()).reduce((a, b) -> b);
    boolean another =
        words.stream()
                .filter(w -> naming.filter(n -> n == w && measures.names(w)).isEmpty())
                .anyMatch(w -> year.time(w) == ReportYear.Time.ANOTHER)
            || words.stream().anyMatch(year::namesAnother);
    Kind kind =
        another
            ? Kind.OTHER
            : naming.isPresent()
                ? Kind.MEASURE
                : words.stream().anyMatch(HeaderStack::isNote)
                    ? Kind.OTHER
                    : !words.isEmpty() && words.stream().allMatch(year::isTimeAlone)
                        ? Kind.THIS_YEAR
                        : Kind.UNREAD;
    return new Place(
        kind == Kind.MEASURE ? naming.flatMap(this::measure) : Optional.empty(),
        stack.start(),
        stack.end(),
        kind,
        printed);
  }
}
