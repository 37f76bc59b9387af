package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds the grids that a page's lines draw: lines that meet belong to one grid. */
final class Lattice {

  /** Lines that end so near to another line were meant to touch it. */
  private static final double TOUCH = 3;

  /** Pieces of one line differ less than this across it. */
  private static final double SAME_LINE = 0.75;

  /** Shorter lines are underlines of a character, marks, dots. */
  private static final double SHORTEST = 5;

  /** Beyond this the page is a drawing. */
  private static final int MOST_LINES = 4_000;

  private static final int MOST_COLUMNS = 100;
  private static final int MOST_ROWS = 500;

  private Lattice() {}

  /** The grids of two columns or more, in no order. */
  static List<Grid> grids(List<Ruling> rulings) {
    List<Ruling> lines = joined(rulings);
    if (lines.size() > MOST_LINES) {
      return List.of();
    }
    List<Grid> grids = new ArrayList<>();
    for (List<Ruling> component : components(lines)) {
      boolean crossed = component.stream().map(Ruling::axis).distinct().count() > 1;
      if (crossed) {
        Grid grid = new GridLines(component).grid();
        if (isTabular(grid.columns(), grid.rows())) {
          grids.add(grid);
        }
      }
    }
    return grids;
  }

  /** A box around text is no table, and no form has as many columns or rows as a drawing. */
  private static boolean isTabular(Positions columns, Positions rows) {
    return columns.size() > 2
        && rows.size() > 1
        && columns.size() <= MOST_COLUMNS
        && rows.size() <= MOST_ROWS;
  }

  /** Each line in one piece. */
  private static List<Ruling> joined(List<Ruling> rulings) {
    List<Ruling> sorted =
        rulings.stream()
            .sorted(Comparator.comparing(Ruling::axis).thenComparingDouble(Ruling::at))
            .toList();
    List<Ruling> lines = new ArrayList<>();
    List<Ruling> pieces = new ArrayList<>();
    for (Ruling ruling : sorted) {
      boolean goesOn =
          !pieces.isEmpty()
              && pieces.get(0).axis() == ruling.axis()
              && ruling.at() - pieces.get(0).at() <= SAME_LINE;
      if (!goesOn) {
        lines.addAll(connected(pieces));
        pieces.clear();
      }
      pieces.add(ruling);
    }
    lines.addAll(connected(pieces));
    return lines.stream().filter(line -> line.length() >= SHORTEST).toList();
  }

  private static List<Ruling> connected(List<Ruling> pieces) {
    List<Ruling> lines = new ArrayList<>();
    for (Ruling piece : pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList()) {
      int last = lines.size() - 1;
      if (last >= 0 && piece.from() - lines.get(last).to() <= TOUCH) {
        Ruling line = lines.get(last);
        double to = Math.max(line.to(), piece.to());
        lines.set(last, new Ruling(line.axis(), line.at(), line.from(), to));
      } else {
        lines.add(piece);
      }
    }
    return lines;
  }

  private static List<List<Ruling>> components(List<Ruling> lines) {
    int[] root = IntStream.range(0, lines.size()).toArray();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (lines.get(i).meets(lines.get(j), TOUCH)) {
          root[find(root, i)] = find(root, j);
        }
      }
    }
    Map<Integer, List<Ruling>> components = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      components.computeIfAbsent(find(root, i), r -> new ArrayList<>()).add(lines.get(i));
    }
    return List.copyOf(components.values());
  }

  private static int find(int[] root, int i) {
    int at = i;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
