package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.FigureTable;

/** Finds the reports of a document and reads their tables. Pure; made once, used for many. */
public final class ReportMatcher {

  /** A document without the form's tables is a report if it has its title and some sections. */
  private static final int FEWEST_SECTIONS = 2;

  private static final int LONGEST_HEADING = 40;

  private final ReportSplitter splitter;
  private final ApplicationMatcher applications;
  private final LegalMatcher legal;
  private final ProactiveMatcher proactive;
  private final LabelIndex<Form.Section> sections;
  private final String newestEdition;

  /** A matcher for a form. */
  public ReportMatcher(Form form) {
    splitter = new ReportSplitter(form);
    applications = new ApplicationMatcher(form);
    legal = new LegalMatcher(form);
    proactive = new ProactiveMatcher(form);
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    newestEdition = form.editions().get(form.editions().size() - 1);
  }

  /** The reports of a document, in its order; empty where it holds none. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    for (ReportPart part : splitter.split(document)) {
      Match match = match(part);
      if (match.tablesFound() > 0 || isReportInWords(part)) {
        matches.add(match);
      }
    }
    return matches;
  }

  private Match match(ReportPart part) {
    FigureTable applicationFigures = applications.match(part.rows());
    FigureTable proactiveFigures = proactive.match(part.rows());
    String edition =
        applicationFigures.edition().or(proactiveFigures::edition).orElse(newestEdition);
    return new Match(part, applicationFigures, legal.match(part.rows(), edition), proactiveFigures);
  }

  private boolean isReportInWords(ReportPart part) {
    long found =
        part.paragraphs().stream()
            .filter(line -> line.length() <= LONGEST_HEADING)
            .flatMap(line -> sections.find(line).stream())
            .distinct()
            .count();
    return !part.title().isEmpty() && found >= FEWEST_SECTIONS;
  }

  /**
   * One report's text and tables.
   *
   * @param part its part of the document
   * @param applications table 三
   * @param legal table 四
   * @param proactive table 二
   */
  public record Match(
      ReportPart part, FigureTable applications, FigureTable legal, FigureTable proactive) {

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

    int tablesFound() {
      return (int) Stream.of(applications, legal, proactive).filter(FigureTable::found).count();
    }
  }
}
