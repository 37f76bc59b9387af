package org.gongkai.extract.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Blame.Fault;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;

/**
 * Whose fault a broken sum is: its cells are read once more, from the printed text alone and from
 * the places where they stand. Only where that bears out every number is it the source's own.
 */
final class Culprit {

  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9.]");

  private final FigureTable figures;
  private final Optional<String> doubt;

  /**
   * @param figures the table that the sums are of
   * @param doubt why its numbers cannot be read once more, if they cannot
   */
  Culprit(FigureTable figures, Optional<String> doubt) {
    this.figures = figures;
    this.doubt = doubt;
  }

  /**
   * Who is to blame for a broken sum.
   *
   * @param cancelling whether two errors of one size explain it
   */
  Blame of(Sum sum, boolean cancelling) {
    List<Term> terms = sum.terms().toList();
    Optional<Term> misread = terms.stream().filter(Culprit::readsOtherwise).findFirst();
    if (misread.isPresent()) {
      Term term = misread.get();
      return new Blame(
          Fault.EXTRACTION,
          "%s is printed “%s” and was read as %s"
              .formatted(term.place(), term.cell().raw(), term.count().toPlainString()));
    }
    return doubt
        .or(() -> notRead(terms))
        .or(() -> outOfLine(terms))
        .map(Blame::undetermined)
        .orElseGet(() -> new Blame(Fault.SOURCE, evidence(terms, cancelling)));
  }

  private static Optional<String> notRead(List<Term> terms) {
    return terms.stream()
        .filter(term -> term.isUnknown() || term.cell().state() == CellState.INFERRED)
        .findFirst()
        .map(term -> term.place() + " was not read as printed: " + term.cell().state().key());
  }

  /** The cells of each row that takes part stand side by side in one row of the document. */
  private Optional<String> outOfLine(List<Term> terms) {
    return terms.stream()
        .map(term -> term.place().item())
        .distinct()
        .filter(item -> !isInLine(item))
        .findFirst()
        .map(item -> "the cells of " + item + " do not stand in one row of the document");
  }

  private boolean isInLine(String item) {
    Map<String, Cell> cells =
        figures.rows().getOrDefault(item, figures.extraRows().getOrDefault(item, Map.of()));
    List<Position> places =
        cells.values().stream().flatMap(cell -> cell.position().stream()).toList();
    return IntStream.range(1, places.size())
        .allMatch(i -> follows(places.get(i - 1), places.get(i)));
  }

  private static boolean follows(Position before, Position at) {
    return before.table() == at.table()
        && before.row() == at.row()
        && before.column() < at.column();
  }

  /** Whether the digits that are printed are others than those of the number. */
  private static boolean readsOtherwise(Term term) {
    Cell cell = term.cell();
    return cell.state() == CellState.REPORTED
        && !digits(cell.raw()).equals(digits(term.count().toPlainString()));
  }

  /** The digits of a text; a decimal point and the zeros behind it say nothing of a count. */
  private static String digits(String text) {
    return NO_DIGITS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .replaceFirst("\\.0*$", "")
        .replaceFirst("^0+(?=[0-9])", "");
  }

  private static String evidence(List<Term> terms, boolean cancelling) {
    String printed =
        terms.stream()
            .filter(Term::hasNumber)
            .map(term -> term.cell().raw().strip())
            .collect(Collectors.joining(", "));
    return "read again, the cells print "
        + printed
        + ", each in its own place"
        + (cancelling ? "; two errors of one size cancel each other out" : "");
  }
}
