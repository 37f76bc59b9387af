package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CutoutTest {

  private static final Box CELL = new Box(50, 50, 100, 40);
  private static final double TEXT_HEIGHT = 16;

  static Stream<Arguments> marks() {
    return Stream.of(
        mark("a dash", d -> d.bar(95, 69, 10, 3), Optional.of("-")),
        mark("a hyphen", d -> d.bar(95, 69, 5, 2), Optional.of("-")),
        mark("two dashes", d -> d.bar(85, 69, 14, 3).bar(103, 69, 14, 3), Optional.of("-")),
        mark("a slash", d -> d.line(96, 77, 103, 62), Optional.of("/")),
        mark("a backslash", d -> d.line(96, 62, 103, 77), Optional.empty()),
        mark("a one", d -> d.line(100, 62, 100, 77).line(96, 65, 100, 62), Optional.empty()),
        mark("a seven", d -> d.line(96, 77, 103, 62).line(95, 62, 103, 62), Optional.empty()),
        mark("a zero", d -> d.zero(95, 62, 10, 15), Optional.empty()),
        mark("digits that touch", d -> d.bar(80, 62, 44, 15), Optional.empty()));
  }

  private static Arguments mark(String name, UnaryOperator<Drawing> drawn, Optional<String> mark) {
    return Arguments.of(name, drawn, mark);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("marks")
  void dashesAndSlashesAreToldByTheirShape(
      String name, UnaryOperator<Drawing> drawn, Optional<String> mark) {
    Cutout cell = cut(drawn.apply(ruled()));
    assertThat(cell.mark()).as(name).isEqualTo(mark);
    assertThat(cell.isBlank()).as(name).isFalse();
  }

  @Test
  void aCellWithNothingButItsLinesIsBlank() {
    assertThat(cut(ruled()).isBlank()).isTrue();
  }

  @Test
  void aCellWithDoubleLinesIsBlank() {
    assertThat(cut(ruled().line(55, 50, 55, 90).line(50, 86, 150, 86)).isBlank()).isTrue();
  }

  @Test
  void specksDoNotFillACell() {
    assertThat(cut(ruled().bar(70, 60, 2, 2).bar(120, 75, 3, 2)).isBlank()).isTrue();
  }

  @Test
  void aDigitAtTheLineIsSaidToBeCutOff() {
    assertThat(cut(ruled().zero(80, 62, 10, 15)).cutOff()).isFalse();
    assertThat(cut(ruled().zero(80, 62, 10, 15).zero(51, 62, 10, 15)).cutOff()).isTrue();
  }

  @Test
  void signsAndLinesAreCounted() {
    Cutout oneLine = cut(ruled().zero(80, 62, 8, 12).zero(92, 62, 8, 12));
    assertThat(oneLine.glyphs()).hasSize(2);
    assertThat(oneLine.lines()).hasSize(1);
    assertThat(cut(ruled().zero(80, 54, 8, 12).zero(80, 72, 8, 12)).lines()).hasSize(2);
  }

  @Test
  void theHeadOfACellHoldsItsFirstSignsAlone() {
    Cutout cell = cut(ruled().zero(70, 62, 8, 12).zero(82, 62, 8, 12).bar(96, 60, 16, 16));
    assertThat(cell.head(2).glyphs()).isEqualTo(cell.glyphs().subList(0, 2));
  }

  private static Drawing ruled() {
    return new Drawing(220, 160, 0)
        .line(50, 20, 50, 140)
        .line(150, 20, 150, 140)
        .line(20, 50, 200, 50)
        .line(20, 90, 200, 90);
  }

  private static Cutout cut(Drawing drawing) {
    GrayPicture picture = GrayPicture.of(drawing.image());
    return Cutout.of(new StraightPage(picture, InkMap.of(picture)), CELL, TEXT_HEIGHT);
  }
}
