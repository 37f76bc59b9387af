package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds table 四 among the rows of a report and reads it. The form draws it across: channels and
 * outcomes are its header, and its numbers stand in one row. Some print a row for each channel.
 */
final class LegalMatcher {

  /** So many outcomes side by side stand in no other table. */
  private static final int FEWEST_OUTCOMES = 4;

  /** 行政复议 alone stands beside its outcomes in tables of other cases too. */
  private static final int FEWEST_CHANNELS = 2;

  /** Rows between the header and the numbers that number the columns or give units and years. */
  private static final int MOST_BETWEEN = 4;

  private final FormTable form;
  private final List<Figure> figures;
  private final LegalHeader header;
  private final RowReader across;
  private final RowReader down;
  private final List<String> labels;

  LegalMatcher(FormTable form) {
    this.form = form;
    this.header = new LegalHeader(this.form);
    this.labels =
        Stream.concat(
                form.rows().stream().map(FormRow::label),
                form.columns().stream().map(FormColumn::label))
            .map(label -> LabelNormalizer.normalize(label.text()))
            .toList();
    this.figures = new ArrayList<>();
    for (FormRow row : form.rows()) {
      for (FormColumn column : form.columns()) {
        figures.add(new Figure(row, column));
      }
    }
    this.across = new RowReader(figures.stream().map(figure -> figure.column.kind()).toList());
    this.down = new RowReader(form.columns().stream().map(FormColumn::kind).toList());
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   * @param edition the edition that the other tables are of; the table is the same in all
   * @param year the report's
   */
  FigureTable match(List<GridRow> rows, String edition, ReportYear year) {
    Optional<GridRow> stream = rows.stream().filter(this::isWholeTable).findFirst();
    if (stream.isPresent()) {
      HeaderColumns columns = header.inStream(stream.get(), year);
      return ofText(stream.get(), rows, year)
          .map(numbers -> across(edition, numbers, columns))
          .orElseGet(() -> figures(edition, missing(), List.of(TablePlan.unplaced(columns))));
    }
    int last = lastHeaderRow(rows);
    if (last < 0) {
      return FigureTable.notFound(form.key());
    }
    List<GridRow> above = headerRows(rows, last);
    List<GridRow> below = below(rows, last, above, year);
    if (header.isOfOutcomesAlone(above)) {
      Map<FormRow, GridRow> channels = channels(below);
      if (channels.size() >= FEWEST_CHANNELS) {
        return down(edition, channels, above, year);
      }
    }
    return withoutPageNumber(
            below.stream()
                .filter(
                    row ->
                        row.wordsInFront().stream()
                                .filter(w -> !year.isTimeAlone(w.printed()))
                                .count()
                            <= 1)
                .toList())
        .stream()
        .findFirst()
        .map(numbers -> across(edition, numbers, header.across(above, numbers, year)))
        .orElseGet(() -> figures(edition, missing(), List.of()));
  }

  /**
   * The header's rows: those of the outcomes, and those of the channels above them, which may stand
   * on the page before.
   */
  private List<GridRow> headerRows(List<GridRow> rows, int last) {
    int first = last;
    while (first > 0
        && isOfOneTable(rows.get(first - 1), rows.get(last))
        && last - first < MOST_BETWEEN
        && header.isHeader(rows.get(first - 1))) {
      first--;
    }
    return new ArrayList<>(rows.subList(first, last + 1));
  }

  private static boolean isOfOneTable(GridRow above, GridRow below) {
    return above.table() == below.table()
        || (above.layout() == GridRow.Layout.GRID
            && below.layout() == GridRow.Layout.GRID
            && below.goesOnFrom(above));
  }

  /**
   * The rows behind the header, those of another year and those that number the columns left out; a
   * row of years is added to the header.
   */
  private static List<GridRow> below(
      List<GridRow> rows, int last, List<GridRow> header, ReportYear year) {
    List<GridRow> below = new ArrayList<>();
    for (GridRow row : rows.subList(last + 1, Math.min(rows.size(), last + 1 + MOST_BETWEEN))) {
      boolean times =
          !row.words().isEmpty()
              && row.words().stream().allMatch(w -> year.isTimeAlone(w.printed()));
      if (below.isEmpty() && ((times && !row.hasNumber()) || HeaderStack.isYears(row))) {
        header.add(row);
      } else if (!HeaderStack.isNumbering(row) && !year.isAnothers(row)) {
        below.add(row);
      }
    }
    return below;
  }

  /** A number alone above a row of several stands at the foot of a page. */
  private static List<GridRow> withoutPageNumber(List<GridRow> rows) {
    boolean alone =
        rows.size() > 1
            && rows.get(0).words().isEmpty()
            && rows.get(0).numbers() == 1
            && rows.get(1).numbers() > 1;
    return alone ? rows.subList(1, rows.size()) : rows;
  }

  private Map<FormRow, GridRow> channels(List<GridRow> below) {
    Map<FormRow, GridRow> channels = new LinkedHashMap<>();
    for (GridRow row : below) {
      row.words().stream()
          .flatMap(words -> header.channel(words.printed()).stream())
          .reduce((a, b) -> b)
          .ifPresent(channel -> channels.putIfAbsent(form.rows().get(channel), row));
    }
    return channels;
  }

  private FigureTable across(String edition, GridRow numbers, HeaderColumns columns) {
    int from = numbers.endOfWordsInFront();
    List<Integer> starts = numbers.cellStarts(from);
    int count = columns.isRead() ? columns.columns().size() : figures.size();
    int blank = starts.size();
    while (blank > count && numbers.printed(starts.get(blank - 1)).isBlank()) {
      blank--;
    }
    // No label stands in front of the numbers, so that blank cells left over stand behind them.
    List<Cell> cells =
        across.read(numbers, from, columns, new RowReader.Edge(starts.size() - blank, true));
    return figures(edition, cells, doubts(columns))
        .withRowsThere(form.rows().stream().map(FormRow::key).toList());
  }

  private FigureTable down(
      String edition, Map<FormRow, GridRow> channels, List<GridRow> above, ReportYear year) {
    List<Cell> cells = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    for (FormRow row : form.rows()) {
      Optional<GridRow> numbers = Optional.ofNullable(channels.get(row));
      Optional<HeaderColumns> columns = numbers.map(n -> header.outcomes(above, n, year));
      doubts.addAll(columns.map(LegalMatcher::doubts).orElse(List.of()));
      cells.addAll(
          numbers
              .map(
                  n ->
                      down.read(
                          n,
                          n.endOfWordsInFront(),
                          columns.orElseThrow(),
                          RowReader.Edge.AT_THE_LAST_COLUMN))
              .orElseGet(() -> missing().subList(0, form.columns().size())));
    }
    return figures(edition, cells, doubts.stream().distinct().toList())
        .withRowsThere(channels.keySet().stream().map(FormRow::key).toList());
  }

  private List<Cell> missing() {
    return figures.stream().map(figure -> Cell.missing()).toList();
  }

  private static List<Doubt> doubts(HeaderColumns columns) {
    if (!columns.inOrder()) {
      return List.of(TablePlan.unplaced(columns));
    }
    return columns.unread().isEmpty() ? List.of() : List.of(TablePlan.unread(columns.unread()));
  }

  private FigureTable figures(String edition, List<Cell> read, List<Doubt> doubts) {
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      cells
          .computeIfAbsent(figure.row.key(), k -> new LinkedHashMap<>())
          .put(figure.column.key(), read.get(i));
    }
    return new FigureTable(form.key(), Optional.of(edition), cells, Map.of(), doubts);
  }

  /**
   * Whether a row of text holds the whole table: the words of its header, broken over lines, and as
   * many values as the table has.
   */
  private boolean isWholeTable(GridRow row) {
    if (row.layout() != GridRow.Layout.STREAM) {
      return false;
    }
    List<Integer> values = row.cellStarts(row.endOfWords());
    if (values.size() < figures.size()) {
      return false;
    }
    boolean surplusIsBlank =
        values.subList(figures.size(), values.size()).stream()
            .allMatch(slot -> row.slots().get(slot).text().isBlank());
    String text =
        LabelNormalizer.normalize(
            row.words().stream().map(GridRow.Words::text).collect(Collectors.joining()));
    return surplusIsBlank && labels.stream().allMatch(label -> holds(text, label));
  }

  /** Whether the characters of a label stand in a text, in order. */
  private static boolean holds(String text, String label) {
    int at = 0;
    for (int i = 0; i < text.length() && at < label.length(); i++) {
      if (text.charAt(i) == label.charAt(at)) {
        at++;
      }
    }
    return at == label.length();
  }

  /**
   * The row of numbers of a table in text, whose header stands in front of its first: that of the
   * report's year, where rows of several years follow; none where nothing tells which of them.
   */
  private Optional<GridRow> ofText(GridRow first, List<GridRow> rows, ReportYear year) {
    List<GridRow> numbers =
        Stream.concat(
                Stream.of(first),
                rows.stream()
                    .dropWhile(row -> !row.equals(first))
                    .skip(1)
                    .limit(MOST_BETWEEN)
                    .takeWhile(row -> row.layout() == GridRow.Layout.STREAM)
                    .takeWhile(row -> row.numbers() * 2 > figures.size())
                    .takeWhile(row -> header.outcomesIn(row) < FEWEST_OUTCOMES))
            .filter(row -> !HeaderStack.isNumbering(row))
            .filter(row -> lastTime(row, year) != ReportYear.Time.ANOTHER)
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  /** What the word right in front of the numbers tells: a row's own year, if it has one. */
  private static ReportYear.Time lastTime(GridRow row, ReportYear year) {
    List<GridRow.Words> words = row.words();
    return words.isEmpty()
        ? ReportYear.Time.UNSAID
        : Optional.of(words.get(words.size() - 1).printed())
            .filter(year::isTimeAlone)
            .map(year::time)
            .orElse(ReportYear.Time.UNSAID);
  }

  /**
   * The last row of the header: the outcomes of the lawsuits. What names the channels is the form's
   * table before any other of the same outcomes, such as one of all cases that an agency decided.
   */
  private int lastHeaderRow(List<GridRow> rows) {
    int[] headers =
        IntStream.range(0, rows.size())
            .filter(i -> header.outcomesIn(rows.get(i)) >= FEWEST_OUTCOMES)
            .toArray();
    int first =
        Arrays.stream(headers)
            .filter(i -> header.namesChannels(headerRows(rows, i)))
            .findFirst()
            .orElse(headers.length == 0 ? -1 : headers[0]);
    int last = first;
    while (last >= 0
        && last + 1 < rows.size()
        && header.outcomesIn(rows.get(last + 1)) >= FEWEST_OUTCOMES) {
      last++;
    }
    return last;
  }

  /** One of the table's numbers. */
  private record Figure(FormRow row, FormColumn column) {}
}
