package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.MeasureHeader.Place;
import org.gongkai.extract.match.MoneyUnit.Said;
import org.gongkai.extract.report.Cell;

/**
 * An item of table 二 with its row of numbers and the header above it.
 *
 * @param form the form's row
 * @param grid the document's
 * @param part what the row calls itself besides, where the item is printed in parts; may be empty
 * @param valuesFrom the slot behind its label
 * @param header the one above it
 * @param carried whether the header is another table's
 * @param units of money that are given in the row and right above it
 * @param around those given around the table, for a column over which there is none
 */
record ProactiveItem(
    FormRow form,
    GridRow grid,
    String part,
    int valuesFrom,
    MeasureHeader header,
    boolean carried,
    List<Said> units,
    List<Said> around) {

  /** The name of a part that goes on in another line. */
  static final String BROKEN_OFF = "(";

  ProactiveItem {
    units = List.copyOf(units);
    around = List.copyOf(around);
  }

  /** Whether the row has words of its own for a part of the item. */
  boolean hasPart() {
    return !part.isEmpty();
  }

  /** Whether only a part of its name is known. */
  boolean isBrokenOff() {
    return part.equals(BROKEN_OFF);
  }

  /** Whether the name of its part stands in brackets. */
  boolean isBracketed() {
    return hasPart()
        && grid.words().stream()
            .anyMatch(words -> words.printed().compact().endsWith("(" + part + ")"));
  }

  /** The row below, which goes on with the item. */
  ProactiveItem goingOn(GridRow row, String name, int from) {
    return new ProactiveItem(form, row, name, from, header, carried, units, around);
  }

  /** Whether the header names measures of this item and of no other. */
  boolean isUnderItsOwn() {
    List<String> read = header.keys();
    return !read.isEmpty()
        && form.columns().values().stream().anyMatch(columns -> columns.containsAll(read));
  }

  /** Whether its own header stands above it in its table. */
  boolean isSure() {
    return isUnderItsOwn() && !carried;
  }

  /**
   * The cells under the header that was read; where that is broken or is another item's, under the
   * form's own, if the row has as many cells.
   */
  Map<String, Cell> cells(String edition, FormTable table) {
    List<String> own = form.columns(edition);
    if (isUnderItsOwn() && header.isWhole() && reaches(header.places().size())) {
      return cells(header);
    }
    Optional<MeasureHeader> completed =
        header.keys().isEmpty() || isUnderItsOwn()
            ? header.completed(own, table)
            : Optional.empty();
    if (completed.isPresent()) {
      return cells(completed.get());
    }
    return hasJust(own.size()) && !header.isAnothers(table.columns())
        ? cells(MeasureHeader.ofForm(own, table))
        : Map.of();
  }

  private List<Integer> valueSlots() {
    return grid.cellStarts(valuesFrom);
  }

  /** Text may have lost words of the header; elsewhere the header's places are the row's. */
  private boolean reaches(int places) {
    return grid.layout() != GridRow.Layout.STREAM || hasJust(places);
  }

  /** Whether the row has so many cells, blank ones behind them left out. */
  private boolean hasJust(int count) {
    List<Integer> slots = valueSlots();
    return slots.size() >= count && isBlank(slots.subList(count, slots.size()));
  }

  private long filled(List<Integer> slots) {
    return slots.stream().filter(slot -> !grid.printed(slot).isBlank()).count();
  }

  private boolean isBlank(List<Integer> slots) {
    return slots.stream().allMatch(slot -> grid.printed(slot).isBlank());
  }

  /**
   * The cell of each measure: each stands under the header's own cell of the grid, or the row has
   * one for each. Where neither holds, a cell was lost, and any of them may be the one.
   */
  private Map<String, Cell> cells(MeasureHeader header) {
    List<Integer> slots = grid.layout() == GridRow.Layout.GRID ? inGrid(header) : inOrder(header);
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.places().size(); i++) {
      Place place = header.places().get(i);
      int slot = slots.isEmpty() ? -1 : slots.get(i);
      place
          .column()
          .ifPresent(
              column ->
                  cells.merge(
                      column.key(),
                      slot < 0 ? Cell.missing() : read(slot, column, place),
                      ProactiveItem::together));
    }
    return cells;
  }

  /** A cell drawn over several places holds one number; two numbers leave the measure open. */
  private static Cell together(Cell one, Cell other) {
    if (one.value().isEmpty() || other.value().isEmpty()) {
      return one.value().isPresent() ? one : other;
    }
    return one.value().equals(other.value()) ? one : Cell.missing();
  }

  private List<Integer> inGrid(MeasureHeader header) {
    List<Integer> starts = valueSlots();
    List<Integer> slots = new ArrayList<>();
    int numbers = 0;
    for (Place place : header.places()) {
      List<Integer> own =
          starts.stream().filter(s -> s >= place.start() && s < place.end()).toList();
      List<Integer> filled = own.stream().filter(slot -> grid.printed(slot).isNumber()).toList();
      numbers += filled.size();
      slots.add(
          filled.size() == 1
              ? filled.get(0)
              : filled.isEmpty() && !own.isEmpty() ? own.get(0) : -1);
    }
    boolean all =
        numbers == starts.stream().filter(slot -> grid.printed(slot).isNumber()).count()
            && !slots.contains(-1);
    return all ? slots : starts.size() == slots.size() ? starts : List.of();
  }

  private List<Integer> inOrder(MeasureHeader header) {
    List<Integer> starts = valueSlots();
    int count = header.places().size();
    int surplus = starts.size() - count;
    boolean stream = grid.layout() == GridRow.Layout.STREAM;
    if (surplus < 0 || (stream && count > 1 && filled(starts) < count)) {
      return List.of(); // Which of them was lost, text does not tell.
    }
    return isBlank(starts.subList(count, starts.size()))
        ? starts.subList(0, count)
        : isBlank(starts.subList(0, surplus)) ? starts.subList(surplus, starts.size()) : List.of();
  }

  private Cell read(int slot, FormColumn column, Place place) {
    List<Said> said = new ArrayList<>(units);
    said.addAll(place.units());
    return NumberReader.read(
        grid, slot, column.kind(), Said.together(said.isEmpty() ? around : said));
  }
}
