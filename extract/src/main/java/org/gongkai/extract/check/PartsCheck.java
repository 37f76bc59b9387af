package org.gongkai.extract.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Outcome;

/**
 * Parts that the form names of a whole without naming all of them (其中): together they come to no
 * more than it. No cell is at fault for sure, and no number is proposed.
 */
final class PartsCheck {

  private final FormTable form;
  private final List<Sum> parts;

  /**
   * @param parts left the parts, right the whole
   */
  PartsCheck(FormTable form, List<Sum> parts) {
    this.form = form;
    this.parts = List.copyOf(parts);
  }

  void check(Checks.Collector into) {
    for (Sum sum : parts) {
      Outcome outcome = outcome(sum);
      into.evaluated(sum.rule(), Optional.of(form.key()), sum.item(), sum.applicant(), outcome);
      if (outcome == Outcome.FAILED) {
        into.found(broken(sum));
      }
    }
  }

  /** Parts that are not known could only add to those that are. */
  private static Outcome outcome(Sum sum) {
    if (!sum.isPrinted()) {
      return Outcome.NOT_ASSESSABLE;
    }
    boolean more = sum.surplus().signum() > 0;
    return more && sum.isWholePrinted()
        ? Outcome.FAILED
        : !more && sum.isComplete() ? Outcome.HELD : Outcome.NOT_ASSESSABLE;
  }

  private Finding broken(Sum sum) {
    String left = sum.leftTotal().toPlainString();
    String right = sum.rightTotal().toPlainString();
    String names =
        sum.left().stream().map(term -> term.place().item()).collect(Collectors.joining(" + "));
    return new Finding(
        sum.rule().id(),
        sum.rule().severity(),
        Optional.of(form.key()),
        sum.item(),
        sum.applicant(),
        Optional.of(sum.leftTotal()),
        Optional.of(sum.rightTotal()),
        Optional.empty(),
        "%s: %s come to %s, which is more than %s".formatted(sum.rule().id(), names, left, right),
        "%s；此处（%s）各项合计%s，大于%s"
            .formatted(
                sum.rule().chinese(), form.printed(sum.item(), sum.applicant()), left, right),
        sum.operands(),
        Optional.empty());
  }
}
