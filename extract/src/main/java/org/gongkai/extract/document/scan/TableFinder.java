package org.gongkai.extract.document.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the tables of a straight page: lines that cross make a table, their positions its grid, and
 * places with no line drawn between them one cell.
 */
final class TableFinder {

  /** No stroke of a letter is as long as this share of the page's width. */
  private static final double CERTAIN = 0.12;

  /** Nor as long as so many pixels. */
  private static final int FEWEST_PIXELS = 60;

  /** A line that runs from one crossing line to another may be so many times shorter. */
  private static final int SHORTER = 10;

  /** How far from its position a line may be drawn, as a share of the page's width. */
  private static final double TOLERANCE = 0.0025;

  /** A line is drawn between two places when so much of it is ink; letters fill less. */
  private static final double DRAWN = 0.75;

  /** A line may wander off a row of pixels over more than so many pixels. */
  private static final int STRETCH = 100;

  private final InkMap map;
  private final InkMap transposed;
  private final int tolerance;

  TableFinder(InkMap map) {
    this.map = map;
    this.transposed = map.transposed();
    this.tolerance = Math.max(3, (int) Math.round(TOLERANCE * map.width()));
  }

  /** The tables, from the top. */
  List<RuledTable> tables() {
    int certain = Math.max(FEWEST_PIXELS, (int) Math.round(CERTAIN * map.width()));
    List<Ruling> across = Ruling.horizontal(map, certain / SHORTER);
    List<Ruling> down = Ruling.horizontal(transposed, certain / SHORTER);
    List<Ruling> vertical = rulings(down, rulings(across, List.of(), certain), certain);
    List<Ruling> horizontal = rulings(across, vertical, certain);
    return groups(horizontal, vertical).stream()
        .filter(group -> group.horizontal.size() > 1 && group.vertical.size() > 1)
        .map(this::table)
        .filter(table -> table.rows() > 0 && table.columns() > 1)
        .sorted(Comparator.comparingInt(table -> table.box().y()))
        .toList();
  }

  /** Of stretches of ink those that are long enough, or run from one crossing line to another. */
  private List<Ruling> rulings(List<Ruling> stretches, List<Ruling> crossing, int certain) {
    return stretches.stream()
        .filter(
            line ->
                line.length() >= certain
                    || (crossing.stream().anyMatch(other -> endsAt(line.from(), line, other))
                        && crossing.stream().anyMatch(other -> endsAt(line.to(), line, other))))
        .toList();
  }

  private boolean endsAt(int end, Ruling line, Ruling crossing) {
    return Math.abs(crossing.at() - end) <= tolerance && within(line.at(), crossing);
  }

  /** Lines that cross or meet, directly or over others. */
  private List<Lines> groups(List<Ruling> horizontal, List<Ruling> vertical) {
    Groups groups = new Groups(horizontal.size() + vertical.size());
    for (int h = 0; h < horizontal.size(); h++) {
      for (int v = 0; v < vertical.size(); v++) {
        if (within(vertical.get(v).at(), horizontal.get(h))
            && within(horizontal.get(h).at(), vertical.get(v))) {
          groups.join(h, horizontal.size() + v);
        }
      }
    }
    return Arrays.stream(groups.roots())
        .mapToObj(
            root ->
                new Lines(
                    members(horizontal, 0, groups, root),
                    members(vertical, horizontal.size(), groups, root)))
        .toList();
  }

  private static List<Ruling> members(List<Ruling> rulings, int offset, Groups groups, int root) {
    return IntStream.range(0, rulings.size())
        .filter(i -> groups.root(offset + i) == root)
        .mapToObj(rulings::get)
        .toList();
  }

  private boolean within(int position, Ruling ruling) {
    return position >= ruling.from() - tolerance && position <= ruling.to() + tolerance;
  }

  private RuledTable table(Lines lines) {
    List<Integer> ys = positions(lines.horizontal);
    List<Integer> xs = positions(lines.vertical);
    int columns = xs.size() - 1;
    int places = (ys.size() - 1) * columns;
    Groups cells = new Groups(places);
    for (int place = 0; place < places; place++) {
      int row = place / columns;
      int column = place % columns;
      if (column + 1 < columns
          && !drawn(transposed, xs.get(column + 1), ys.get(row), ys.get(row + 1))) {
        cells.join(place, place + 1);
      }
      if (row + 2 < ys.size() && !drawn(map, ys.get(row + 1), xs.get(column), xs.get(column + 1))) {
        cells.join(place, place + columns);
      }
    }
    return new RuledTable(ys, xs, IntStream.range(0, places).map(cells::root).boxed().toList());
  }

  /** Stretches at nearly the same position are one line, drawn at the mean of them. */
  private List<Integer> positions(List<Ruling> rulings) {
    List<Ruling> sorted = rulings.stream().sorted(Comparator.comparingInt(Ruling::at)).toList();
    List<Integer> positions = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > tolerance) {
        List<Ruling> line = sorted.subList(first, i);
        long length = line.stream().mapToLong(Ruling::length).sum();
        long weighted = line.stream().mapToLong(r -> (long) r.at() * r.length()).sum();
        positions.add((int) Math.round((double) weighted / length));
        first = i;
      }
    }
    return positions;
  }

  /** Whether a line is drawn along a row of pixels, give or take the tolerance. */
  private boolean drawn(InkMap along, int at, int from, int to) {
    int start = from + tolerance;
    int end = to - tolerance;
    int inked = 0;
    for (int x = start; x < end; x += STRETCH) {
      inked += inkedAt(along, at, x, Math.min(end, x + STRETCH));
    }
    return inked >= DRAWN * (end - start);
  }

  /** The ink of the two neighbouring rows of pixels, near a position, that have the most of it. */
  private int inkedAt(InkMap along, int at, int from, int to) {
    int most = 0;
    int last = Math.min(along.height() - 2, at + tolerance);
    for (int y = Math.max(0, at - tolerance); y <= last; y++) {
      int inked = 0;
      for (int x = from; x < to; x++) {
        inked += along.at(x, y) || along.at(x, y + 1) ? 1 : 0;
      }
      most = Math.max(most, inked);
    }
    return most;
  }

  /** The lines of one table. */
  private record Lines(List<Ruling> horizontal, List<Ruling> vertical) {}

  /** Things that belong together; a group is called by its smallest member. */
  private static final class Groups {
    private final int[] parents;

    private Groups(int size) {
      parents = IntStream.range(0, size).toArray();
    }

    private int root(int member) {
      int root = member;
      while (parents[root] != root) {
        root = parents[root];
      }
      return root;
    }

    private void join(int a, int b) {
      int rootA = root(a);
      int rootB = root(b);
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int[] roots() {
      return Arrays.stream(parents).map(this::root).distinct().toArray();
    }
  }
}
