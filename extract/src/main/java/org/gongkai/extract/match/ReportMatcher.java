package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.TwoTables;

/** Finds the reports of a document and reads their tables. Pure; made once, used for many. */
public final class ReportMatcher {

  /** A document without the form's tables is a report if it has its title and some sections. */
  private static final int FEWEST_SECTIONS = 2;

  /** So many of the form's sections stand in nothing else, title or not. */
  private static final int ENOUGH_SECTIONS = 4;

  private static final int LONGEST_HEADING = 40;

  private final Form form;
  private final TitleFinder titles;
  private final TableStarts starts;
  private final ReportSplitter splitter;
  private final ReportInWords inWords;
  private final BlankForm blankForm;
  private final ApplicationMatcher applications;
  private final LegalMatcher legal;
  private final ProactiveMatcher proactive;
  private final OneLineTables oneLine;
  private final LabelIndex<Form.Section> sections;
  private final String newestEdition;

  /** A matcher for a form. */
  public ReportMatcher(Form form) {
    this.form = form;
    titles = new TitleFinder(form);
    starts = new TableStarts(form);
    splitter = new ReportSplitter(titles, new LongLines(form), new Landmarks(form, starts));
    inWords = new ReportInWords(titles);
    blankForm = new BlankForm(titles);
    applications = new ApplicationMatcher(form);
    legal = new LegalMatcher(form);
    proactive = new ProactiveMatcher(form);
    oneLine = new OneLineTables(form);
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    newestEdition = form.editions().get(form.editions().size() - 1);
  }

  /** Whether a document holds the form itself, blank and of no agency. */
  public boolean isBlankForm(Document document) {
    return splitter.split(document).stream()
        .map(this::match)
        .anyMatch(match -> match.tablesFound() > 0 && blankForm.is(match.part(), match.tables()));
  }

  /** The reports of a document, in its order; empty where it holds none. */
  public List<Match> match(Document document) {
    List<Match> matches = new ArrayList<>();
    String pageTitle = document.metadata().getOrDefault("title", "");
    for (ReportPart part : splitter.split(document)) {
      Match match = match(part);
      if (match.tablesFound() > 0 && blankForm.is(part, match.tables())) {
        continue;
      }
      if (match.tablesFound() > 0 || hasItsSections(part)) {
        matches.add(match);
      } else {
        inWords.report(part, pageTitle).map(match::of).ifPresent(matches::add);
      }
    }
    return Renditions.once(matches);
  }

  /**
   * The same report read once more where its identity turned out to be of another year than its
   * title says: columns and tables are told apart by the year.
   *
   * @param year the year decided; empty where nothing decides, and the title's stays
   */
  public Match in(Match match, OptionalInt year) {
    return year.isEmpty() || year.equals(match.year())
        ? match
        : match(match.part(), new ReportYear(year));
  }

  private Match match(ReportPart part) {
    return match(part, ReportYear.of(part.title(), part.rows()));
  }

  private Match match(ReportPart part, ReportYear year) {
    RowLabels labels = applications.labels(year);
    List<MoneyUnit.Said> units = units(part.paragraphs());
    NamedLine report = named(part.title()).in(year.year());
    RunningText text = new RunningText(part);
    RowVersions.Kept kept = RowVersions.own(form.applications().name(), part.rows(), report);
    TableCopies.Found applicationsFound =
        text.or(
            copies(form.applications(), rows -> applications.match(rows, labels, year))
                .in(kept.rows(), part, report)
                .or(kept.taken()),
            oneLine::applications);
    TableCopies.Found tableTwo =
        copies(form.proactive(), rows -> proactive.match(rows, year, units))
            .in(part.rows(), part, report);
    String edition =
        applicationsFound.figures().edition().or(tableTwo.figures()::edition).orElse(newestEdition);
    TableCopies.Found proactiveFound = text.or(tableTwo, line -> oneLine.proactive(line, edition));
    TableCopies.Found legalFound =
        text.or(
            copies(form.legal(), rows -> legal.match(rows, edition, year))
                .in(part.rows(), part, report),
            line -> oneLine.legal(line, edition));
    return new Match(
        part,
        year.year(),
        applicationsFound.figures(),
        legalFound.figures(),
        proactiveFound.figures(),
        Stream.of(applicationsFound, legalFound, proactiveFound)
            .flatMap(found -> found.several().stream())
            .toList());
  }

  private NamedLine named(String title) {
    return NamedLine.ofTitle(title, titles.head(title).orElse(""));
  }

  private TableCopies copies(FormTable table, Function<List<GridRow>, FigureTable> matcher) {
    return new TableCopies(table, starts, matcher);
  }

  /** A report's text, which may hold what was found neither in tables nor in lines. */
  private static final class RunningText {

    /** A line without breaks that holds a table is longer. */
    private static final int SHORTEST = 100;

    private final ReportPart part;
    private Optional<FoldedText> text = Optional.empty();

    RunningText(ReportPart part) {
      this.part = part;
    }

    TableCopies.Found or(TableCopies.Found found, Function<FoldedText, FigureTable> reader) {
      if (found.figures().found()
          || part.paragraphs().stream().noneMatch(line -> line.length() >= SHORTEST)) {
        return found;
      }
      FoldedText folded = text.orElseGet(() -> FoldedText.of(String.join(" ", part.paragraphs())));
      text = Optional.of(folded);
      return new TableCopies.Found(reader.apply(folded), Optional.empty());
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
   * @param year by which its columns were told apart; empty where none is known
   * @param applications table 三
   * @param legal table 四
   * @param proactive table 二
   * @param several the tables that stand in the report more than once with different numbers
   */
  public record Match(
      ReportPart part,
      OptionalInt year,
      FigureTable applications,
      FigureTable legal,
      FigureTable proactive,
      List<TwoTables> several) {

    public Match {
      several = List.copyOf(several);
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
      return new Match(titled, year, applications, legal, proactive, several);
    }

    /** The three tables, in the order of the form. */
    List<FigureTable> tables() {
      return List.of(applications, legal, proactive);
    }

    int tablesFound() {
      return (int) tables().stream().filter(FigureTable::found).count();
    }
  }
}
