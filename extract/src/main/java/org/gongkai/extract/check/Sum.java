package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/**
 * One sum that is asked to hold in one place: left = right.
 *
 * <p>A blank is no zero. A sum with a blank operand is broken only where the numbers that are
 * printed already exceed the other side, since counts are not negative; otherwise it cannot be
 * assessed.
 *
 * @param rule the rule that asks for it
 * @param item the row that findings name; empty where it is about a whole column
 * @param applicant the column, likewise
 * @param left the cells of the left side
 * @param right those of the right side
 */
record Sum(
    Rule rule,
    Optional<String> item,
    Optional<String> applicant,
    List<Term> left,
    List<Term> right) {

  Sum {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  Outcome outcome() {
    if (isBroken()) {
      return Outcome.FAILED;
    }
    return isComplete() ? Outcome.HELD : Outcome.NOT_ASSESSABLE;
  }

  /** Whether both sides hold a number. */
  boolean isPrinted() {
    return isPrinted(left) && isPrinted(right);
  }

  boolean isComplete() {
    return isComplete(left) && isComplete(right);
  }

  /** Whether the right side is known as a whole. */
  boolean isWholePrinted() {
    return isComplete(right);
  }

  /** Whether no counts in the empty cells could make the two sides equal. */
  boolean isBroken() {
    if (!isPrinted()) {
      return false;
    }
    int order = total(left).compareTo(total(right));
    return (order > 0 && isComplete(right)) || (order < 0 && isComplete(left));
  }

  /**
   * Whether the sum would hold if some cells held other numbers and every blank were 0, as most of
   * them are. One of which a side has no number at all asks for nothing.
   */
  boolean settles(Map<Place, BigDecimal> changes) {
    if (!isPrinted(left, changes) || !isPrinted(right, changes)) {
      return true;
    }
    int order = total(left, changes).compareTo(total(right, changes));
    return order == 0
        || (order > 0 && hasUnknown(right, changes))
        || (order < 0 && hasUnknown(left, changes));
  }

  /** Whether the sum says something of the cells that a change is about. */
  boolean judges(Map<Place, BigDecimal> changes) {
    return isPrinted(left, changes)
        && isPrinted(right, changes)
        && !hasUnknown(left, changes)
        && !hasUnknown(right, changes);
  }

  /** By how much the left side exceeds the right one. */
  BigDecimal surplus() {
    return total(left).subtract(total(right));
  }

  BigDecimal leftTotal() {
    return total(left);
  }

  BigDecimal rightTotal() {
    return total(right);
  }

  boolean isOnTheLeft(Place place) {
    return left.stream().anyMatch(term -> term.place().equals(place));
  }

  boolean isTouchedBy(Map<Place, BigDecimal> changes) {
    return places().anyMatch(changes::containsKey);
  }

  Stream<Term> terms() {
    return Stream.concat(left.stream(), right.stream());
  }

  Stream<Place> places() {
    return terms().map(Term::place);
  }

  List<Operand> operands() {
    return Stream.concat(
            left.stream().map(term -> term.operand(Operand.Side.LEFT)),
            right.stream().map(term -> term.operand(Operand.Side.RIGHT)))
        .toList();
  }

  private static boolean isPrinted(List<Term> side) {
    for (Term term : side) {
      if (term.hasNumber()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComplete(List<Term> side) {
    for (Term term : side) {
      if (!term.hasNumber()) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal total(List<Term> side) {
    BigDecimal total = BigDecimal.ZERO;
    for (Term term : side) {
      total = term.hasNumber() ? total.add(term.count()) : total;
    }
    return total;
  }

  private static boolean isPrinted(List<Term> side, Map<Place, BigDecimal> changes) {
    return side.stream().anyMatch(term -> term.hasNumber() || changes.containsKey(term.place()));
  }

  private static boolean hasUnknown(List<Term> side, Map<Place, BigDecimal> changes) {
    return side.stream().anyMatch(term -> term.isUnknown() && !changes.containsKey(term.place()));
  }

  private static BigDecimal total(List<Term> side, Map<Place, BigDecimal> changes) {
    return side.stream()
        .map(term -> changes.getOrDefault(term.place(), term.count()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
