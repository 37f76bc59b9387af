package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.7, 0, 0.4, 1.5})
  void theCorrectionUndoesTheSkew(double degrees) {
    Drawing drawing =
        new Drawing(900, 700, degrees).grid(List.of(100, 400, 800), List.of(100, 300, 500));
    assertThat(correction(drawing)).isCloseTo(-degrees, within(0.1));
  }

  @Test
  void anEmptyPageLiesStraight() {
    assertThat(correction(new Drawing(90, 70, 0))).isZero();
  }

  private static double correction(Drawing drawing) {
    return Skew.correction(InkMap.of(GrayPicture.of(drawing.image())));
  }
}
