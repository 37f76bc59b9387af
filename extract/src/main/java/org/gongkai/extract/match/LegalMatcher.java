package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
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

  LegalMatcher(Form form) {
    this.form = form.legal();
    this.outcomes = new LabelIndex<>(this.form.columns(), FormColumn::label);
    this.channels = new LabelIndex<>(this.form.rows(), FormRow::label);
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
    int header = lastHeaderRow(rows);
    if (header < 0) {
      return FigureTable.notFound();
    }
    Optional<GridRow> numbers =
        rows.stream().skip(header + 1L).limit(2).filter(row -> row.words().size() <= 1).findFirst();
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    List<Integer> slots = numbers.map(row -> slots(rows, header, row)).orElse(List.of());
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Cell cell = slots.isEmpty() ? Cell.missing() : cell(numbers.orElseThrow(), slots, i);
      cells
          .computeIfAbsent(figure.row.key(), k -> new LinkedHashMap<>())
          .put(figure.column.key(), cell);
    }
    return new FigureTable(Optional.of(edition), cells, Map.of());
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

  private long outcomesIn(GridRow row) {
    return row.slots().stream().filter(slot -> outcomes.find(slot.ownText()).isPresent()).count();
  }

  /** The numbers' slots in the form's order; empty where the row cannot be read. */
  private List<Integer> slots(List<GridRow> rows, int header, GridRow numbers) {
    if (!channelsInOrder(rows, header)) {
      return List.of();
    }
    int from = numbers.words().stream().mapToInt(GridRow.Words::end).max().orElse(0);
    List<Integer> starts = numbers.cellStarts(from);
    int surplus = starts.size() - figures.size();
    if (surplus == 0) {
      return starts;
    }
    List<Slot> above = rows.get(header).slots();
    boolean endsWithTheHeader =
        above.size() == numbers.slots().size()
            && outcomes.find(above.get(above.size() - 1).text()).isPresent();
    return surplus > 0 && endsWithTheHeader ? starts.subList(surplus, starts.size()) : List.of();
  }

  /** The header names the channels in the form's order, as far as it can be read. */
  private boolean channelsInOrder(List<GridRow> rows, int header) {
    int table = rows.get(header).table();
    List<Integer> order =
        rows.subList(0, header + 1).stream()
            .filter(row -> row.table() == table)
            .flatMap(row -> row.slots().stream())
            .flatMap(slot -> channels.find(slot.ownText()).stream())
            .map(form.rows()::indexOf)
            .toList();
    return IntStream.range(1, order.size()).allMatch(i -> order.get(i - 1) < order.get(i));
  }

  private Cell cell(GridRow row, List<Integer> slots, int figure) {
    int slot = slots.get(figure);
    return NumberReader.read(
        row.slots().get(slot).text(), figures.get(figure).column.kind(), false, row.position(slot));
  }

  /** One of the table's numbers. */
  private record Figure(FormRow row, FormColumn column) {}
}
