package org.gongkai.jobs.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckReport.Cut;
import org.gongkai.jobs.check.CheckReport.DoubtfulReport;
import org.gongkai.jobs.terminal.Counted;

/**
 * What the checks of a run found, as one page that needs nothing besides. What stands in documents
 * is foreign text: all of it is escaped, and an address is a link only where it leads to the web.
 */
public final class CheckHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>gongkai check</title>
      <style>
      body { font-family: sans-serif; margin: 2em; max-width: 80em }
      table { border-collapse: collapse; margin: 1em 0 }
      td, th { border-bottom: 1px solid #ccc; padding: .2em .8em; text-align: left; vertical-align: top }
      td.n { text-align: right }
      tr.error td:first-child { color: #b00020 }
      </style>
      </head>
      <body>
      """;

  private CheckHtml() {}

  /** The whole page. */
  public static String of(CheckReport report) {
    return HEAD
        + "<h1>Checks</h1>\n<p>%s, %d of them without an error. %s held, %d failed, %d could not be assessed. %s, %d of them errors.</p>\n"
            .formatted(
                Counted.of(report.reports(), "report"),
                report.sound(),
                Counted.of(report.held(), "check"),
                report.failed(),
                report.notAssessable(),
                Counted.of(report.findings(Severity.INFO), "finding"),
                report.findings(Severity.ERROR))
        + known(report)
        + rules(report)
        + cuts("By province", report.regions())
        + cuts("By agency type", report.types())
        + "<h2>Reports with most errors</h2>\n"
        + report.worst().stream().map(CheckHtml::worst).collect(Collectors.joining())
        + "</body>\n</html>\n";
  }

  private static String known(CheckReport report) {
    return table(
        "Identity",
        List.of("field", "known", "share"),
        report.known().stream()
            .map(
                field ->
                    row(
                        "",
                        cell(field.field()),
                        number(field.reports()),
                        cell(report.share(field))))
            .collect(Collectors.joining()));
  }

  private static String rules(CheckReport report) {
    return table(
        "By rule",
        List.of("rule", "severity", "findings", "reports", "proposals", "holds when", "成立条件"),
        report.rules().stream()
            .map(
                rule ->
                    row(
                        rule.severity().key(),
                        cell(rule.rule()),
                        cell(rule.severity().key()),
                        number(rule.findings()),
                        number(rule.reports()),
                        number(rule.proposals()),
                        cell(Rule.of(rule.rule()).english()),
                        cell(Rule.of(rule.rule()).chinese())))
            .collect(Collectors.joining()));
  }

  private static String cuts(String heading, List<Cut> cuts) {
    return table(
        heading,
        List.of("", "reports", "with errors", "with warnings"),
        cuts.stream()
            .map(
                cut ->
                    row(
                        "",
                        cell(cut.name()),
                        number(cut.reports()),
                        number(cut.withErrors()),
                        number(cut.withWarnings())))
            .collect(Collectors.joining()));
  }

  private static String worst(DoubtfulReport report) {
    return "<h3 id=\"%s\">%s %s</h3>\n<p>%s: %s</p>\n"
            .formatted(
                escaped(report.reportId()),
                escaped(report.name()),
                escaped(report.year()),
                escaped(report.reportId()),
                link(report.sourceUri()))
        + table(
            "",
            List.of(
                "severity", "rule", "place", "expected", "actual", "proposed", "origin", "message"),
            report.doubts().stream()
                .map(
                    doubt ->
                        row(
                            doubt.severity(),
                            cell(doubt.severity()),
                            cell(doubt.rule()),
                            cell(doubt.place()),
                            cell(doubt.expected()),
                            cell(doubt.actual()),
                            cell(doubt.proposal()),
                            cell(doubt.origin()),
                            cell(doubt.message())))
                .collect(Collectors.joining()));
  }

  private static String table(String heading, List<String> columns, String rows) {
    return (heading.isEmpty() ? "" : "<h2>" + escaped(heading) + "</h2>\n")
        + "<table>\n<tr>"
        + columns.stream().map(c -> "<th>" + escaped(c) + "</th>").collect(Collectors.joining())
        + "</tr>\n"
        + rows
        + "</table>\n";
  }

  private static String row(String kind, String... cells) {
    return "<tr class=\""
        + escaped(kind)
        + "\">"
        + Arrays.stream(cells).collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String cell(String text) {
    return "<td>" + escaped(text) + "</td>";
  }

  private static String number(long number) {
    return "<td class=\"n\">" + number + "</td>";
  }

  private static String link(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    String text = escaped(address);
    return web ? "<a rel=\"noreferrer\" href=\"" + text + "\">" + text + "</a>" : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
