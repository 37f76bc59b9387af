package org.gongkai.jobs.result;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.gongkai.jobs.terminal.DisplayWidth;

/** How wide the columns of a sheet must be for what stands in them, within bounds. */
final class XlsxWidths {

  /** Wider ones would push the others out of sight. */
  private static final int WIDEST = 60;

  /** The button of the filter and the margin. */
  private static final int ROOM = 3;

  /** A sheet counts in parts of the width of a digit. */
  private static final int PARTS = 256;

  private final Map<Integer, Integer> widths = new TreeMap<>();

  /** Takes a text into account. */
  void heed(int column, String text) {
    if (widths.getOrDefault(column, 0) < WIDEST) {
      widths.merge(column, Math.min(WIDEST, DisplayWidth.of(text)), Math::max);
    }
  }

  void apply(Sheet sheet) {
    widths.forEach((column, width) -> sheet.setColumnWidth(column, (width + ROOM) * PARTS));
  }
}
