package org.gongkai.extract.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberShapeTest {

  private static final int DIGIT_WIDTH = 10;
  private static final int DIGIT_HEIGHT = 15;
  private static final int LINE = 45;

  /** In a picture, 0 stands for any digit, # for two that touch, other signs for themselves. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0     | 7     | true",
        "0     | 17    | false",
        "00    | 17    | true",
        "00    | 7     | false",
        "#     | 17    | true",
        "#     | 7     | false",
        "#     | 1746  | false",
        "0.0   | 7.5   | true",
        "0.0   | 7,5   | false",
        "0.0   | 75    | false",
        "00    | 7.5   | false",
        "0,000 | 7,512 | true",
        "0,000 | 7.512 | false",
        "0,000 | 7512  | false",
        "-0    | -7    | true",
        "-0    | 7     | false",
        "0     | -7    | false",
        "0     | /     | false",
      })
  void aReadingMustHaveTheSignsThatCanBeCounted(String picture, String reading, boolean fits) {
    assertThat(shape(picture).fits(reading)).isEqualTo(fits);
  }

  private static NumberShape shape(String signs) {
    Drawing drawing = new Drawing(200, 90, 0);
    int x = 40;
    for (char sign : signs.toCharArray()) {
      x += draw(drawing, sign, x) + 4;
    }
    GrayPicture picture = GrayPicture.of(drawing.image());
    StraightPage page = new StraightPage(picture, InkMap.of(picture));
    return NumberShape.of(Cutout.of(page, new Box(10, 10, 180, 70), DIGIT_HEIGHT));
  }

  /** Draws a sign and returns its width. */
  private static int draw(Drawing drawing, char sign, int x) {
    switch (sign) {
      case '.' -> drawing.bar(x, LINE - 2, 3, 3);
      case ',' -> drawing.bar(x, LINE - 2, 3, 8);
      case '-' -> drawing.bar(x, LINE - DIGIT_HEIGHT / 2, 6, 2);
      default -> drawing.zero(x, LINE - DIGIT_HEIGHT, DIGIT_WIDTH, DIGIT_HEIGHT);
    }
    if (sign == '#') {
      drawing.zero(x + DIGIT_WIDTH, LINE - DIGIT_HEIGHT, DIGIT_WIDTH, DIGIT_HEIGHT);
      return 2 * DIGIT_WIDTH;
    }
    return sign == '0' ? DIGIT_WIDTH : 6;
  }
}
