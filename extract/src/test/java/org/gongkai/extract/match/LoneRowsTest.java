package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.GridRow.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of table 三 that lost their labels, between rows that kept them. */
class LoneRowsTest {

  private static final FormTable TABLE = FormLoader.load().table(Form.APPLICATIONS);
  private static final List<FormRow> ROWS = TABLE.rows("2021");
  private static final String ZEROS = "0 0 0 0 0 0 0";

  /** Two applications of an enterprise and one of a natural person, all granted. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "new_received", "1 2 0 0 0 0 3",
          "granted", "1 2 0 0 0 0 3",
          "results_total", "1 2 0 0 0 0 3");

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "one label lost, granted, 1 2 0 0 0 0 3, tied",
    "a number that the columns do not bear out, granted, 2 1 0 0 0 0 3, not tied",
    "a number that the row does not bear out, granted, 1 2 0 0 0 0 4, not tied",
    "a row that is not full, granted, 1 2 0 0 0 0, not tied",
    "nothing lost but a number wrong, results_total, 1 3 0 0 0 0 4, not tied",
  })
  void lone_rows_are_those_of_the_form_if_the_whole_table_adds_up(
      String what, String row, String numbers, String tied) {
    List<GridRow> grid = new ArrayList<>();
    List<RowMatch> matches = new ArrayList<>();
    for (FormRow form : ROWS) {
      boolean lost = form.key().equals("granted");
      String own = form.key().equals(row) ? numbers : NUMBERS.getOrDefault(form.key(), ZEROS);
      GridRow read = row(grid.size(), lost ? "" : form.label().text(), own);
      grid.add(read);
      if (!lost) {
        matches.add(new RowMatch(form, read, 1, 1));
      }
    }
    Optional<List<RowMatch>> found = new LoneRows(TABLE, ROWS).tied(grid, matches);
    assertThat(found.isPresent()).as(what).isEqualTo(tied.equals("tied"));
    found.ifPresent(
        all -> {
          assertThat(all).extracting(RowMatch::form).containsExactlyElementsOf(ROWS);
          assertThat(all).extracting(RowMatch::grid).containsExactlyElementsOf(grid);
        });
  }

  private static GridRow row(int index, String label, String numbers) {
    List<Slot> slots =
        Stream.concat(
                Stream.of(label).filter(words -> !words.isEmpty()), Stream.of(numbers.split(" ")))
            .map(Slot::of)
            .collect(Collectors.toList());
    return GridRow.of(0, index, Layout.STREAM, slots);
  }
}
