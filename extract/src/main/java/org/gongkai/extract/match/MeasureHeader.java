package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;

/**
 * The header above an item of table 二: which measure stands in which of its places.
 *
 * @param places from left to right behind the caption; a place whose words name no measure has none
 */
record MeasureHeader(List<Place> places) {

  /**
   * One column of the header.
   *
   * @param column the measure that its words name
   * @param slot the slot of its cell
   * @param moneyUnit the unit of money that it gives; empty where it is not known
   */
  record Place(Optional<FormColumn> column, int slot, Optional<MoneyUnit> moneyUnit) {}

  private static final MeasureHeader NONE = new MeasureHeader(List.of());

  MeasureHeader {
    places = List.copyOf(places);
  }

  static MeasureHeader none() {
    return NONE;
  }

  /**
   * Reads a row.
   *
   * @param row the row
   * @param measures the form's measures by label
   * @param captions what the form prints before the first measure
   * @return a header without places where the row names no measure
   */
  static MeasureHeader read(
      GridRow row, LabelIndex<FormColumn> measures, LabelIndex<String> captions) {
    List<GridRow.Words> words = row.words();
    if (words.stream().noneMatch(w -> measures.names(w.printed()))) {
      return NONE;
    }
    List<Place> places =
        words.stream()
            .map(
                w -> new Place(measures.find(w.printed()), w.start(), MoneyUnit.ofHeader(w.text())))
            .toList();
    int first = firstMeasure(places);
    int last = places.size() - 1;
    while (places.get(last).column.isEmpty()) {
      last--;
    }
    int caption =
        IntStream.range(0, first)
            .filter(i -> captions.names(words.get(i).printed()))
            .reduce((a, b) -> b)
            .orElse(first - 1);
    return new MeasureHeader(places.subList(caption + 1, last + 1));
  }

  boolean isRead() {
    return !places.isEmpty();
  }

  /** The keys of the measures that were read. */
  List<String> keys() {
    return places.stream().flatMap(p -> p.column.stream()).map(FormColumn::key).toList();
  }

  /**
   * The header as the form has it for an item, if what was read agrees with that: its unread places
   * are then known.
   *
   * @param own the keys of the item's columns in an edition
   */
  Optional<MeasureHeader> completed(List<String> own, FormTable form) {
    boolean agrees =
        places.size() <= own.size()
            && IntStream.range(0, places.size())
                .allMatch(
                    i -> places.get(i).column.filter(c -> !c.key().equals(own.get(i))).isEmpty());
    if (!agrees || places.stream().allMatch(place -> place.column.isPresent())) {
      return Optional.empty();
    }
    List<Place> full = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      full.add(new Place(Optional.of(form.column(own.get(i))), place.slot, place.moneyUnit));
    }
    return Optional.of(new MeasureHeader(full));
  }

  /** The header that the form has for an item, with no place in any grid. */
  static MeasureHeader ofForm(List<String> own, FormTable form) {
    return new MeasureHeader(
        own.stream()
            .map(
                key ->
                    new Place(Optional.of(form.column(key)), -1, Optional.of(MoneyUnit.WAN_YUAN)))
            .toList());
  }

  private static int firstMeasure(List<Place> places) {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i).column.isPresent())
        .findFirst()
        .orElse(-1);
  }
}
