package org.gongkai.jobs.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/** Judges the figures of the three tables, cell by cell. */
final class FigureJudge {

  /** Amounts are printed with six decimals at the most. */
  private static final BigDecimal SAME_AMOUNT = new BigDecimal("0.000001");

  private FigureJudge() {}

  /** A judgement for each figure that the gold states, blanks included. */
  static List<Judgement> judge(GoldReport gold, Optional<AnnualReport> report) {
    List<Judgement> judgements = new ArrayList<>();
    FigureTable applications = table(report, Form.APPLICATIONS);
    gold.applications()
        .forEach(
            (item, row) -> {
              boolean lossy = gold.lossyRows().contains(item);
              row.forEach(
                  (applicant, printed) -> {
                    Cell cell = applications.cell(item, applicant);
                    judgements.add(
                        judgement(
                            lossy ? Subject.LOSSY_CELL : Subject.CELL,
                            lossy ? lossyVerdict(printed, cell) : verdict(printed, cell),
                            item + "/" + applicant,
                            printed,
                            cell));
                  });
            });
    addAll(Subject.LEGAL, gold.legal(), table(report, Form.LEGAL), judgements);
    addAll(Subject.PROACTIVE, gold.proactive(), table(report, Form.PROACTIVE), judgements);
    return judgements;
  }

  private static FigureTable table(Optional<AnnualReport> report, String key) {
    return report.map(read -> read.table(key)).orElseGet(() -> FigureTable.notFound(key));
  }

  private static void addAll(
      Subject subject,
      Map<String, Map<String, Optional<BigDecimal>>> gold,
      FigureTable table,
      List<Judgement> judgements) {
    gold.forEach(
        (row, cells) ->
            cells.forEach(
                (column, printed) -> {
                  Cell cell = table.cell(row, column);
                  judgements.add(
                      judgement(
                          subject, verdict(printed, cell), row + "/" + column, printed, cell));
                }));
  }

  private static Verdict verdict(Optional<BigDecimal> printed, Cell cell) {
    if (printed.isEmpty()) {
      return cell.value().isEmpty() ? Verdict.RIGHT : Verdict.INVENTED;
    }
    return cell.value()
        .map(value -> same(printed.get(), value) ? Verdict.RIGHT : Verdict.WRONG)
        .orElse(Verdict.MISSED);
  }

  /** In a row that lost its blanks, unknown is right, and a blank may be filled with its 0. */
  private static Verdict lossyVerdict(Optional<BigDecimal> printed, Cell cell) {
    BigDecimal number = printed.orElse(BigDecimal.ZERO);
    return cell.value()
        .map(value -> same(number, value) ? Verdict.RIGHT : Verdict.WRONG)
        .orElse(Verdict.ABSTAINED);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(SAME_AMOUNT) < 0;
  }

  private static Judgement judgement(
      Subject subject, Verdict verdict, String place, Optional<BigDecimal> printed, Cell cell) {
    return new Judgement(
        subject, verdict, place, text(printed, "nothing"), text(cell.value(), cell.state().key()));
  }

  private static String text(Optional<BigDecimal> number, String nothing) {
    return number.map(BigDecimal::toPlainString).orElse(nothing);
  }
}
