package org.gongkai.jobs.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Shape;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Region;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;

/** What was read from one document, as text for a terminal. */
public final class InspectionText {

  private static final String INDENT = "  ";
  private static final String UNKNOWN = "unknown";

  private final Form form;
  private final Screen screen;

  public InspectionText(Form form, Screen screen) {
    this.form = form;
    this.screen = screen;
  }

  /** The whole text, ending in a line break. */
  public String of(String file, Extraction extraction) {
    return extraction.fold(
        extracted ->
            heading(file, "extracted", extracted.mediaType())
                + extracted.reports().stream().map(this::report).collect(Collectors.joining()),
        rejected ->
            heading(
                    file,
                    rejected.status().key() + ", " + rejected.reason().key(),
                    rejected.mediaType())
                + (rejected.detail().isEmpty() ? "" : INDENT + rejected.detail() + "\n"));
  }

  private static String heading(String file, String outcome, String mediaType) {
    return file + ": " + outcome + (mediaType.isEmpty() ? "" : " (" + mediaType + ")") + "\n";
  }

  private String report(AnnualReport report) {
    return "\n"
        + (report.title().isEmpty() ? "(no title)" : report.title())
        + "\n"
        + identity(report)
        + report.tables().stream().map(this::table).collect(Collectors.joining())
        + CellText.legend(INDENT, report)
        + findings(report.findings());
  }

  private String identity(AnnualReport report) {
    Identity identity = report.identity();
    List<List<String>> rows = new ArrayList<>();
    add(rows, identity, "agency_name", identity.agency().map(Agency::name));
    add(rows, identity, "agency_type", identity.agency().map(Agency::type));
    add(
        rows,
        identity,
        "agency_level",
        identity.agency().flatMap(Agency::level).map(AgencyLevel::key));
    add(rows, identity, "region_code", identity.region().map(InspectionText::region));
    add(rows, identity, "year", identity.year().stream().mapToObj(Integer::toString).findFirst());
    add(rows, identity, "edition", report.edition());
    add(rows, identity, "scope", Optional.of(identity.scope().key()));
    add(rows, identity, "published_on", identity.publishedOn().map(Object::toString));
    return TextTable.ofWords(4, rows).text(INDENT, screen);
  }

  private static String region(Region region) {
    Stream<String> names =
        Stream.of(region.code(), region.province(), region.prefecture(), region.county())
            .flatMap(Optional::stream);
    return names.collect(Collectors.joining(" "));
  }

  /** A line for the decision and its first piece of evidence, then a line for each other piece. */
  private static void add(
      List<List<String>> rows, Identity identity, String field, Optional<String> value) {
    List<Evidence> evidence =
        identity.evidence().stream().filter(e -> e.field().equals(field)).toList();
    String why =
        evidence.stream()
            .flatMap(piece -> piece.unresolved().stream())
            .findFirst()
            .map(reason -> " (" + reason.key() + ")")
            .orElse("");
    String shown = value.orElse(UNKNOWN) + why;
    if (evidence.stream().allMatch(piece -> piece.source().isEmpty())) {
      rows.add(List.of(field, shown));
      return;
    }
    for (int i = 0; i < evidence.size(); i++) {
      Evidence piece = evidence.get(i);
      rows.add(
          List.of(
              i == 0 ? field : "", i == 0 ? shown : "", piece.source(), "“" + piece.text() + "”"));
    }
  }

  /** Where each item has measures of its own, a column has another label in another row. */
  private String table(FigureTable figures) {
    FormTable table = form.table(figures.key());
    return table.shape() == Shape.MEASURES
        ? table(table, figures, FormColumn::key)
        : table(table, figures, column -> column.label().text());
  }

  /**
   * A table with its items and columns in the form's order.
   *
   * @param heading what stands over a column
   */
  private String table(FormTable form, FigureTable figures, Function<FormColumn, String> heading) {
    if (!figures.found()) {
      return "\n" + INDENT + form.key() + ": not found\n";
    }
    List<FormColumn> columns =
        form.columns().stream().filter(column -> isUsed(column, figures)).toList();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(form.key(), columns, heading));
    figures
        .rows()
        .forEach(
            (item, cells) ->
                rows.add(
                    row(
                        item,
                        columns,
                        column ->
                            Optional.ofNullable(cells.get(column.key()))
                                .map(CellText::of)
                                .orElse(""))));
    return "\n" + TextTable.ofNumbers(columns.size() + 1, rows).text(INDENT, screen);
  }

  private static boolean isUsed(FormColumn column, FigureTable figures) {
    return figures.rows().values().stream().anyMatch(cells -> cells.containsKey(column.key()));
  }

  private static List<String> row(
      String first, List<FormColumn> columns, Function<FormColumn, String> cell) {
    return Stream.concat(Stream.of(first), columns.stream().map(cell)).toList();
  }

  private String findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "\n" + INDENT + "no findings\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      rows.add(
          List.of(
              finding.severity().key(),
              finding.rule(),
              place(finding),
              numbers(finding),
              finding.message()));
    }
    return "\n" + TextTable.ofWords(5, rows).text(INDENT, screen);
  }

  private static String place(Finding finding) {
    return Stream.of(finding.table(), finding.item(), finding.applicant())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" / "));
  }

  private static String numbers(Finding finding) {
    return Stream.of(
            finding.expected().map(number -> "expected " + number.toPlainString()),
            finding.actual().map(number -> "actual " + number.toPlainString()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
