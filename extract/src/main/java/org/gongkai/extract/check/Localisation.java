package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.CellState;

/**
 * Which cell is at fault where sums are broken. It is named only where one explanation alone makes
 * every sum around it hold: an explanation that another one rivals is none. Blanks are read as 0
 * here; where a sum around holds only if some blank is not, nothing is said.
 */
final class Localisation {

  /** A cell stands in a row's sum and in two of its column's, and a slip concerns two cells. */
  private static final int MOST_TOUCHED = 6;

  private final List<Sum> sums;
  private final List<List<Term>> rows;

  /**
   * What is known of a broken sum.
   *
   * @param explanation the only one there is
   * @param cancelling whether two errors of the same size would explain it
   */
  record Diagnosis(Optional<Explanation> explanation, boolean cancelling) {}

  private Localisation(List<Sum> sums, List<List<Term>> rows) {
    this.sums = sums;
    this.rows = rows;
  }

  /**
   * The diagnosis of every broken sum.
   *
   * @param sums all sums of a table
   * @param rows the cells of its rows, in the form's order
   */
  static Map<Sum, Diagnosis> of(List<Sum> sums, List<List<Term>> rows) {
    Localisation localisation = new Localisation(sums, rows);
    List<Sum> broken = sums.stream().filter(Sum::isBroken).toList();
    if (broken.isEmpty()) {
      return Map.of();
    }
    Map<Sum, Optional<Explanation>> explained = new LinkedHashMap<>();
    for (List<Sum> group : connected(broken)) {
      Optional<Explanation> explanation = localisation.explain(group);
      group.forEach(sum -> explained.put(sum, explanation));
    }
    List<Sum> left =
        explained.entrySet().stream()
            .filter(each -> each.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    boolean cancelling = localisation.isCancelling(left);
    Map<Sum, Diagnosis> diagnoses = new LinkedHashMap<>();
    explained.forEach(
        (sum, explanation) ->
            diagnoses.put(sum, new Diagnosis(explanation, cancelling && explanation.isEmpty())));
    return diagnoses;
  }

  /** What cells with two runs of digits mean, where the sums leave one possibility. */
  static List<Explanation> gaps(List<Sum> sums, List<List<Term>> rows) {
    List<Explanation> found = new ArrayList<>();
    for (List<Term> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i).cell().state() != CellState.ILLEGIBLE) {
          continue; // Every other cell holds one number or none.
        }
        List<Explanation> possible =
            DigitSlips.inGap(row, i).filter(each -> holds(each, sums)).toList();
        if (possible.size() == 1) {
          found.add(possible.get(0));
        }
      }
    }
    return found;
  }

  /** Whether some sums speak of the cells that would change, and all of them would hold. */
  private static boolean holds(Explanation explanation, List<Sum> sums) {
    Map<Place, BigDecimal> changes = explanation.changes();
    List<Sum> around = sums.stream().filter(sum -> sum.isTouchedBy(changes)).toList();
    return around.stream().anyMatch(sum -> sum.judges(changes))
        && around.stream().allMatch(sum -> sum.settles(changes));
  }

  private Optional<Explanation> explain(List<Sum> broken) {
    if (broken.size() > MOST_TOUCHED) {
      return Optional.empty();
    }
    List<Sum> around = around(broken);
    List<Explanation> possible =
        Stream.concat(otherNumbers(broken), rows.stream().flatMap(DigitSlips::in))
            .filter(each -> broken.stream().allMatch(sum -> sum.isTouchedBy(each.changes())))
            .filter(each -> settles(each.changes(), around))
            .toList();
    return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
  }

  private List<Sum> around(List<Sum> broken) {
    Set<Place> touched = broken.stream().flatMap(Sum::places).collect(Collectors.toSet());
    return sums.stream().filter(sum -> sum.places().anyMatch(touched::contains)).toList();
  }

  private boolean settles(Map<Place, BigDecimal> changes, List<Sum> around) {
    return around.stream().allMatch(sum -> sum.settles(changes))
        && sums.stream()
            .filter(sum -> sum.isTouchedBy(changes))
            .allMatch(sum -> sum.settles(changes));
  }

  /**
   * Each cell in which all the broken sums meet, with the number that the first of them asks for.
   */
  private static Stream<Explanation> otherNumbers(List<Sum> broken) {
    Sum first = broken.get(0);
    return first
        .terms()
        .filter(term -> !term.isUnknown())
        .filter(term -> broken.stream().allMatch(s -> s.places().anyMatch(term.place()::equals)))
        .map(
            term -> {
              BigDecimal off = first.surplus();
              BigDecimal value =
                  first.isOnTheLeft(term.place())
                      ? term.count().subtract(off)
                      : term.count().add(off);
              return new Explanation(
                  Explanation.Kind.OTHER_NUMBER, term.place(), value, Map.of(term.place(), value));
            })
        .filter(each -> each.value().signum() >= 0);
  }

  /**
   * Whether two sums of one rule are off by the same, and every sum across them holds: two errors
   * in a row or column that cancel each other out.
   */
  private boolean isCancelling(List<Sum> broken) {
    if (broken.size() != 2) {
      return false;
    }
    Sum one = broken.get(0);
    Sum other = broken.get(1);
    List<Sum> across = around(broken).stream().filter(sum -> !broken.contains(sum)).toList();
    return one.rule() == other.rule()
        && one.surplus().abs().compareTo(other.surplus().abs()) == 0
        && across.stream().anyMatch(sum -> meets(sum, one) && meets(sum, other))
        && across.stream().allMatch(sum -> sum.settles(Map.of()));
  }

  private static boolean meets(Sum sum, Sum other) {
    return sum.places().anyMatch(place -> other.places().anyMatch(place::equals));
  }

  /** Broken sums in groups: those of one group hang together by cells that they share. */
  private static List<List<Sum>> connected(List<Sum> broken) {
    List<List<Sum>> groups = new ArrayList<>();
    Set<Sum> left = new LinkedHashSet<>(broken);
    while (!left.isEmpty()) {
      List<Sum> group = new ArrayList<>();
      Deque<Sum> next = new ArrayDeque<>(List.of(left.iterator().next()));
      while (!next.isEmpty()) {
        Sum sum = next.pop();
        if (left.remove(sum)) {
          group.add(sum);
          Set<Place> places = sum.places().collect(Collectors.toSet());
          left.stream().filter(o -> o.places().anyMatch(places::contains)).forEach(next::push);
        }
      }
      groups.add(group.stream().sorted(Comparator.comparingInt(broken::indexOf)).toList());
    }
    return groups;
  }
}
