package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Lines of several pages as if these were one long page. */
final class LongPage {

  /** Lines that a page break parts are set so far apart, in sizes of the font. */
  private static final double LEADING = 1.2;

  private final List<AlignedLine> lines = new ArrayList<>();
  private final List<Double> cuts = new ArrayList<>();
  private boolean atTop;
  private double down;

  void beginPage() {
    atTop = true;
  }

  /** Adds the next line below. */
  void add(PrintedLine line) {
    if (atTop && !lines.isEmpty()) {
      AlignedLine above = lines.get(lines.size() - 1);
      double gap = LEADING * Math.max(above.size(), line.line().size());
      down = above.baseline() + gap - line.line().baseline();
      cuts.add(above.baseline() + gap / 2);
    }
    atTop = false;
    lines.add(AlignedLine.of(line, down));
  }

  List<AlignedLine> lines() {
    return lines;
  }

  /** The lines, with numbers whole that narrow cells broke, and apart from labels. */
  List<AlignedLine> mendedLines() {
    return BrokenNumbers.joined(GluedNumbers.parted(lines), cuts);
  }

  /** Where the pages end. */
  List<Double> cuts() {
    return cuts;
  }

  /** The page that holds what stands at or right above a baseline. */
  int pageAt(double baseline) {
    return lines.stream()
        .filter(line -> line.baseline() <= baseline)
        .reduce((above, below) -> below)
        .orElse(lines.get(0))
        .line()
        .page();
  }
}
