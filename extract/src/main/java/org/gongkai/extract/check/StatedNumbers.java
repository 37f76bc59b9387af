package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Stated;

/** The numbers of tables that a report does not hold, where its text surely states one of them. */
final class StatedNumbers {

  /** No report counts more: longer runs of digits are codes. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  private StatedNumbers() {}

  /**
   * One number a quantity, none where the text surely states several.
   *
   * @param statements all that the text states
   */
  static List<Stated> of(Subject report, List<Statement> statements) {
    List<Stated> stated = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      String table = quantity.isLegal() ? Form.LEGAL : Form.APPLICATIONS;
      List<Statement> sure =
          statements.stream()
              .filter(
                  each ->
                      each.quantity() == quantity
                          && each.sure()
                          && each.value().compareTo(MOST) < 0)
              .toList();
      Stream<BigDecimal> numbers = sure.stream().map(each -> each.value().stripTrailingZeros());
      if (!report.table(table).found() && numbers.distinct().count() == 1) {
        Statement first = sure.get(0);
        stated.add(new Stated(quantity.stated(), first.value(), first.sentence()));
      }
    }
    return stated;
  }
}
