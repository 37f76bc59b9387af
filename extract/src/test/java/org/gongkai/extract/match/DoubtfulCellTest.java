package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not read with confidence is neither a number nor a label. */
class DoubtfulCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"8", "38", "-", "B"})
  void aDoubtfulCellIsIllegibleAndKeepsItsText(String text) {
    GridRow row = GridRow.of(3, 4, GridRow.Layout.GRID, List.of(Slot.of("总计"), doubtful(text)));
    Position here = new Position(3, 4, 1, OptionalInt.of(1));
    assertThat(NumberReader.read(row, 1, ValueKind.COUNT))
        .isEqualTo(new Cell(CellState.ILLEGIBLE, Optional.empty(), text, Optional.of(here)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"予以公开", "自然入"})
  void aDoubtfulCellNamesNoRow(String text) {
    GridRow row = GridRow.of(0, 0, GridRow.Layout.GRID, List.of(Slot.of("总计"), doubtful(text)));
    assertThat(row.words()).extracting(GridRow.Words::text).containsExactly("总计");
  }

  private static Slot doubtful(String text) {
    return new Slot(text, false, OptionalInt.of(1), Slot.Doubt.UNCERTAIN);
  }
}
