package org.gongkai.extract.document.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.document.EdgedRows;
import org.gongkai.extract.document.EdgedRows.Merge;
import org.gongkai.extract.document.EdgedRows.Shape;
import org.gongkai.extract.document.Table;

/** Collects the rows of a table; RTF gives each cell its right edge ({@code \cellx}). */
final class RtfRows {

  private final EdgedRows rows = new EdgedRows();
  private List<Shape> shapes = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private Merge merge = Merge.NONE;
  private boolean joined;

  /** Takes a control word that describes the row; others are none of ours. */
  void define(String word, OptionalInt number) {
    switch (word) {
      case "trowd" -> {
        shapes = new ArrayList<>();
        merge = Merge.NONE;
        joined = false;
      }
      case "clvmgf" -> merge = Merge.FIRST;
      case "clvmrg" -> merge = Merge.CONTINUED;
      case "clmrg" -> joined = true;
      case "cellx" -> {
        shapes.add(new Shape(number.orElse(0), merge, joined));
        merge = Merge.NONE;
        joined = false;
      }
      default -> {}
    }
  }

  void cell(String text) {
    texts.add(text);
  }

  void endRow() {
    rows.row(shapes, texts);
    texts.clear();
  }

  /** The table that has been collected, if any; the next begins empty. */
  Optional<Table> takeTable(int index) {
    return rows.takeTable(index);
  }
}
