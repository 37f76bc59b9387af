package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.match.Landmarks.Landmark;
import org.gongkai.extract.match.TitleFinder.Title;

/**
 * Cuts a document into the parts that are one report each. A new report begins where the sections
 * of the form begin again and something says that it is another: a title, the signature of the one
 * before, the name of another agency or another year. Whether a table was seen does not matter.
 */
final class ReportSplitter {

  /** Fewer sections may be a cover's, or the menu of a page. */
  private static final int SOME_SECTIONS = 2;

  /** Fewer numbers side by side may be a date or the visits of a page. */
  private static final int FEWEST_NUMBERS = 4;

  private static final Pattern COLLECTION = Pattern.compile("年度?报告?.{0,6}(?:汇编|合集|选编|合编|集锦)");

  /** What stands over the sums of several agencies. */
  private static final Pattern SUMS = Pattern.compile("公开.{0,12}汇总表$");

  /** What stands over the tables of several agencies. */
  private static final Pattern OF_ALL =
      Pattern.compile("各(?:镇|乡|街道|部门|单位|区|县|市|委办局|机关).{0,30}(?:汇总|一览|统计|情况)");

  private final TitleFinder titles;
  private final LongLines longLines;
  private final OwnTitles ownTitles;
  private final Landmarks landmarks;

  ReportSplitter(TitleFinder titles, LongLines longLines, Landmarks landmarks) {
    this.titles = titles;
    this.longLines = longLines;
    this.ownTitles = new OwnTitles(titles);
    this.landmarks = landmarks;
  }

  List<ReportPart> split(Document document) {
    List<Element> elements = Element.of(document, longLines);
    List<String> lines = elements.stream().map(Element::line).toList();
    List<ReportStart> starts = new Walk(elements, lines, landmarks.in(elements)).starts();
    List<ReportPart> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      ReportStart start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).from() : elements.size();
      List<Element> before =
          Stream.concat(
                  start.heading().stream().map(elements::get),
                  elements.subList(start.from(), start.at()).stream())
              .toList();
      parts.add(
          ReportPart.of(
              start.title(),
              before,
              elements.subList(start.at(), end),
              start.name().filter(name -> start.title().isEmpty())));
    }
    return parts;
  }

  /** The way through a document, from landmark to landmark. */
  private final class Walk {
    private final List<Element> elements;
    private final List<String> lines;
    private final List<Landmark> way;
    private final List<ReportStart> starts = new ArrayList<>();

    /** What the report that is open has passed. */
    private final Set<Integer> sections = new HashSet<>();

    private final Set<String> tables = new HashSet<>();

    /** What was found in lines that were looked at, which are asked about again and again. */
    private final Map<Integer, Optional<Title>> titled = new HashMap<>();

    private final Map<Integer, Optional<NamedLine>> named = new HashMap<>();

    Walk(List<Element> elements, List<String> lines, List<Landmark> way) {
      this.elements = elements;
      this.lines = lines;
      this.way = way;
    }

    List<ReportStart> starts() {
      int window = 0;
      Optional<ReportStart.Collected> collected = Optional.empty();
      for (int i = 0; i < way.size(); i++) {
        Landmark mark = way.get(i);
        Window seen = new Window(window, mark.at());
        if (starts.isEmpty()) {
          if (opens(mark) || seen.title().isPresent()) {
            open(seen.first());
            collected = seen.ofCollection();
          }
        } else if (isAnother(i, seen)) {
          open(seen.next());
        } else if (sections.size() < SOME_SECTIONS && tables.isEmpty() && seen.isBetterTitle()) {
          starts.remove(starts.size() - 1);
          open(starts.isEmpty() ? seen.first() : seen.next());
        }
        pass(mark);
        window = starts.isEmpty() ? 0 : mark.at() + 1;
      }
      if (starts.isEmpty()) {
        starts.add(new Window(0, lines.size()).whole());
      }
      if (starts.size() > 1 && starts.get(1).name().isPresent() && collected.isPresent()) {
        ReportStart.Collected all = collected.get();
        starts.set(0, all.first());
        starts.replaceAll(start -> start.under(all.heading()));
      }
      return starts;
    }

    private Optional<Title> titleEndingAt(int line) {
      return titled.computeIfAbsent(
          line, last -> titles.endingAt(lines, last).filter(title -> !isRunningHead(last)));
    }

    /** Whether a row within a table follows: a title has its header or a text below it. */
    private boolean isRunningHead(int line) {
      return elements.subList(line + 1, elements.size()).stream()
          .filter(below -> below.row().isPresent() || !below.line().isEmpty())
          .findFirst()
          .flatMap(Element::looseRow)
          .filter(row -> row.figures() >= FEWEST_NUMBERS && landmarks.begins(row).isEmpty())
          .isPresent();
    }

    private Optional<NamedLine> namedIn(int line) {
      return named.computeIfAbsent(line, own -> NamedLine.of(lines.get(own)));
    }

    private boolean opens(Landmark mark) {
      return mark.isOverview() || !mark.isHeading();
    }

    private void open(ReportStart start) {
      starts.add(start);
      sections.clear();
      tables.clear();
    }

    private void pass(Landmark mark) {
      sections.add(mark.section());
      mark.table().ifPresent(tables::add);
    }

    private ReportStart current() {
      return starts.get(starts.size() - 1);
    }

    /** Whether another report has begun before a landmark. */
    private boolean isAnother(int which, Window seen) {
      Landmark mark = way.get(which);
      int reached = sections.stream().mapToInt(Integer::intValue).max().orElse(-1);
      boolean back = mark.section() <= reached;
      boolean some = sections.size() >= SOME_SECTIONS;
      if (!back) {
        return false;
      }
      if (seen.signed().isPresent() && seen.tellsAnother()) {
        return true;
      }
      if (mark.isOverview() && some && seen.namesAnotherAgency()) {
        return true;
      }
      if (mark.isOverview()) {
        return tables.contains("applications")
            || (some && (seen.hasOwnTitle() || seen.signed().isPresent()));
      }
      if (seen.hasOwnTitle() && some) {
        return seen.tellsAnother() || mark.section() < reached;
      }
      if (seen.signed().isPresent() && some) {
        return seen.named().isPresent() || comesAgain(which);
      }
      return passed(mark)
          && (seen.sumsUp() || (isTablesAlone() && (seen.tellsAnother() || seen.tellsFirst())));
    }

    /** Whether no section but those of the tables has a heading: sheets, and tables in a row. */
    private boolean isTablesAlone() {
      return sections.stream().allMatch(section -> section > 0 && section < 4);
    }

    private boolean passed(Landmark mark) {
      return mark.table().map(tables::contains).orElse(sections.contains(mark.section()));
    }

    /** Whether a table follows that the open report has already; others are its annexes. */
    private boolean comesAgain(int which) {
      return way.subList(which, way.size()).stream()
          .flatMap(mark -> mark.table().stream())
          .anyMatch(tables::contains);
    }

    /** The lines between two landmarks. */
    private final class Window {
      private final int from;
      private final int to;

      Window(int from, int to) {
        this.from = from;
        this.to = to;
      }

      /**
       * The title: one that may be a report's own first, then one with a year, the last of these.
       */
      Optional<Title> title() {
        return IntStream.range(from, to)
            .mapToObj(Walk.this::titleEndingAt)
            .flatMap(Optional::stream)
            .filter(title -> title.first() >= from && !NamedLine.isLink(title.text()))
            .max(
                Comparator.comparing(this::isOwn)
                    .thenComparing(Title::hasYear)
                    .thenComparingInt(Title::last));
      }

      private boolean isOwn(Title title) {
        return ownTitles.isOwn(title.text());
      }

      private String text(Title title) {
        return OwnTitles.withoutCaption(title.text());
      }

      boolean hasOwnTitle() {
        return title().filter(this::isOwn).isPresent();
      }

      boolean isBetterTitle() {
        return title()
            .filter(this::isOwn)
            .filter(title -> current().title().isEmpty() || title.hasYear())
            .isPresent();
      }

      OptionalInt signed() {
        return Signatures.first(lines, from, to);
      }

      /** The first line, behind a signature, that names an agency or a year. */
      OptionalInt named() {
        return IntStream.range(signed().orElse(from - 1) + 1, to)
            .filter(i -> namedIn(i).isPresent())
            .findFirst();
      }

      /** The first title of another report: its contents may stand between that and the title. */
      private OptionalInt firstOfAnother() {
        return IntStream.range(from, to)
            .mapToObj(Walk.this::titleEndingAt)
            .flatMap(Optional::stream)
            .filter(title -> title.first() >= from && isOwn(title))
            .filter(title -> of(title).differs(current().told()))
            .mapToInt(Title::first)
            .findFirst();
      }

      private NamedLine of(Title title) {
        return NamedLine.ofTitle(title.text(), titles.head(title.text()).orElse(""));
      }

      /** Whether a title, or a name where the report has no words, tells of another report. */
      boolean tellsAnother() {
        NamedLine told = told();
        return current().title().isEmpty()
            ? told.differs(current().told())
            : hasOwnTitle()
                ? told.differs(current().told())
                : told.differsInAgency(current().told());
      }

      /** Whether it tells whose or of when a report is behind one of which nothing told. */
      boolean tellsFirst() {
        return current().told().isEmpty() && !told().isEmpty();
      }

      boolean namesAnotherAgency() {
        return lastNamed().filter(name -> name.differsInAgency(current().told())).isPresent();
      }

      private Optional<NamedLine> lastNamed() {
        return namedLines().reduce((one, next) -> next);
      }

      private Stream<NamedLine> namedLines() {
        return IntStream.range(signed().orElse(from - 1) + 1, to)
            .mapToObj(Walk.this::namedIn)
            .flatMap(Optional::stream);
      }

      private NamedLine told() {
        return title()
            .filter(this::isOwn)
            .map(this::of)
            .map(name -> name.over(NamedLine.yearAlone(namedLines())))
            .filter(name -> !name.isEmpty())
            .orElseGet(() -> NamedLine.together(namedLines()));
      }

      /**
       * The first report of a document; what stands above its title is in front of it. The title of
       * a collection is none of a report in it.
       */
      ReportStart first() {
        int behind =
            IntStream.range(from, to)
                .filter(i -> COLLECTION.matcher(lines.get(i)).find())
                .map(i -> i + 1)
                .max()
                .orElse(from);
        Optional<Title> title = title().filter(own -> own.first() >= behind);
        return new ReportStart(
            behind,
            title.map(Title::first).orElse(behind),
            title.map(this::text).orElseGet(this::headline),
            Optional.empty(),
            told());
      }

      /** Whether a table of sums follows, with a place and a year over it. */
      boolean sumsUp() {
        return namedLines().anyMatch(NamedLine::isWhole)
            && IntStream.range(from, to).anyMatch(i -> SUMS.matcher(lines.get(i)).find());
      }

      /** A line that names an agency and a year is as good as a title. */
      private String headline() {
        return IntStream.range(signed().orElse(from - 1) + 1, to)
            .filter(i -> namedIn(i).filter(NamedLine::isWhole).isPresent())
            .mapToObj(lines::get)
            .reduce((one, next) -> next)
            .orElse("");
      }

      /**
       * The first report of a collection whose reports have names for titles, if another name
       * follows what is the title of all.
       */
      Optional<ReportStart.Collected> ofCollection() {
        Optional<Title> title = title();
        if (title.isPresent()) {
          return collected(title.get().last(), told());
        }
        return IntStream.range(from, to)
            .filter(i -> OF_ALL.matcher(lines.get(i)).find())
            .boxed()
            .findFirst()
            .flatMap(line -> collected(line, namedIn(line).orElse(told())));
      }

      private Optional<ReportStart.Collected> collected(int heading, NamedLine ofAll) {
        return IntStream.range(heading + 1, to)
            .filter(i -> namedIn(i).filter(ofAll::differsInAgency).isPresent())
            .mapToObj(i -> new ReportStart.Collected(heading, new Window(i, to).next()))
            .findFirst();
      }

      ReportStart next() {
        Optional<Title> title = title().filter(this::isOwn);
        int ends = signed().stream().map(i -> i + 1).findFirst().orElse(-1);
        if (title.isPresent()) {
          int first = title.get().first();
          int end = ends >= 0 && ends <= first ? ends : firstOfAnother().orElse(first);
          return new ReportStart(end, first, text(title.get()), Optional.empty(), told());
        }
        int at = ends >= 0 ? ends : named().orElse(to);
        Optional<String> name = named().stream().mapToObj(lines::get).findFirst();
        return new ReportStart(at, at, headline(), name.map(NamedLine::plain), told());
      }

      ReportStart whole() {
        return new ReportStart(0, 0, title().map(this::text).orElse(""), Optional.empty(), told());
      }
    }
  }
}
