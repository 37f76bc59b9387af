package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/**
 * Reads table 二 from text in which numbers stand before their labels, as {@code pdftotext} without
 * a layout writes them. The numbers between one header and the next are those of the form's next
 * items: all of them are there, each item is named once and in order, and the numbers of two rows
 * are set off from each other, or nothing is read.
 */
final class ProactiveText {

  private final FormTable form;
  private final LabelIndex<FormColumn> measures;
  private final LabelIndex<FormRow> items;
  private final Set<String> wordings;

  ProactiveText(FormTable form) {
    this.form = form;
    measures = new LabelIndex<>(form.columns(), FormColumn::label);
    items = new LabelIndex<>(form.rows(), FormRow::label);
    wordings =
        form.rows().stream()
            .flatMap(row -> new LabelMatcher(row.label()).texts().stream())
            .collect(Collectors.toSet());
  }

  /**
   * Whether numbers stand right behind the words of a header, or labels without numbers behind one
   * another. Behind a broken label they are its own, and what stands behind the header a page's.
   */
  boolean isTurned(List<GridRow> text) {
    return text.stream().noneMatch(this::isBroken)
        && text.stream()
            .filter(row -> row.layout() == GridRow.Layout.STREAM && row.hasNumber())
            .map(GridRow::words)
            .filter(words -> !words.isEmpty())
            .map(words -> words.get(words.size() - 1).printed())
            .anyMatch(last -> measures.names(last) && items.find(last).isEmpty());
  }

  /**
   * The table.
   *
   * @param text rows of text, in order
   * @param units of money that the lines around the table give, for headers that give none
   * @return empty where the numbers cannot be tied to their items
   */
  Optional<FigureTable> read(List<GridRow> text, List<MoneyUnit.Said> units) {
    List<Block> blocks = blocks(text);
    blocks.stream().filter(block -> block.units.isEmpty()).forEach(b -> b.units.addAll(units));
    List<FigureTable> tables =
        form.editions().stream().flatMap(edition -> read(blocks, edition).stream()).toList();
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  private Optional<FigureTable> read(List<Block> blocks, String edition) {
    List<FormRow> rows = form.rows(edition);
    List<FormRow> named = blocks.stream().flatMap(block -> block.named.stream()).toList();
    // The last label stands behind all numbers, where no row of text holds it.
    boolean all = named.equals(rows) || named.equals(rows.subList(0, rows.size() - 1));
    if (!all) {
      return Optional.empty();
    }
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    int next = 0;
    for (Block block : blocks) {
      int width = block.measures.size();
      if (width == 0 || block.cells() % width != 0 || !block.isRowByRow() || block.unread) {
        return Optional.empty();
      }
      List<Slot> values = block.runs.stream().flatMap(List::stream).toList();
      for (int from = 0; from < values.size(); from += width) {
        if (next == rows.size() || !rows.get(next).columns(edition).equals(block.keys())) {
          return Optional.empty();
        }
        cells.put(rows.get(next++).key(), cells(values.subList(from, from + width), block));
      }
    }
    return next == rows.size()
        ? Optional.of(new FigureTable(form.key(), Optional.of(edition), cells, Map.of()))
        : Optional.empty();
  }

  private static Map<String, Cell> cells(List<Slot> values, Block block) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      FormColumn column = block.measures.get(i);
      Slot value = values.get(i);
      cells.put(
          column.key(),
          NumberReader.read(
              value.row, value.slot, column.kind(), MoneyUnit.Said.together(block.units)));
    }
    return cells;
  }

  /** The text in blocks: the words of a header, and what stands behind them up to the next. */
  private List<Block> blocks(List<GridRow> text) {
    List<Block> blocks = new ArrayList<>();
    List<FormRow> waiting = new ArrayList<>();
    for (GridRow row : text) {
      for (GridRow.Words words : row.words()) {
        Optional<FormColumn> measure = measures.find(words.printed());
        Optional<FormRow> item = items.find(words.printed());
        if (measure.isPresent()) {
          if (blocks.isEmpty() || last(blocks).hasValues()) {
            blocks.add(new Block());
          }
          last(blocks).measures.add(measure.get());
          MoneyUnit.said(words.text()).ifPresent(last(blocks).units::add);
        } else if (item.isPresent()) {
          (blocks.isEmpty() ? waiting : last(blocks).named).add(item.get());
          if (!blocks.isEmpty()) {
            last(blocks).runs.add(new ArrayList<>());
          }
        } else if (!blocks.isEmpty() && NumberReader.mayHoldNumber(words.printed())) {
          last(blocks).unread |= last(blocks).endsWithItem();
        }
      }
      if (!blocks.isEmpty() && isItsOwn(row)) {
        row.cellStarts(row.endOfWords()).forEach(slot -> last(blocks).add(row, slot));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.get(0).named.addAll(0, waiting);
    }
    return blocks;
  }

  private boolean isBroken(GridRow row) {
    return row.hasNumber()
        && !row.words().isEmpty()
        && !isItsOwn(row)
        && row.labels().stream().anyMatch(label -> wordings.contains(label.printed().label()));
  }

  /** Whether the numbers of a row stand behind words of the table; others are of what follows. */
  private boolean isItsOwn(GridRow row) {
    List<GridRow.Words> words = row.words();
    Printed last = words.get(words.size() - 1).printed();
    return measures.names(last) || items.names(last);
  }

  private static Block last(List<Block> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  /** A value in the text. */
  private record Slot(GridRow row, int slot) {}

  /** A header's measures, and the items and values behind it. */
  private static final class Block {

    private final List<FormColumn> measures = new ArrayList<>();
    private final List<FormRow> named = new ArrayList<>();
    private final List<MoneyUnit.Said> units = new ArrayList<>();
    private final List<List<Slot>> runs = new ArrayList<>();

    /** Whether something stands behind a label that may be its number: 共3件. */
    private boolean unread;

    private void add(GridRow row, int slot) {
      if (runs.isEmpty()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(new Slot(row, slot));
    }

    private boolean endsWithItem() {
      return !named.isEmpty() && !runs.isEmpty() && runs.get(runs.size() - 1).isEmpty();
    }

    private boolean hasValues() {
      return cells() > 0;
    }

    private int cells() {
      return runs.stream().mapToInt(List::size).sum();
    }

    private List<String> keys() {
      return measures.stream().map(FormColumn::key).toList();
    }

    /** Numbers of several columns are one row's where a label stands before and behind them. */
    private boolean isRowByRow() {
      return measures.size() == 1
          || runs.stream().allMatch(run -> run.isEmpty() || run.size() == measures.size());
    }
  }
}
