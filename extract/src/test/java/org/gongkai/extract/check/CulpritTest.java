package org.gongkai.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose fault it is that 5 and 0 do not come to 4. */
class CulpritTest {

  private static final List<String> COLUMNS = List.of("natural_person", "other", "total");

  /** Of each cell what is printed, and where: table.row.column. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "5 at 0.3.1, 0 at 0.3.2, 4 at 0.3.3, source",
    "5 at 0.3.1, 0 at 0.3.4, 4 at 0.3.9, source",
    "5 at 0.3.1, 0 at 1.3.2, 4 at 1.3.3, undetermined",
    "5 at 0.3.1, 0 at 0.4.2, 4 at 0.4.3, undetermined",
    "5 at 0.3.1, 0 at 0.3.3, 4 at 0.3.2, undetermined",
    "5 at 0.3.1, 0 at 0.3.1, 4 at 0.3.3, undetermined",
    "15 at 0.3.1, 0 at 0.3.2, 4 at 0.3.3, extraction",
    "５件 at 0.3.1, 0 at 0.3.2, 4 at 0.3.3, source",
  })
  void a_sum_is_the_sources_fault_where_its_cells_stand_in_one_row_in_order(
      String first, String second, String third, String fault) {
    List<String> printed = List.of(first, second, third);
    List<String> numbers = List.of("5", "0", "4");
    Map<String, Cell> cells = new LinkedHashMap<>();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      String[] parts = printed.get(i).split(" at |\\.");
      Position at =
          Position.of(
              Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
      Cell cell = Cell.reported(new BigDecimal(numbers.get(i)), parts[0], at);
      cells.put(COLUMNS.get(i), cell);
      terms.add(new Term(new Place("granted", COLUMNS.get(i)), cell));
    }
    FigureTable figures =
        new FigureTable(Form.APPLICATIONS, Optional.of("2021"), Map.of("granted", cells), Map.of());
    Sum sum =
        new Sum(
            Rule.APPLICANTS_SUM,
            Optional.of("granted"),
            Optional.empty(),
            terms.subList(0, 2),
            terms.subList(2, 3));
    Blame blame = new Culprit(figures, Optional.empty()).of(sum, false);
    assertThat(blame.fault().key()).isEqualTo(fault);
  }
}
