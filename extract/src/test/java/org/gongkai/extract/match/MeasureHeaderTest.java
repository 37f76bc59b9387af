package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.MeasureHeader.Kind;
import org.gongkai.extract.match.MeasureHeader.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the places of a header of table 二 hold. */
class MeasureHeaderTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.PROACTIVE);

  /** The measures of 行政规范性文件. */
  private static final List<String> OWN = List.of("issued", "repealed", "in_force");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "issued ? in_force, issued repealed in_force",
    "? repealed in_force, issued repealed in_force",
    "issued repealed ?, issued repealed in_force",
    "? ? in_force, issued repealed in_force",
    "this_year repealed in_force, issued repealed in_force",
    "? other repealed in_force, issued - repealed in_force",
    "other issued ? in_force, - issued repealed in_force",
    "issued repealed in_force, none",
    "in_force repealed ?, none",
    "issued in_force ?, none",
    "issued repealed in_force ?, none",
    "other, none",
  })
  void places_that_are_not_read_are_known_where_the_others_agree_with_the_form(
      String printed, String completed) {
    assertThat(header(printed).completed(OWN, TABLE).map(MeasureHeaderTest::shown).orElse("none"))
        .isEqualTo(completed);
  }

  /** Of 本年制发件数 over the slots 2 and 3, and another year's number over 4. */
  @ParameterizedTest(name = "slot {0}: {1}")
  @CsvSource({"1, -1", "2, 4", "3, 4", "4, -1", "5, -1"})
  void a_measure_reaches_from_its_first_slot_to_the_one_behind_its_last(int slot, int end) {
    MeasureHeader header =
        new MeasureHeader(
            List.of(place("issued", 2, 4), new Place(Optional.empty(), 4, 5, Kind.OTHER, "上年")));
    assertThat(header.endOfMeasure(slot)).isEqualTo(end);
  }

  private static MeasureHeader header(String printed) {
    List<Place> places = new ArrayList<>();
    for (String word : printed.split(" ")) {
      int at = places.size() + 1;
      places.add(
          switch (word) {
            case "?" -> new Place(Optional.empty(), at, at + 1, Kind.UNREAD, word);
            case "other" -> new Place(Optional.empty(), at, at + 1, Kind.OTHER, "备注");
            case "this_year" -> new Place(Optional.empty(), at, at + 1, Kind.THIS_YEAR, "本年");
            default -> place(word, at, at + 1);
          });
    }
    return new MeasureHeader(places);
  }

  private static Place place(String measure, int start, int end) {
    return new Place(Optional.of(TABLE.column(measure)), start, end, Kind.MEASURE, measure);
  }

  private static String shown(MeasureHeader header) {
    return String.join(
        " ", header.places().stream().map(p -> p.column().map(c -> c.key()).orElse("-")).toList());
  }
}
