package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.MoneyUnit.Said;
import org.gongkai.extract.print.Printed;

/**
 * The header above an item of table 二: which measure stands in which of its places.
 *
 * @param places from left to right behind the caption
 */
record MeasureHeader(List<Place> places) {

  /** What is known of a place's words. */
  enum Kind {
    /** They name a measure of the form. */
    MEASURE,
    /** They name none: another year's numbers, notes, units. */
    OTHER,
    /** They tell of this year and of nothing else. */
    THIS_YEAR,
    UNREAD
  }

  /**
   * One column of the header.
   *
   * @param column the measure that its words name
   * @param start the first slot of its cell; its place in the order where there are no slots
   * @param end the slot behind it
   * @param kind what is known of it
   * @param words as printed
   */
  record Place(Optional<FormColumn> column, int start, int end, Kind kind, String words) {

    /** The units of money that its words give. */
    List<Said> units() {
      return MoneyUnit.said(words).stream().toList();
    }

    /**
     * Whether its words are of something else than the form's measures: of other years, of
     * agencies, of sums; pieces of a measure's name and units are not.
     */
    boolean isForeign(List<FormColumn> measures) {
      if (kind == Kind.OTHER || kind == Kind.THIS_YEAR) {
        return !HeaderStack.isNote(Printed.of(words));
      }
      return kind == Kind.UNREAD
          && MoneyUnit.said(words).isEmpty()
          && words.codePoints().anyMatch(Character::isIdeographic)
          && measures.stream().noneMatch(measure -> isAkin(measure.label().text()));
    }

    private boolean isAkin(String measure) {
      String name = BRACKETS.matcher(words).replaceAll("").strip();
      return measure.contains(name)
          || name.codePoints()
                  .filter(Character::isIdeographic)
                  .distinct()
                  .filter(c -> measure.indexOf(c) >= 0)
                  .count()
              >= AKIN;
    }

    /** The same with a measure. */
    Place of(FormColumn measure) {
      return new Place(Optional.of(measure), start, end, Kind.MEASURE, words);
    }
  }

  /** Words that share so many characters with a measure's may be a wording of it. */
  private static final int AKIN = 2;

  private static final Pattern BRACKETS = Pattern.compile("[(（].*");

  private static final MeasureHeader NONE = new MeasureHeader(List.of());

  /** Measures whose own words tell of another year. */
  private static final Set<String> COMPARING = Set.of("previous_items", "change");

  MeasureHeader {
    places = List.copyOf(places);
  }

  static MeasureHeader none() {
    return NONE;
  }

  /** The end of the measure whose words stand over a slot; -1 where none stands there. */
  int endOfMeasure(int slot) {
    return places.stream()
        .filter(p -> p.kind == Kind.MEASURE && p.start <= slot && slot < p.end)
        .mapToInt(Place::end)
        .findFirst()
        .orElse(-1);
  }

  boolean isRead() {
    return !places.isEmpty();
  }

  /** The keys of the measures that were read. */
  List<String> keys() {
    return places.stream().flatMap(p -> p.column.stream()).map(FormColumn::key).toList();
  }

  /** Whether it is known what stands in each place. */
  boolean isWhole() {
    return places.stream().noneMatch(p -> p.kind == Kind.UNREAD || p.kind == Kind.THIS_YEAR);
  }

  /** Words that name no measure and are not known otherwise. */
  List<String> unread() {
    return places.stream().filter(p -> p.kind == Kind.UNREAD).map(Place::words).toList();
  }

  /** Whether a column is known to be none of an item's, and others of them were not read. */
  boolean isAnothers(List<FormColumn> measures) {
    return places.stream().anyMatch(place -> place.isForeign(measures));
  }

  /**
   * The header as the form has it for an item, if what was read agrees with that: its unread places
   * are then known.
   *
   * @param own the keys of the item's columns in an edition
   */
  Optional<MeasureHeader> completed(List<String> own, FormTable form) {
    if (places.stream().anyMatch(p -> p.kind == Kind.UNREAD && p.isForeign(form.columns()))) {
      return Optional.empty();
    }
    List<Place> open = places.stream().filter(p -> p.kind != Kind.OTHER).toList();
    return completed(open, own, form).or(() -> completed(places, own, form));
  }

  private Optional<MeasureHeader> completed(List<Place> open, List<String> own, FormTable form) {
    boolean agrees =
        !open.isEmpty()
            && open.size() <= own.size()
            && IntStream.range(0, open.size()).allMatch(i -> agrees(open.get(i), own.get(i)));
    if (!agrees || open.stream().allMatch(place -> place.column.isPresent())) {
      return Optional.empty();
    }
    List<Place> full = new ArrayList<>();
    for (Place place : places) {
      int at = open.indexOf(place);
      full.add(at < 0 ? place : place.of(form.column(own.get(at))));
    }
    return Optional.of(new MeasureHeader(full));
  }

  private static boolean agrees(Place place, String own) {
    return place.column.filter(c -> !c.key().equals(own)).isEmpty()
        && (place.kind != Kind.OTHER || COMPARING.contains(own))
        && (place.kind != Kind.THIS_YEAR || !COMPARING.contains(own));
  }

  /** The header that the form has for an item, with no place in any grid. */
  static MeasureHeader ofForm(List<String> own, FormTable form) {
    return new MeasureHeader(
        IntStream.range(0, own.size())
            .mapToObj(
                i -> new Place(Optional.of(form.column(own.get(i))), i, i + 1, Kind.MEASURE, ""))
            .toList());
  }
}
