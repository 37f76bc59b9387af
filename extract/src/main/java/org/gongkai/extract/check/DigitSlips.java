package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;

/**
 * Digits that may have slipped into a neighbour's cell: numbers broken in two or glued together.
 */
final class DigitSlips {

  /** Two runs of digits with a gap between them, in one cell. */
  private static final Pattern GAP = Pattern.compile("\\s*([0-9]+)\\s+([0-9]+)\\s*");

  private DigitSlips() {}

  /**
   * Every way in which digits of a row may have slipped between two neighbouring cells.
   *
   * @param row the cells of one row, in the form's order
   */
  static Stream<Explanation> in(List<Term> row) {
    return IntStream.range(0, row.size() - 1)
        .boxed()
        .flatMap(
            i -> {
              Term first = row.get(i);
              Term second = row.get(i + 1);
              return Stream.concat(broken(first, second), glued(first, second));
            });
  }

  /**
   * What an illegible cell that prints two runs of digits may mean, alone or with a blank
   * neighbour.
   */
  static Stream<Explanation> inGap(List<Term> row, int at) {
    Term cell = row.get(at);
    Matcher gap = GAP.matcher(cell.cell().raw());
    if (!gap.matches()) {
      return Stream.of();
    }
    String head = gap.group(1);
    String tail = gap.group(2);
    Stream<Explanation> joined =
        head.startsWith("0") ? Stream.of() : Stream.of(joined(cell.place(), head + tail, Map.of()));
    return Stream.of(
            joined,
            neighbour(row, at + 1).stream().map(next -> parted(cell, next, head, tail)),
            neighbour(row, at - 1).stream().map(last -> parted(last, cell, head, tail)))
        .flatMap(each -> each);
  }

  private static Optional<Term> neighbour(List<Term> row, int at) {
    return at >= 0 && at < row.size() && row.get(at).cell().state() == CellState.BLANK
        ? Optional.of(row.get(at))
        : Optional.empty();
  }

  private static Stream<Explanation> broken(Term first, Term second) {
    Optional<String> head = digits(first.cell());
    Optional<String> tail = digits(second.cell());
    if (head.isEmpty() || tail.isEmpty() || head.get().startsWith("0")) {
      return Stream.of();
    }
    String whole = head.get() + tail.get();
    Explanation atSecond = joined(second.place(), whole, Map.of(first.place(), BigDecimal.ZERO));
    // Beside a 0 that stays one, the first is another number, and no rival to that explanation.
    return tail.get().equals("0")
        ? Stream.of(atSecond)
        : Stream.of(
            joined(first.place(), whole, Map.of(second.place(), BigDecimal.ZERO)), atSecond);
  }

  private static Stream<Explanation> glued(Term first, Term second) {
    boolean firstIsBlank = first.cell().state() == CellState.BLANK;
    boolean secondIsBlank = second.cell().state() == CellState.BLANK;
    Optional<String> digits = digits((firstIsBlank ? second : first).cell());
    if (firstIsBlank == secondIsBlank || digits.isEmpty()) {
      return Stream.of();
    }
    String whole = digits.get();
    return IntStream.range(1, whole.length())
        .filter(at -> at == whole.length() - 1 || whole.charAt(at) != '0')
        .mapToObj(at -> parted(first, second, whole.substring(0, at), whole.substring(at)));
  }

  private static Explanation joined(Place place, String whole, Map<Place, BigDecimal> emptied) {
    BigDecimal value = new BigDecimal(whole);
    Map<Place, BigDecimal> changes = new LinkedHashMap<>(emptied);
    changes.put(place, value);
    return new Explanation(Explanation.Kind.BROKEN, place, value, changes);
  }

  private static Explanation parted(Term first, Term second, String head, String tail) {
    BigDecimal value = new BigDecimal(head);
    return new Explanation(
        Explanation.Kind.GLUED,
        first.place(),
        value,
        Map.of(first.place(), value, second.place(), new BigDecimal(tail)));
  }

  private static Optional<String> digits(Cell cell) {
    return cell.value().map(BigDecimal::toPlainString);
  }
}
