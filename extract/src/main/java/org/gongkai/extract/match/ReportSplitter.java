package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.print.Printed;

/**
 * Cuts a document into the parts that are one report each. A new report begins where, after a table
 * of applications, the overview or a title comes again.
 */
final class ReportSplitter {

  /** Longer lines are sentences that begin with a heading's words. */
  private static final int LONGEST_HEADING = 20;

  private final TitleFinder titles;
  private final LongLines longLines;
  private final LabelIndex<Form.Section> overview;
  private final LabelIndex<String> firstRow;

  ReportSplitter(Form form, TitleFinder titles) {
    this.titles = titles;
    longLines = new LongLines(form);
    overview = new LabelIndex<>(List.of(form.sections().get(0)), Form.Section::label);
    firstRow = new LabelIndex<>(List.of("first"), key -> form.applications().rows().get(0).label());
  }

  List<ReportPart> split(Document document) {
    List<Element> elements = elements(document);
    List<String> lines = elements.stream().map(Element::line).toList();
    List<Start> starts = starts(elements, lines);
    List<ReportPart> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).at : elements.size();
      List<Element> own = elements.subList(start.at, end);
      parts.add(
          new ReportPart(
              start.title,
              i == 0 ? text(elements.subList(0, start.at)) : List.of(),
              text(own),
              own.stream().flatMap(e -> e.row.stream()).toList(),
              own.stream().flatMap(e -> e.looseRow.stream()).toList()));
    }
    return parts;
  }

  /** Where each report begins; at least one. */
  private List<Start> starts(List<Element> elements, List<String> lines) {
    List<Start> starts = new ArrayList<>();
    int windowFrom = 0;
    boolean applications = false;
    boolean open = false;
    for (int i = 0; i < elements.size(); i++) {
      boolean isOverview = isOverview(elements.get(i));
      boolean isFirstRow = isFirstRow(elements.get(i));
      if (!isOverview && !isFirstRow) {
        continue;
      }
      Optional<TitleFinder.Title> title = title(lines, windowFrom, i);
      if (!open || (applications && (isOverview || title.isPresent()))) {
        int at = title.map(TitleFinder.Title::first).orElse(open ? i : 0);
        starts.add(new Start(at, title.map(TitleFinder.Title::text).orElse("")));
        open = true;
        applications = false;
      }
      if (isFirstRow) {
        applications = true;
        windowFrom = i + 1;
      }
    }
    if (starts.isEmpty()) {
      Optional<TitleFinder.Title> title = title(lines, 0, lines.size());
      starts.add(new Start(0, title.map(TitleFinder.Title::text).orElse("")));
    }
    return starts;
  }

  /** The title in a window of lines: one with a year before one without, the last of these. */
  private Optional<TitleFinder.Title> title(List<String> lines, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> titles.endingAt(lines, i))
        .flatMap(Optional::stream)
        .filter(title -> title.first() >= from)
        .max(
            Comparator.comparing(TitleFinder.Title::hasYear)
                .thenComparingInt(TitleFinder.Title::last));
  }

  private boolean isOverview(Element element) {
    return element.line.length() <= LONGEST_HEADING && overview.names(Printed.of(element.line));
  }

  private boolean isFirstRow(Element element) {
    return Stream.concat(element.row.stream(), element.looseRow.stream())
        .flatMap(row -> row.labels().stream())
        .anyMatch(words -> firstRow.names(words.printed()));
  }

  private static List<String> text(List<Element> elements) {
    return elements.stream().map(Element::line).filter(line -> !line.isEmpty()).toList();
  }

  private List<Element> elements(Document document) {
    List<Element> elements = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int tables = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        paragraph.text().lines().map(longLines::cut).forEach(lines::addAll);
      } else if (block instanceof Table table) {
        addLines(elements, lines, document.blocks().size() + tables++);
        GridRow.of(table).forEach(row -> elements.add(Element.of(row)));
      }
    }
    addLines(elements, lines, document.blocks().size() + tables);
    return elements;
  }

  /** Moves lines of running text, and the rows that stand in them, to the elements. */
  private static void addLines(List<Element> elements, List<String> lines, int table) {
    Map<Integer, GridRow> loose = LooseRows.of(lines, table);
    for (int i = 0; i < lines.size(); i++) {
      elements.add(
          new Element(lines.get(i).strip(), Optional.empty(), Optional.ofNullable(loose.get(i))));
    }
    lines.clear();
  }

  /** A line of text, or a row of a table with the line it holds where it holds only one. */
  private record Element(String line, Optional<GridRow> row, Optional<GridRow> looseRow) {

    private static Element of(GridRow row) {
      List<String> own =
          row.slots().stream().map(s -> s.ownText().strip()).filter(t -> !t.isEmpty()).toList();
      return new Element(own.size() == 1 ? own.get(0) : "", Optional.of(row), Optional.empty());
    }
  }

  private record Start(int at, String title) {}
}
