package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFinderTest {

  private static final List<Integer> XS = List.of(100, 300, 500, 700);
  private static final List<Integer> YS = List.of(200, 240, 280, 320);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, -1.3, 2})
  void aTableIsFoundHoweverThePageLies(double skewDegrees) {
    assertThat(find(new Drawing(900, 700, skewDegrees).grid(XS, YS)))
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).isEqualTo(3);
              assertThat(table.columns()).isEqualTo(3);
              assertThat(table.starts()).hasSize(9);
              assertThat(table.box().width()).isCloseTo(600, within(3));
              assertThat(table.box().height()).isCloseTo(120, within(3));
            });
  }

  @Test
  void aCellReachesOverPlacesWithNoLineBetweenThem() {
    RuledTable table =
        find(new Drawing(900, 700, 0).grid(XS, YS).erased(296, 203, 8, 36).erased(504, 236, 192, 8))
            .get(0);
    assertThat(table.cells()).containsExactly(0, 0, 2, 3, 4, 2, 6, 7, 8);
    assertThat(table.cell(0).width()).isCloseTo(400, within(2));
    assertThat(table.cell(0).height()).isCloseTo(40, within(2));
    assertThat(table.cell(2).width()).isCloseTo(200, within(2));
    assertThat(table.cell(2).height()).isCloseTo(80, within(2));
  }

  @Test
  void gapsInALineDoNotJoinItsCells() {
    Drawing broken = new Drawing(900, 700, 0).grid(XS, YS);
    for (int x = 330; x < 480; x += 40) {
      broken.erased(x, 236, 6, 8);
    }
    assertThat(find(broken).get(0).starts()).hasSize(9);
  }

  @Test
  void lettersWhereALineWouldRunDoNotPartACell() {
    Drawing merged = new Drawing(900, 700, 0).grid(XS, YS).erased(104, 236, 192, 8);
    for (int x = 110; x < 290; x += 18) {
      merged.bar(x, 239, 11, 2).bar(x + 5, 232, 2, 16);
    }
    assertThat(find(merged).get(0).cells()).startsWith(0, 1, 2, 0);
  }

  @Test
  void aLoneRowIsATable() {
    assertThat(find(new Drawing(900, 700, 0).grid(XS, List.of(200, 238))))
        .singleElement()
        .satisfies(table -> assertThat(table.starts()).hasSize(3));
  }

  @Test
  void tablesBelowEachOtherAreTwo() {
    assertThat(find(new Drawing(900, 700, 0).grid(XS, YS).grid(XS, List.of(420, 460, 500))))
        .extracting(RuledTable::rows)
        .containsExactly(3, 2);
  }

  @Test
  void aFrameAndAnUnderlineAreNoTables() {
    Drawing page =
        new Drawing(900, 700, 0).grid(List.of(20, 880), List.of(20, 680)).line(100, 300, 400, 300);
    assertThat(find(page)).isEmpty();
  }

  private static List<RuledTable> find(Drawing drawing) {
    return RuledTable.find(drawing.page().map());
  }
}
