package org.gongkai.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckReport.Cut;
import org.gongkai.jobs.check.CheckReport.Doubt;
import org.gongkai.jobs.check.CheckReport.DoubtfulReport;
import org.gongkai.jobs.terminal.Counted;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/** What the checks of a run found, as text for a terminal. */
public final class CheckText {

  private static final String INDENT = "  ";

  private final CheckReport report;
  private final Screen screen;

  private CheckText(CheckReport report, Screen screen) {
    this.report = report;
    this.screen = screen;
  }

  /** The whole text, ending in a line break. */
  public static String of(CheckReport report, Screen screen) {
    return new CheckText(report, screen).text();
  }

  private String text() {
    return totals()
        + "\n"
        + known()
        + (report.rules().isEmpty() ? "" : "\n" + rules())
        + "\n"
        + cuts("by province", report.regions())
        + "\n"
        + cuts("by agency type", report.types())
        + report.worst().stream().map(this::worst).collect(Collectors.joining());
  }

  private String totals() {
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
        .text("", screen);
  }

  private String known() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("identity", "known", "share"));
    report
        .known()
        .forEach(
            field ->
                rows.add(
                    List.of(field.field(), Long.toString(field.reports()), report.share(field))));
    return TextTable.ofNumbers(3, rows).text("", screen);
  }

  private String rules() {
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
        .text("", screen);
  }

  private String cuts(String heading, List<Cut> cuts) {
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
    return TextTable.ofNumbers(4, rows).text("", screen);
  }

  private String worst(DoubtfulReport doubtful) {
    List<List<String>> rows = doubtful.doubts().stream().map(CheckText::doubt).toList();
    return "\n%s %s  %s, %s\n%s%s  %s\n%s"
        .formatted(
            doubtful.name(),
            doubtful.year(),
            Counted.of(doubtful.errors(), "error"),
            Counted.of(doubtful.warnings(), "warning"),
            INDENT,
            doubtful.reportId(),
            doubtful.sourceUri(),
            TextTable.ofWords(4, rows).text(INDENT, screen));
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
