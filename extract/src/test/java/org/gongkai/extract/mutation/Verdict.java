package org.gongkai.extract.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Severity;

/**
 * How the reading of a document stands to what a reader would write down.
 *
 * @param grade the worst that applies
 * @param faults what is not as it should be
 */
record Verdict(Grade grade, List<String> faults) {

  /** From best to worst. */
  enum Grade {
    RIGHT,
    /** Not read, and said. */
    OPEN,
    /** Not read, and nothing said. */
    UNSAID,
    /** Wrong, and a finding of the same table says that something is. */
    WARNED,
    /** Wrong, and nothing said. */
    SILENT,
    /** A report too few or too many. */
    LOST
  }

  /** Judges the reports that were read against those that the document holds. */
  static Verdict of(List<Truth> truths, List<AnnualReport> reports) {
    Judge judge = new Judge();
    if (truths.size() != reports.size()) {
      judge.at(Grade.LOST, reports.size() + " reports for " + truths.size());
    }
    List<Truth> open = new ArrayList<>(truths);
    List<AnnualReport> left = new ArrayList<>(reports);
    while (!open.isEmpty() && !left.isEmpty()) {
      Pair pair = likest(open, left);
      open.remove(pair.truth());
      left.remove(pair.report());
      judge.report(pair.truth(), pair.report());
    }
    return new Verdict(judge.worst, judge.faults);
  }

  /** What a document holds, and what was read of it. */
  private record Pair(Truth truth, AnnualReport report) {}

  /** A report of which little was read must not be taken for one that was read whole. */
  private static Pair likest(List<Truth> truths, List<AnnualReport> reports) {
    return truths.stream()
        .flatMap(truth -> reports.stream().map(report -> new Pair(truth, report)))
        .max(Comparator.comparingLong(pair -> likeness(pair.truth(), pair.report())))
        .orElseThrow();
  }

  /** Whose and of when first, and then how many figures they share. */
  private static long likeness(Truth truth, AnnualReport report) {
    boolean sameYear =
        report.identity().year().isPresent() && report.identity().year().getAsInt() == truth.year();
    long shared =
        truth.figures().entrySet().stream()
            .filter(figure -> figure.getValue().isPresent())
            .filter(figure -> cell(report, figure.getKey()).value().equals(figure.getValue()))
            .count();
    return (isNamed(truth, report) ? 2000 : 0) + (sameYear ? 1000 : 0) + shared * 4;
  }

  private static Cell cell(AnnualReport report, String figure) {
    String[] key = figure.split("\\.");
    return report.table(key[0]).cell(key[1], key[2]);
  }

  private static boolean isNamed(Truth truth, AnnualReport report) {
    return report.identity().agency().filter(a -> a.name().equals(truth.agency())).isPresent();
  }

  private static final class Judge {

    private Grade worst = Grade.RIGHT;
    private final List<String> faults = new ArrayList<>();

    private void at(Grade grade, String fault) {
      worst = grade.compareTo(worst) > 0 ? grade : worst;
      faults.add(grade + " " + fault);
    }

    private void report(Truth truth, AnnualReport report) {
      table(
          truth,
          "applications",
          report.table("applications"),
          said(report, Optional.of("applications")));
      table(truth, "legal", report.table("legal"), said(report, Optional.of("legal")));
      table(truth, "proactive", report.table("proactive"), said(report, Optional.of("proactive")));
      boolean said = said(report, Optional.empty());
      report
          .identity()
          .year()
          .ifPresentOrElse(
              year -> {
                if (year != truth.year()) {
                  at(said ? Grade.WARNED : Grade.SILENT, "year " + year + " for " + truth.year());
                }
              },
              () -> {
                if (truth.year() != 0) {
                  at(Grade.OPEN, "year unknown");
                }
              });
      if (report.identity().agency().isPresent() && !isNamed(truth, report)) {
        String name = report.identity().agency().get().name();
        at(said ? Grade.WARNED : Grade.SILENT, "agency " + name);
      }
    }

    private static boolean said(AnnualReport report, Optional<String> table) {
      return report.findings().stream()
          .filter(finding -> finding.severity() != Severity.INFO)
          .map(Finding::table)
          .anyMatch(table::equals);
    }

    private void table(Truth truth, String name, FigureTable table, boolean said) {
      for (Map.Entry<String, Optional<BigDecimal>> figure : truth.figures().entrySet()) {
        String[] key = figure.getKey().split("\\.");
        if (key[0].equals(name)) {
          cell(figure.getKey(), figure.getValue(), table.cell(key[1], key[2]), said);
        }
      }
    }

    private void cell(String name, Optional<BigDecimal> wanted, Cell cell, boolean said) {
      if (cell.value().isEmpty()) {
        if (wanted.isPresent()) {
          at(
              said ? Grade.OPEN : Grade.UNSAID,
              "%s %s: %s".formatted(name, wanted.get(), cell.state()));
        }
        return;
      }
      BigDecimal value = cell.value().get();
      boolean inferredBlank =
          wanted.isEmpty() && value.signum() == 0 && cell.state() == CellState.INFERRED;
      if (!inferredBlank && (wanted.isEmpty() || wanted.get().compareTo(value) != 0)) {
        at(
            said ? Grade.WARNED : Grade.SILENT,
            "%s %s: read %s".formatted(name, wanted.map(Object::toString).orElse("blank"), value));
      }
    }
  }
}
