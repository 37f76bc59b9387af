package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/**
 * Numbers that the text states, against those of the tables. They are compared only: no cell is
 * ever filled from words. A difference is a finding where all that the text surely states of a
 * quantity agrees, and nothing else that it states is the table's number.
 */
final class NarrativeCheck {

  private static final String TOTAL = "total";

  private final Form form;
  private final Subject report;

  NarrativeCheck(Form form, Subject report) {
    this.form = form;
    this.report = report;
  }

  void check(List<Statement> statements, Checks.Collector into) {
    Map<Quantity, List<Statement>> stated =
        statements.stream()
            .filter(statement -> isInEdition(statement.quantity()))
            .collect(Collectors.groupingBy(Statement::quantity));
    for (Quantity quantity : Quantity.values()) {
      List<Statement> about = stated.getOrDefault(quantity, List.of());
      if (!about.isEmpty()) {
        check(quantity, about, into);
      }
    }
    Stream.of(Quantity.values())
        .map(Quantity::rule)
        .distinct()
        .filter(rule -> stated.keySet().stream().noneMatch(q -> q.rule() == rule))
        .forEach(
            rule ->
                into.evaluated(
                    rule,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Outcome.NOT_ASSESSABLE));
  }

  private void check(Quantity quantity, List<Statement> about, Checks.Collector into) {
    List<Term> printed = printed(quantity);
    List<BigDecimal> sure =
        about.stream().filter(Statement::sure).map(Statement::value).distinct().toList();
    boolean held = sure.stream().anyMatch(value -> outcome(value, printed) == Outcome.HELD);
    boolean failed =
        sure.size() == 1
            && about.stream().allMatch(each -> outcome(each.value(), printed) == Outcome.FAILED)
            && !countsOtherwise(quantity, sure.get(0));
    if (failed) {
      Statement statement = about.stream().filter(Statement::sure).findFirst().orElseThrow();
      into.failed(finding(statement, printed));
    } else {
      into.evaluated(
          quantity.rule(),
          Optional.of(key(quantity)),
          quantity.row(),
          Optional.of(TOTAL),
          held ? Outcome.HELD : Outcome.NOT_ASSESSABLE);
    }
  }

  private static Outcome outcome(BigDecimal value, List<Term> printed) {
    return sum(Rule.NARRATIVE_RESULTS, value, printed).outcome();
  }

  private static Sum sum(Rule rule, BigDecimal value, List<Term> printed) {
    Cell stated = Cell.inferred(value, value.toPlainString(), Optional.empty());
    return new Sum(
        rule,
        Optional.empty(),
        Optional.empty(),
        List.of(new Term(new Place("", ""), stated)),
        printed);
  }

  /** Reports also speak of an intake that holds what was carried in, or of results without it. */
  private boolean countsOtherwise(Quantity quantity, BigDecimal stated) {
    BigDecimal carriedIn = total("carried_in");
    return switch (quantity) {
      case NEW_RECEIVED -> stated.compareTo(total("new_received").add(carriedIn)) == 0;
      case RESULTS_TOTAL -> stated.compareTo(total("results_total").subtract(carriedIn)) == 0;
      default -> false;
    };
  }

  private BigDecimal total(String row) {
    return report.table(Form.APPLICATIONS).cell(row, TOTAL).value().orElse(BigDecimal.ZERO);
  }

  private FormTable table(Quantity quantity) {
    return form.table(key(quantity));
  }

  /** What a table of another edition prints cannot be held against the text. */
  private boolean isInEdition(Quantity quantity) {
    return report.tables().stream().anyMatch(table -> table.key().equals(key(quantity)));
  }

  private static String key(Quantity quantity) {
    return quantity.isLegal() ? Form.LEGAL : Form.APPLICATIONS;
  }

  /** The cells that add up to a quantity: the totals of its rows, or their parts where blank. */
  private List<Term> printed(Quantity quantity) {
    FigureTable figures = report.table(key(quantity));
    FormTable table = table(quantity);
    List<Term> terms = new ArrayList<>();
    quantity.rows().stream()
        .flatMap(row -> row.startsWith("@") ? group(table, row, figures) : Stream.of(row))
        .forEach(row -> terms.addAll(cells(table, figures, row)));
    return terms;
  }

  private static Stream<String> group(FormTable table, String group, FigureTable figures) {
    return table.rowsOf(group.substring(1)).stream().filter(figures.rows()::containsKey);
  }

  private static List<Term> cells(FormTable table, FigureTable figures, String row) {
    Term total = new Term(new Place(row, TOTAL), figures.cell(row, TOTAL));
    if (total.hasNumber() || total.isUnknown()) {
      return List.of(total);
    }
    return table.columns().stream()
        .filter(column -> !column.key().equals(TOTAL))
        .map(column -> new Term(new Place(row, column.key()), figures.cell(row, column.key())))
        .toList();
  }

  private Finding finding(Statement statement, List<Term> printed) {
    Quantity quantity = statement.quantity();
    Sum sum = sum(quantity.rule(), statement.value(), printed);
    String rows = String.join(" + ", quantity.rows()).replace("@", "");
    String stated = statement.value().toPlainString();
    String actual = sum.rightTotal().toPlainString();
    return new Finding(
        quantity.rule().id(),
        quantity.rule().severity(),
        Optional.of(key(quantity)),
        quantity.row(),
        Optional.of(TOTAL),
        Optional.of(statement.value()),
        Optional.of(sum.rightTotal()),
        Optional.empty(),
        "%s: the text states %s (“%s”), the table prints %s for %s"
            .formatted(quantity.rule().id(), stated, statement.text(), actual, rows),
        "%s；正文为%s（“%s”），表格为%s"
            .formatted(quantity.rule().chinese(), stated, statement.text(), actual),
        Stream.concat(
                Stream.of(Operand.stated(statement.value())),
                printed.stream().map(term -> term.operand(Operand.Side.RIGHT)))
            .toList(),
        Optional.empty());
  }
}
