package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The names that stand over the columns of a table without lines. */
final class AlignedHeader {

  private final int labels;
  private final List<List<String>> overSeveral = new ArrayList<>();
  private final List<String> names;

  private AlignedHeader(int labels, int columns) {
    this.labels = labels;
    this.names = blankRow(labels + columns);
  }

  /** The header of a table. */
  static AlignedHeader over(AlignedRows table, List<AlignedLine> lines) {
    AlignedHeader header = new AlignedHeader(table.labels(), table.columns().size());
    lines.forEach(line -> header.add(line, table.columns()));
    return header;
  }

  private void add(AlignedLine line, AlignedColumns columns) {
    List<String> over = blankRow(names.size());
    for (Chunk words : line.names()) {
      List<Integer> under = columns.under(words);
      if (under.size() > 1) {
        over.set(labels + under.get(0), words.text());
      } else if (!under.isEmpty()) {
        int at = labels + under.get(0);
        names.set(at, names.get(at) + words.text());
      } else if (labels > 0) {
        names.set(0, names.get(0) + words.text());
      }
    }
    if (over.stream().anyMatch(text -> !text.isEmpty())) {
      overSeveral.add(over);
    }
  }

  /** Whether every column has a name of its own. */
  boolean isComplete() {
    return names.stream().skip(labels).noneMatch(String::isEmpty);
  }

  /** A row for each line with words over several columns, then the columns' names. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(overSeveral);
    if (names.stream().anyMatch(name -> !name.isEmpty())) {
      rows.add(names);
    }
    return rows;
  }

  private static List<String> blankRow(int size) {
    return new ArrayList<>(Collections.nCopies(size, ""));
  }
}
