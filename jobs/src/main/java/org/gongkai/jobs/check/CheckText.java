package org.gongkai.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckReport.Cut;
import org.gongkai.jobs.check.CheckReport.Doubt;
import org.gongkai.jobs.check.CheckReport.DoubtfulReport;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/** What the checks of a run found, as text for a terminal. */
public final class CheckText {

  private static final String INDENT = "  ";

  private CheckText() {}

  /** The whole text, ending in a line break. */
  public static String of(CheckReport report) {
    return totals(report)
        + (report.rules().isEmpty() ? "" : "\n" + rules(report))
        + "\n"
        + cuts("by province", report.regions())
        + "\n"
        + cuts("by agency type", report.types())
        + report.worst().stream().map(CheckText::worst).collect(Collectors.joining());
  }

  private static String totals(CheckReport report) {
    return TextTable.ofWords(
            2,
            List.of(
                List.of(
                    "reports",
                    "%d, %d of them without an error".formatted(report.reports(), report.sound())),
                List.of(
                    "checks",
                    "%d held, %d failed, %d could not be assessed"
                        .formatted(report.held(), report.failed(), report.notAssessable())),
                List.of(
                    "findings",
                    "%d, %d of them errors"
                        .formatted(
                            report.findings(Severity.INFO), report.findings(Severity.ERROR)))))
        .text("");
  }

  private static String rules(CheckReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("by rule", "severity", "findings", "reports", "proposals"));
    report
        .rules()
        .forEach(
            rule ->
                rows.add(
                    List.of(
                        rule.rule(),
                        rule.severity().key(),
                        Long.toString(rule.findings()),
                        Long.toString(rule.reports()),
                        Long.toString(rule.proposals()))));
    return new TextTable(
            List.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT), rows)
        .text("");
  }

  private static String cuts(String heading, List<Cut> cuts) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(heading, "reports", "with errors", "with warnings"));
    cuts.forEach(
        cut ->
            rows.add(
                List.of(
                    cut.name(),
                    Long.toString(cut.reports()),
                    Long.toString(cut.withErrors()),
                    Long.toString(cut.withWarnings()))));
    return TextTable.ofNumbers(4, rows).text("");
  }

  private static String worst(DoubtfulReport report) {
    List<List<String>> rows = report.doubts().stream().map(CheckText::doubt).toList();
    return "\n%s %s  %d errors, %d warnings\n%s%s  %s\n%s"
        .formatted(
            report.name(),
            report.year(),
            report.errors(),
            report.warnings(),
            INDENT,
            report.reportId(),
            report.sourceUri(),
            TextTable.ofWords(4, rows).text(INDENT));
  }

  private static List<String> doubt(Doubt doubt) {
    String numbers =
        Stream.of(
                named("expected ", doubt.expected()),
                named("actual ", doubt.actual()),
                named("proposed ", doubt.proposal()),
                named("origin ", doubt.origin()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return List.of(
        doubt.severity(),
        doubt.rule(),
        doubt.place(),
        numbers.isEmpty() ? doubt.message() : numbers);
  }

  private static String named(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }
}
