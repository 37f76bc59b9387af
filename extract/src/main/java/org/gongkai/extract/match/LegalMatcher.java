package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/**
 * Finds table 四 among the rows of a report and reads it. The form draws it across: channels and
 * outcomes are its header, and its numbers stand in one row.
 */
final class LegalMatcher {

  /** So many outcomes side by side stand in no other table. */
  private static final int FEWEST_OUTCOMES = 4;

  private final FormTable form;
  private final List<Figure> figures;
  private final LabelIndex<FormColumn> outcomes;
  private final LabelIndex<FormRow> channels;
  private final List<String> labels;

  LegalMatcher(Form form) {
    this.form = form.legal();
    this.outcomes = new LabelIndex<>(this.form.columns(), FormColumn::label);
    this.channels = new LabelIndex<>(this.form.rows(), FormRow::label);
    this.labels =
        Stream.concat(
                this.form.rows().stream().map(FormRow::label),
                this.form.columns().stream().map(FormColumn::label))
            .map(label -> LabelNormalizer.normalize(label.text()))
            .toList();
    this.figures = new ArrayList<>();
    for (FormRow row : this.form.rows()) {
      for (FormColumn column : this.form.columns()) {
        figures.add(new Figure(row, column));
      }
    }
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   * @param edition the edition that the other tables are of; the table is the same in all
   */
  FigureTable match(List<GridRow> rows, String edition) {
    Optional<GridRow> stream = rows.stream().filter(this::isWholeTable).findFirst();
    if (stream.isPresent()) {
      GridRow row = stream.get();
      return figures(edition, stream, row.cellStarts(row.endOfWords()).subList(0, figures.size()));
    }
    int header = lastHeaderRow(rows);
    if (header < 0) {
      return FigureTable.notFound();
    }
    Optional<GridRow> numbers =
        rows.stream().skip(header + 1L).limit(2).filter(row -> row.words().size() <= 1).findFirst();
    return figures(
        edition, numbers, numbers.map(row -> slots(rows, header, row)).orElse(List.of()));
  }

  private FigureTable figures(String edition, Optional<GridRow> numbers, List<Integer> slots) {
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Cell cell = slots.isEmpty() ? Cell.missing() : cell(numbers.orElseThrow(), slots, i);
      cells
          .computeIfAbsent(figure.row.key(), k -> new LinkedHashMap<>())
          .put(figure.column.key(), cell);
    }
    return new FigureTable(Optional.of(edition), cells, Map.of());
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

  /** The last row of the header: the outcomes of the lawsuits. */
  private int lastHeaderRow(List<GridRow> rows) {
    int first =
        IntStream.range(0, rows.size())
            .filter(i -> outcomesIn(rows.get(i)) >= FEWEST_OUTCOMES)
            .findFirst()
            .orElse(-1);
    int last = first;
    while (last >= 0
        && last + 1 < rows.size()
        && outcomesIn(rows.get(last + 1)) >= FEWEST_OUTCOMES) {
      last++;
    }
    return last;
  }

  private int outcomesIn(GridRow row) {
    int found = 0;
    for (int slot = 0; slot < row.slots().size(); slot++) {
      found += outcomes.names(row.own(slot)) ? 1 : 0;
    }
    return found;
  }

  /** The numbers' slots in the form's order; empty where the row cannot be read. */
  private List<Integer> slots(List<GridRow> rows, int header, GridRow numbers) {
    if (!channelsInOrder(rows, header) || !outcomesInOrder(rows, header)) {
      return List.of();
    }
    int from = numbers.endOfWords();
    List<Integer> starts = numbers.cellStarts(from);
    if (starts.size() == figures.size()) {
      return starts;
    }
    List<Integer> above = outcomeSlots(rows, header);
    boolean inGrid =
        numbers.layout() == GridRow.Layout.GRID
            && above.size() == figures.size()
            && above.get(0) >= from
            && above.get(above.size() - 1) < numbers.slots().size();
    return inGrid ? above : List.of();
  }

  private int firstHeaderRow(List<GridRow> rows, int header) {
    int first = header;
    while (first > 0 && outcomesIn(rows.get(first - 1)) >= FEWEST_OUTCOMES) {
      first--;
    }
    return first;
  }

  /** The columns over which the header prints an outcome, from left to right. */
  private List<Integer> outcomeSlots(List<GridRow> rows, int header) {
    return rows.subList(firstHeaderRow(rows, header), header + 1).stream()
        .flatMap(
            row -> row.cellStarts(0).stream().filter(slot -> outcomes.names(row.printed(slot))))
        .distinct()
        .sorted()
        .toList();
  }

  /** Each row of the header names the outcomes in the form's order, channel after channel. */
  private boolean outcomesInOrder(List<GridRow> rows, int header) {
    for (GridRow row : rows.subList(firstHeaderRow(rows, header), header + 1)) {
      int last = -1;
      for (int slot : row.cellStarts(0)) {
        int outcome = outcomes.find(row.printed(slot)).map(form.columns()::indexOf).orElse(last);
        boolean nextChannel = last == form.columns().size() - 1 && outcome == 0;
        if (outcome < last && !nextChannel) {
          return false;
        }
        last = outcome;
      }
    }
    return true;
  }

  /** The header names the channels in the form's order, as far as it can be read. */
  private boolean channelsInOrder(List<GridRow> rows, int header) {
    int table = rows.get(header).table();
    List<Integer> order =
        rows.subList(0, header + 1).stream()
            .filter(row -> row.table() == table)
            .flatMap(
                row ->
                    IntStream.range(0, row.slots().size())
                        .mapToObj(slot -> channels.find(row.own(slot))))
            .flatMap(Optional::stream)
            .map(form.rows()::indexOf)
            .toList();
    // A merged cell may be drawn as the same words in each of its places.
    return IntStream.range(1, order.size()).allMatch(i -> order.get(i - 1) <= order.get(i));
  }

  private Cell cell(GridRow row, List<Integer> slots, int figure) {
    int slot = slots.get(figure);
    return NumberReader.read(row, slot, figures.get(figure).column.kind());
  }

  /** One of the table's numbers. */
  private record Figure(FormRow row, FormColumn column) {}
}
