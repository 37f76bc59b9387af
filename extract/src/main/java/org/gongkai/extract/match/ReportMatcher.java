package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.TwoTables;

/** Finds the reports of a document and reads their tables. Pure; made once, used for many. */
public final class ReportMatcher {

  /** A document without the form's tables is a report if it has its title and some sections. */
  private static final int FEWEST_SECTIONS = 2;

  /** So many of the form's sections stand in nothing else, title or not. */
  private static final int ENOUGH_SECTIONS = 4;

  private static final int LONGEST_HEADING = 40;

  private final TitleFinder titles;
  private final ReportSplitter splitter;
  private final ReportInWords inWords;
  private final BlankForm blankForm;
  private final FormTables tables;
  private final LabelIndex<Form.Section> sections;

  /** A matcher for a form. */
  public ReportMatcher(Form form) {
    titles = new TitleFinder(form);
    TableStarts starts = new TableStarts(form);
    splitter = new ReportSplitter(titles, new LongLines(form), new Landmarks(form, starts));
    inWords = new ReportInWords(titles);
    blankForm = new BlankForm(titles);
    tables = new FormTables(form, starts);
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
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
    return Versions.valid(Renditions.once(matches), this::named);
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
        : match(match.part(), new ReportYear(year)).beside(match.others());
  }

  private Match match(ReportPart part) {
    return match(part, ReportYear.of(part.title(), part.rows()));
  }

  private Match match(ReportPart part, ReportYear year) {
    NamedLine report = named(part.title()).in(year.year());
    FormTables.Found found = tables.in(new PartTables(part, report, year));
    return new Match(
        part, year.year(), found.edition(), found.tables(), found.several(), List.of());
  }

  private NamedLine named(String title) {
    return NamedLine.ofTitle(title, titles.head(title).orElse(""));
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
   * @param edition the form's edition as read off the tables that differ between editions; {@link
   *     AnnualReport#MIXED} where they disagree; empty where there are none
   * @param tables those of the edition, in the form's order, whether found or not
   * @param several the tables that stand in the report more than once with different numbers
   * @param others the tables of other versions of the report, which were not taken
   */
  public record Match(
      ReportPart part,
      OptionalInt year,
      Optional<String> edition,
      List<FigureTable> tables,
      List<TwoTables> several,
      List<TwoTables> others) {

    public Match {
      tables = List.copyOf(tables);
      several = List.copyOf(several);
      others = List.copyOf(others);
    }

    private Match of(ReportPart titled) {
      return new Match(titled, year, edition, tables, several, others);
    }

    /** Beside other versions: of tables of which nothing tells the one that holds none is read. */
    private Match beside(List<TwoTables> versions) {
      Set<String> open =
          versions.stream()
              .filter(table -> table.taken().isEmpty())
              .map(TwoTables::table)
              .collect(Collectors.toSet());
      List<FigureTable> read =
          tables.stream().map(t -> open.contains(t.key()) ? t.unread() : t).toList();
      return new Match(part, year, edition, read, several, versions);
    }

    /** The version that holds, by the words that say so of others. */
    Match preferredTo(List<Match> versions, String words) {
      return beside(inSeveral(versions, Optional.of(words)));
    }

    /** The report of several versions, of which nothing tells the one that holds. */
    Match undecided(List<Match> versions) {
      return beside(inSeveral(versions, Optional.empty()));
    }

    private List<TwoTables> inSeveral(List<Match> versions, Optional<String> taken) {
      return tables.stream()
          .filter(table -> versions.stream().anyMatch(other -> contradicts(other, table)))
          .map(table -> new TwoTables(table.key(), places(versions, table.key()), taken))
          .toList();
    }

    private static boolean contradicts(Match other, FigureTable table) {
      return FigureTable.in(other.tables, table.key()).contradicts(table);
    }

    private static List<Position> places(List<Match> versions, String table) {
      return versions.stream()
          .flatMap(version -> FigureTable.in(version.tables, table).place().stream())
          .toList();
    }

    /** Every table that stands in the document more than once, those told apart by version too. */
    public List<TwoTables> severalOfAll() {
      Set<String> own = several.stream().map(TwoTables::table).collect(Collectors.toSet());
      return Stream.concat(several.stream(), others.stream().filter(o -> !own.contains(o.table())))
          .toList();
    }

    int tablesFound() {
      return (int) tables.stream().filter(FigureTable::found).count();
    }
  }
}
