package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tesseract's result: a table of tab-separated values, with rows for words, lines and pages. */
final class TesseractTable {

  private static final int LEVEL = 0;
  private static final int PAGE = 1;
  private static final int LEFT = 6;
  private static final int TOP = 7;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 9;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  private static final String LINE = "4";
  private static final String WORD = "5";

  private static final Pattern SPACE_BESIDE_CHINESE =
      Pattern.compile("(?<=[^\\p{IsLatin}\\p{Nd}])\\s+|\\s+(?=[^\\p{IsLatin}\\p{Nd}])");

  private TesseractTable() {}

  /**
   * The lines of each picture.
   *
   * @param rows the result, its header included
   * @param pictures how many were read
   */
  static List<List<OcrLine>> lines(List<String> rows, int pictures) {
    List<List<OcrLine>> lines =
        Stream.<List<OcrLine>>generate(ArrayList::new).limit(pictures).toList();
    for (String row : rows) {
      String[] values = row.split("\t", -1);
      if (values[LEVEL].equals(LINE)) {
        lines.get(picture(values)).add(new OcrLine("", 100, box(values)));
      } else if (values[LEVEL].equals(WORD) && !values[TEXT].isBlank()) {
        List<OcrLine> own = lines.get(picture(values));
        own.set(own.size() - 1, withWord(own.get(own.size() - 1), values));
      }
    }
    return lines.stream()
        .map(own -> own.stream().filter(line -> !line.text().isEmpty()).toList())
        .toList();
  }

  private static OcrLine withWord(OcrLine line, String[] values) {
    String text = (line.text() + " " + values[TEXT]).strip();
    return new OcrLine(
        SPACE_BESIDE_CHINESE.matcher(text).replaceAll(""),
        Math.min(line.confidence(), Double.parseDouble(values[CONFIDENCE])),
        line.box());
  }

  private static int picture(String[] values) {
    return Integer.parseInt(values[PAGE]) - 1;
  }

  private static Box box(String[] values) {
    return new Box(
        Integer.parseInt(values[LEFT]),
        Integer.parseInt(values[TOP]),
        Integer.parseInt(values[WIDTH]),
        Integer.parseInt(values[HEIGHT]));
  }
}
