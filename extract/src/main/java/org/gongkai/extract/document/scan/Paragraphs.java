package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of running text to paragraphs. */
final class Paragraphs {

  /** A line further in than so many times its height begins a paragraph. */
  private static final double INDENT = 1.2;

  /** A line that ends so many times its height before the others ends a paragraph. */
  private static final double SHORT = 2.5;

  private Paragraphs() {}

  /**
   * The paragraphs.
   *
   * @param lines of one part of a page, from the top
   */
  static List<String> of(List<OcrLine> lines) {
    int left = lines.stream().mapToInt(line -> line.box().x()).min().orElse(0);
    int right = lines.stream().mapToInt(line -> line.box().right()).max().orElse(0);
    List<String> paragraphs = new ArrayList<>();
    boolean ended = true;
    for (OcrLine line : lines) {
      int last = paragraphs.size() - 1;
      if (ended || line.box().x() > left + INDENT * line.box().height()) {
        paragraphs.add(line.text());
      } else {
        paragraphs.set(last, paragraphs.get(last) + line.text());
      }
      ended = line.box().right() < right - SHORT * line.box().height();
    }
    return paragraphs;
  }
}
