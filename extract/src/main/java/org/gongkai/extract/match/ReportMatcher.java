package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.FigureTable;

/** Finds the reports of a document and reads their tables. Pure; made once, used for many. */
public final class ReportMatcher {

  /** A document without the form's tables is a report if it has its title and some sections. */
  private static final int FEWEST_SECTIONS = 2;

  /** So many of the form's sections stand in nothing else, title or not. */
  private static final int ENOUGH_SECTIONS = 4;

  private static final int LONGEST_HEADING = 40;

  private final Form form;
  private final ReportSplitter splitter;
  private final ReportInWords inWords;
  private final ApplicationMatcher applications;
  private final LegalMatcher legal;
  private final ProactiveMatcher proactive;
  private final LabelIndex<Form.Section> sections;
  private final String newestEdition;

  /** A matcher for a form. */
  public ReportMatcher(Form form) {
    this.form = form;
    TitleFinder titles = new TitleFinder(form);
    splitter = new ReportSplitter(form, titles);
    inWords = new ReportInWords(titles);
    applications = new ApplicationMatcher(form);
    legal = new LegalMatcher(form);
    proactive = new ProactiveMatcher(form);
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    newestEdition = form.editions().get(form.editions().size() - 1);
  }

  /** The reports of a document, in its order; empty where it holds none. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    String pageTitle = document.metadata().getOrDefault("title", "");
    for (ReportPart part : splitter.split(document)) {
      Match match = match(part);
      if (match.tablesFound() > 0 || hasItsSections(part)) {
        matches.add(match);
      } else {
        inWords.report(part, pageTitle).map(match::of).ifPresent(matches::add);
      }
    }
    return matches;
  }

  private Match match(ReportPart part) {
    ReportYear year = ReportYear.of(part.title(), part.rows());
    RowLabels labels = applications.labels(year);
    List<MoneyUnit.Said> units = units(part.paragraphs());
    Found applicationFigures = found(part, rows -> applications.match(rows, labels, year));
    Found proactiveFigures = found(part, rows -> proactive.match(rows, year, units));
    String edition =
        applicationFigures
            .figures
            .edition()
            .or(proactiveFigures.figures::edition)
            .orElse(newestEdition);
    Found legalFigures = found(part, rows -> legal.match(rows, edition, year));
    return new Match(
        part,
        applicationFigures.figures,
        legalFigures.figures,
        proactiveFigures.figures,
        Stream.of(
                applicationFigures.contradicted(form.applications()),
                legalFigures.contradicted(form.legal()),
                proactiveFigures.contradicted(form.proactive()))
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * A table is looked for among the tables, and only then in running text; and then once more among
   * the rows that are left, for it may be drawn twice.
   */
  private static Found found(ReportPart part, Function<List<GridRow>, FigureTable> matcher) {
    FigureTable inTables = matcher.apply(part.rows());
    List<GridRow> rows = inTables.found() ? part.rows() : part.looseRows();
    FigureTable figures = inTables.found() ? inTables : matcher.apply(rows);
    Set<List<Integer>> used = figures.places();
    List<GridRow> left =
        rows.stream().filter(row -> !used.contains(List.of(row.table(), row.row()))).toList();
    return new Found(figures, figures.found() ? matcher.apply(left) : FigureTable.notFound());
  }

  /** A table, and what else in the report looks like it. */
  private record Found(FigureTable figures, FigureTable second) {

    /** The table's name where the second one prints other numbers. */
    Optional<String> contradicted(FormTable form) {
      return second.contradicts(figures) ? Optional.of(form.name()) : Optional.empty();
    }
  }

  /** The units of money that lines in the section of table 二 give. */
  private List<MoneyUnit.Said> units(List<String> lines) {
    List<MoneyUnit.Said> units = new ArrayList<>();
    boolean inSection = false;
    for (String line : lines) {
      Optional<Form.Section> section =
          line.length() <= LONGEST_HEADING ? sections.find(Printed.of(line)) : Optional.empty();
      inSection = section.map(s -> s.key().equals(form.proactive().name())).orElse(inSection);
      if (inSection && line.length() <= LONGEST_HEADING) {
        MoneyUnit.said(line).ifPresent(units::add);
      }
    }
    return units;
  }

  private boolean hasItsSections(ReportPart part) {
    long found =
        part.paragraphs().stream()
            .filter(line -> line.length() <= LONGEST_HEADING)
            .flatMap(line -> sections.find(Printed.of(line)).stream())
            .distinct()
            .count();
    return found >= ENOUGH_SECTIONS || (!part.title().isEmpty() && found >= FEWEST_SECTIONS);
  }

  /**
   * One report's text and tables.
   *
   * @param part its part of the document
   * @param applications table 三
   * @param legal table 四
   * @param proactive table 二
   * @param contradicted the names of tables that stand in the report twice with different numbers
   */
  public record Match(
      ReportPart part,
      FigureTable applications,
      FigureTable legal,
      FigureTable proactive,
      List<String> contradicted) {

    public Match {
      contradicted = List.copyOf(contradicted);
    }

    /**
     * The form's edition as read off the tables that differ between editions; {@link
     * AnnualReport#MIXED} where they disagree; empty where there are none.
     */
    public Optional<String> edition() {
      List<String> editions =
          Stream.of(applications, proactive).flatMap(t -> t.edition().stream()).distinct().toList();
      return editions.isEmpty()
          ? Optional.empty()
          : Optional.of(editions.size() == 1 ? editions.get(0) : AnnualReport.MIXED);
    }

    private Match of(ReportPart titled) {
      return new Match(titled, applications, legal, proactive, contradicted);
    }

    int tablesFound() {
      return (int) Stream.of(applications, legal, proactive).filter(FigureTable::found).count();
    }
  }
}
