package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Takes apart tables that are set side by side in one grid: of two agencies, of two years, before
 * and after a correction. Each has the words of its rows once more.
 */
final class SideBySide {

  /** Outcomes and applicants come again in headers, which have fewer rows. */
  private static final int FEWEST_ROWS = 8;

  /** Shorter words are marks and units. */
  private static final int SHORTEST_LABEL = 2;

  private SideBySide() {}

  /** The blocks with tables that stood in one grid one below the other, the left one first. */
  static List<Block> apart(List<Block> blocks) {
    List<Block> apart = new ArrayList<>();
    int tables = 0;
    for (Block block : blocks) {
      if (block instanceof Table table) {
        for (Table part : parts(table)) {
          apart.add(part.at(tables++));
        }
      } else {
        apart.add(block);
      }
    }
    return tables == blocks.stream().filter(Table.class::isInstance).count() ? blocks : apart;
  }

  private static List<Table> parts(Table table) {
    List<List<Slot>> rows = table.rows();
    OptionalInt second = rows.size() < FEWEST_ROWS ? OptionalInt.empty() : second(rows);
    if (second.isEmpty()) {
      return List.of(table);
    }
    int at = second.getAsInt();
    int from = 0;
    while (again(rows.get(from)).orElse(-1) != at) {
      from++;
    }
    int to = rows.size();
    while (again(rows.get(to - 1)).orElse(-1) != at) {
      to--;
    }
    while (from > 0 && standsInBoth(rows.get(from - 1), at)) {
      from--;
    }
    while (to < rows.size() && standsInBoth(rows.get(to), at)) {
      to++;
    }
    List<List<Slot>> both = rows.subList(from, to);
    Stream<List<Slot>> left = both.stream().map(row -> row.subList(0, Math.min(at, row.size())));
    Stream<List<Slot>> right = both.stream().map(row -> from(row, at));
    Table rest = new Table(0, right.toList(), table.flattened());
    return Stream.of(
            Stream.of(
                new Table(0, rows.subList(0, from), table.flattened()),
                new Table(0, left.toList(), table.flattened())),
            parts(rest).stream(),
            Stream.of(new Table(0, rows.subList(to, rows.size()), table.flattened())))
        .flatMap(parts -> parts)
        .filter(part -> !part.rows().isEmpty())
        .toList();
  }

  /**
   * Whether a row has cells of its own in both parts: headers, and numbers below the last label.
   */
  private static boolean standsInBoth(List<Slot> row, int at) {
    return row.size() > at
        && row.subList(0, at).stream().anyMatch(slot -> !slot.text().isEmpty())
        && row.subList(at, row.size()).stream()
            .anyMatch(slot -> !slot.covered() && !slot.text().isEmpty());
  }

  /** The right part of a row; a cell over both parts stands in each. */
  private static List<Slot> from(List<Slot> row, int at) {
    if (row.size() <= at) {
      return List.of();
    }
    List<Slot> right = new ArrayList<>(row.subList(at, row.size()));
    Slot first = right.get(0);
    boolean overBoth = first.covered() && first.text().equals(row.get(at - 1).text());
    if (overBoth) {
      right.set(0, new Slot(first.text(), false, first.page(), first.doubt()));
    }
    return right;
  }

  /** How far behind their first place the words of most rows come again. */
  private static OptionalInt second(List<List<Slot>> rows) {
    Map<Integer, Integer> votes = new HashMap<>();
    int labelled = 0;
    for (List<Slot> row : rows) {
      labelled += firstLabel(row).isPresent() ? 1 : 0;
      again(row).ifPresent(place -> votes.merge(place, 1, Integer::sum));
    }
    int most = labelled;
    return votes.entrySet().stream()
        .filter(vote -> vote.getValue() >= FEWEST_ROWS && vote.getValue() * 2 > most)
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Integer> firstLabel(List<Slot> row) {
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).text().isEmpty()) {
        return isLabel(row.get(i)) ? Optional.of(i) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isLabel(Slot slot) {
    String text = slot.text();
    return text.length() >= SHORTEST_LABEL
        && text.codePoints().filter(Character::isIdeographic).count() >= SHORTEST_LABEL;
  }

  /** How far behind the row's first words they stand once more, others between. */
  private static OptionalInt again(List<Slot> row) {
    Optional<Integer> label = firstLabel(row);
    return label.isEmpty() ? OptionalInt.empty() : again(row, label.get());
  }

  private static OptionalInt again(List<Slot> row, int first) {
    String label = row.get(first).text();
    boolean other = false;
    for (int i = first + 1; i < row.size(); i++) {
      boolean same = row.get(i).text().equals(label);
      if (same && other) {
        return OptionalInt.of(i - first);
      }
      other |= !same;
    }
    return OptionalInt.empty();
  }
}
