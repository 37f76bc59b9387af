package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Shape;
import org.gongkai.extract.match.CopyMarks.Verdict;
import org.gongkai.extract.match.Printings.Printing;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.TwoTables;

/**
 * Finds a table of the form in a report, however often it stands there, and decides which is the
 * report's own: by what is printed above each, or not at all.
 */
final class TableCopies {

  /** So many lines above a table may be its caption. */
  private static final int MOST_LINES = 3;

  private final FormTable form;
  private final TableStarts starts;
  private final Printings printings;
  private final Function<List<GridRow>, FigureTable> matcher;

  TableCopies(
      FormTable form,
      TableStarts starts,
      Printings printings,
      Function<List<GridRow>, FigureTable> matcher) {
    this.form = form;
    this.starts = starts;
    this.printings = printings;
    this.matcher = matcher;
  }

  /**
   * The report's table.
   *
   * @param figures the table; its cells are missing where there are several and nothing tells which
   *     of them is the report's
   * @param several where they stand, if their numbers differ
   */
  record Found(FigureTable figures, Optional<TwoTables> several) {

    /** With what else was told apart in it. */
    Found or(Optional<TwoTables> taken) {
      return new Found(figures, several.or(() -> taken));
    }

    /** A table that is not in the report. */
    static Found none(FormTable form) {
      return only(FigureTable.notFound(form.key()));
    }

    /** How many cells of it were found, in one copy or in several. */
    long cells() {
      boolean undecided = several.filter(two -> two.taken().isEmpty()).isPresent();
      return undecided
          ? figures.rows().values().stream().mapToLong(Map::size).sum()
          : figures.read();
    }

    private static Found only(FigureTable figures) {
      return new Found(figures, Optional.empty());
    }
  }

  /** A table is looked for among the tables, and only then in running text. */
  Found in(List<GridRow> rows, ReportPart part, NamedLine report) {
    List<TableCopy> pieces = pieces(rows);
    List<TableCopy> copies = copies(rows, pieces);
    if (copies.isEmpty()) {
      pieces = pieces(part.looseRows());
      copies = copies(part.looseRows(), pieces);
    }
    boolean again = pieces.size() > 1;
    List<TableCopy> printed =
        copies.stream().filter(copy -> copy.isFilledIn() || (again && isLeftBlank(copy))).toList();
    List<TableCopy> all = copies.size() > 1 ? copies : pieces;
    if (printed.size() == 1
        && all.size() > 1
        && captioned(printed, part, report).get(0).caption().isAnothers()) {
      return chosen(all, part, report);
    }
    if (printed.size() < 2) {
      // A form that is blank beside one that is filled in is a form.
      return Found.only(
          printed.stream()
              .findFirst()
              .or(copies.stream()::findFirst)
              .map(TableCopy::figures)
              .orElseGet(() -> FigureTable.notFound(form.key())));
    }
    return agree(printed) ? Found.only(fullest(printed)) : chosen(printed, part, report);
  }

  /**
   * What was found, unless the table is printed once more where nothing could be read, with other
   * numbers and with no word that it is another's: the one that was read may not be the report's.
   */
  Found unlessUnread(Found found, PartTables part) {
    FigureTable read = found.figures();
    if (found.several().isPresent() || read.read() == 0) {
      return found;
    }
    List<Printing> all = printings.in(part.runs(), part.year());
    if (all.size() < 2) {
      return found;
    }
    List<Element> elements = part.part().elements();
    List<Position> places =
        all.stream().map(printing -> place(elements, printing.firstNumbers())).toList();
    Set<List<Integer>> used = read.places();
    int own =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).runs().stream().anyMatch(run -> isIn(used, elements, run)))
            .findFirst()
            .orElse(0);
    List<Caption> captions = captions(places, part.part(), part.report());
    boolean anothers = captions.get(own).isAnothers();
    boolean doubtful =
        IntStream.range(0, all.size())
            .filter(i -> printings.differ(all.get(own), all.get(i)))
            .anyMatch(i -> anothers || !captions.get(i).isAnothers());
    return doubtful
        ? new Found(read.unread(), Optional.of(new TwoTables(form.key(), places, Optional.empty())))
        : found;
  }

  private static boolean isIn(Set<List<Integer>> used, List<Element> elements, NumberRun run) {
    return elements.subList(run.first(), run.last() + 1).stream()
        .flatMap(Element::rows)
        .anyMatch(row -> used.contains(List.of(row.table(), row.row())));
  }

  /** The place of the first row from an element on. */
  private static Position place(List<Element> elements, int from) {
    return elements.subList(from, elements.size()).stream()
        .flatMap(Element::rows)
        .findFirst()
        .map(row -> row.position(0))
        .orElseGet(() -> Position.of(0, 0, 0));
  }

  private List<TableCopy> copies(List<GridRow> rows, List<TableCopy> pieces) {
    List<TableCopy> copies =
        pieces.stream().filter(copy -> copy.isWhole() || copy.isInPart()).toList();
    if (copies.size() > 1) {
      return copies;
    }
    FigureTable whole = matcher.apply(rows);
    if (!whole.found()) {
      return List.of();
    }
    if (pieces.size() > 1) {
      return List.of(new TableCopy(rows, whole)); // Its beginnings were looked at.
    }
    Set<List<Integer>> used = whole.places();
    List<GridRow> left =
        rows.stream().filter(row -> !used.contains(List.of(row.table(), row.row()))).toList();
    TableCopy first = new TableCopy(rows, whole);
    TableCopy second = new TableCopy(left, matcher.apply(left));
    return second.isWhole() && second.isFilledIn() ? List.of(first, second) : List.of(first);
  }

  /** Where nobody asked for a review, and nobody sued, all of that table is left blank. */
  private boolean isLeftBlank(TableCopy copy) {
    return form.shape() == Shape.OUTCOMES && copy.isWhole();
  }

  /** The rows cut where the table begins again, its header with it; none where it does not. */
  private List<TableCopy> pieces(List<GridRow> rows) {
    List<Integer> cuts = new ArrayList<>();
    int last = -2;
    for (int i = 0; i < rows.size(); i++) {
      if (starts.begins(form, rows.get(i))) {
        if (last != i - 1) {
          cuts.add(cuts.isEmpty() ? 0 : headerOf(rows, i, last + 1));
        }
        last = i;
      }
    }
    if (cuts.size() < 2) {
      return List.of();
    }
    return IntStream.range(0, cuts.size())
        .mapToObj(
            i -> rows.subList(cuts.get(i), i + 1 < cuts.size() ? cuts.get(i + 1) : rows.size()))
        .map(piece -> new TableCopy(piece, matcher.apply(piece)))
        .toList();
  }

  /** The header's rows name several columns, and have no numbers but those of the columns. */
  private static int headerOf(List<GridRow> rows, int begin, int from) {
    int first = begin;
    while (first > from
        && rows.get(first - 1).table() == rows.get(begin).table()
        && (HeaderStack.isNumbering(rows.get(first - 1))
            || (!rows.get(first - 1).hasNumber() && rows.get(first - 1).words().size() > 1))) {
      first--;
    }
    return first;
  }

  private static boolean agree(List<TableCopy> copies) {
    return copies.size() == 1
        || (copies.stream().noneMatch(TableCopy::isIllegible)
            && copies.stream()
                .noneMatch(
                    one ->
                        copies.stream().anyMatch(two -> one.figures().contradicts(two.figures()))));
  }

  private static FigureTable fullest(List<TableCopy> copies) {
    return copies.stream()
        .map(TableCopy::figures)
        .reduce((one, other) -> other.printed() > one.printed() ? other : one)
        .orElseThrow();
  }

  private Found chosen(List<TableCopy> copies, ReportPart part, NamedLine report) {
    List<Captioned> captioned = captioned(copies, part, report);
    List<Position> places = captioned.stream().map(Captioned::place).toList();
    List<Captioned> own = captioned.stream().filter(copy -> !copy.caption().isAnothers()).toList();
    List<Captioned> corrected =
        own.stream().filter(copy -> copy.caption().verdict() == Verdict.CORRECTED).toList();
    List<Captioned> left = corrected.size() == 1 ? corrected : own;
    List<TableCopy> kept = left.stream().map(Captioned::copy).toList();
    if (left.isEmpty() || !agree(kept)) {
      return new Found(
          copies.get(0).figures().unread(),
          Optional.of(new TwoTables(form.key(), places, Optional.empty())));
    }
    String words =
        left.get(0).caption().verdict() == Verdict.UNTOLD
            ? others(captioned)
            : left.get(0).caption().words();
    return new Found(
        fullest(kept), Optional.of(new TwoTables(form.key(), places, Optional.of(words))));
  }

  private static String others(List<Captioned> all) {
    return all.stream()
        .map(Captioned::caption)
        .filter(Caption::isAnothers)
        .map(Caption::words)
        .findFirst()
        .orElse("");
  }

  private List<Captioned> captioned(List<TableCopy> copies, ReportPart part, NamedLine report) {
    List<Position> places = copies.stream().map(TableCopy::place).toList();
    List<Caption> captions = captions(places, part, report);
    return IntStream.range(0, copies.size())
        .mapToObj(i -> new Captioned(copies.get(i), places.get(i), captions.get(i)))
        .toList();
  }

  /** What the lines above each of some places tell. */
  private List<Caption> captions(List<Position> places, ReportPart part, NamedLine report) {
    List<List<String>> above = places.stream().map(place -> above(place, places, part)).toList();
    CopyMarks marks = CopyMarks.of(report, above);
    return above.stream().map(lines -> Caption.of(lines, marks)).toList();
  }

  /**
   * The lines above a table, the nearest first; none from beyond other numbers or the same table
   * elsewhere. Above the first one the name of its sheet stands in front of the report.
   */
  private List<String> above(Position place, List<Position> all, ReportPart part) {
    List<Element> elements = part.elements();
    int at =
        IntStream.range(0, elements.size())
            .filter(i -> elements.get(i).rows().anyMatch(row -> isAt(row, place)))
            .findFirst()
            .orElse(0);
    int header = aboveHeader(at, elements);
    Set<String> inHeader = inHeader(header, at, elements);
    List<String> lines = new ArrayList<>();
    for (int i = header - 1; i >= 0 && lines.size() < MOST_LINES; i--) {
      Element element = elements.get(i);
      boolean own = element.row().filter(row -> row.table() == place.table()).isPresent();
      if (element.rows().anyMatch(GridRow::hasNumber)
          || all.stream().anyMatch(other -> element.rows().anyMatch(row -> isAt(row, other)))
          || (element.row().isPresent() && !own && element.line().isEmpty())) {
        return lines;
      }
      if (!element.line().isEmpty() && !inHeader.contains(element.line())) {
        lines.add(element.line());
      }
    }
    for (int i = part.before().size() - 1; i >= 0 && lines.size() < MOST_LINES; i--) {
      lines.add(part.before().get(i));
    }
    return lines;
  }

  /** What stands over one column after another stands over the first too. */
  private static Set<String> inHeader(int header, int at, List<Element> elements) {
    Set<String> words =
        elements.subList(header, at).stream()
            .map(Element::line)
            .flatMap(line -> Stream.concat(Stream.of(line), NumberRun.cells(line)))
            .collect(Collectors.toSet());
    Set<String> above = new HashSet<>();
    for (int i = at - 1; i >= 0 && elements.get(i).rows().noneMatch(GridRow::hasNumber); i--) {
      String line = elements.get(i).line();
      if (!above.add(line)) {
        words.add(line);
      }
    }
    return words;
  }

  /** Of a table in text the first line that is its own: words of columns are no caption. */
  private int aboveHeader(int at, List<Element> elements) {
    int first = at;
    for (int i = at - 1; i >= 0 && i >= first - MOST_LINES; i--) {
      Element element = elements.get(i);
      if (element.row().isPresent() || element.rows().anyMatch(GridRow::hasNumber)) {
        break;
      }
      first = printings.isOfTheTable(element.line()) ? i : first;
    }
    return first;
  }

  private static boolean isAt(GridRow row, Position place) {
    return row.table() == place.table() && row.row() == place.row();
  }

  /** A copy with what is told of it. */
  private record Captioned(TableCopy copy, Position place, Caption caption) {}

  /** What is told of a table, and the line that does; nothing where none does. */
  private record Caption(Verdict verdict, String words) {

    private static Caption of(List<String> above, CopyMarks marks) {
      Caption title = new Caption(Verdict.UNTOLD, "");
      if (namesBoth(above, marks)) {
        return title;
      }
      for (String line : above) {
        Verdict verdict = marks.of(line);
        if (verdict == Verdict.OWN && marks.isTitle(line)) {
          title = new Caption(verdict, line); // The version may stand above it.
        } else if (verdict != Verdict.UNTOLD) {
          return new Caption(verdict, line);
        }
      }
      return title;
    }

    /** Where the marks of two tables stand one below the other in front of both. */
    private static boolean namesBoth(List<String> above, CopyMarks marks) {
      List<String> telling =
          above.stream().filter(line -> marks.of(line) != Verdict.UNTOLD).limit(2).toList();
      return telling.size() > 1
          && telling.stream().allMatch(CopyMarks::tellsVersion)
          && marks.of(telling.get(0)) != marks.of(telling.get(1));
    }

    private boolean isAnothers() {
      return verdict == Verdict.ANOTHERS;
    }
  }
}
