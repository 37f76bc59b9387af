package org.gongkai.extract.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects paragraphs and tables from a stream of XHTML events. A table that holds another table,
 * or that has one column, is layout: its content is taken as if it stood outside.
 */
final class BlockHandler extends DefaultHandler {

  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "center",
          "blockquote",
          "pre",
          "form",
          "body",
          "hr",
          "caption",
          "title",
          "option",
          "fieldset");

  private static final Set<String> IGNORED =
      Set.of("script", "style", "head", "noscript", "template", "select", "textarea", "svg");

  /** Rows and cells that a page hides are no part of its table; whole sections it may unfold. */
  private static final Set<String> HIDEABLE = Set.of("tr", "td", "th");

  private static final Pattern NOT_DISPLAYED =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Grids grids;
  private int ignored;
  private int hidden;
  private int tables;

  /** How far the places of the cells that a parser emits can be trusted. */
  enum Grids {
    /** Spans are given, so that places are columns. */
    SPANNED,
    /** A span is a cell and blank places behind it; blank places at a row's end are left out. */
    PADDED,
    /** Spans are lost: places are by order only. */
    ORDERED
  }

  BlockHandler(Grids grids) {
    this.grids = grids;
    scopes.push(new Scope());
  }

  /** The blocks in reading order, once the document has ended. */
  List<Block> blocks() {
    while (inTable()) {
      endTable();
    }
    Scope document = scopes.getFirst();
    document.endCell();
    List<Block> numbered = new ArrayList<>();
    for (Block block : document.outside) {
      numbered.add(block instanceof Table table ? numbered(table) : block);
    }
    return numbered;
  }

  private Table numbered(Table table) {
    List<List<Slot>> rows = grids == Grids.PADDED ? padded(table.rows()) : table.rows();
    return new Table(tables++, rows, grids == Grids.ORDERED);
  }

  private static List<List<Slot>> padded(List<List<Slot>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<Slot>> padded = new ArrayList<>();
    for (List<Slot> row : rows) {
      List<Slot> full = new ArrayList<>(row);
      full.addAll(Collections.nCopies(width - row.size(), Slot.of("")));
      padded.add(full);
    }
    return padded;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    String tag = tag(localName, name);
    if (HIDEABLE.contains(tag) && (hidden > 0 || isHidden(attributes))) {
      hidden++;
    } else if (IGNORED.contains(tag)) {
      ignored++;
    } else if (isRead()) {
      start(tag, attributes);
    }
  }

  private void start(String tag, Attributes attributes) {
    Scope scope = scopes.getFirst();
    switch (tag) {
      case "table" -> {
        scope.endParagraph();
        scopes.push(new Scope());
      }
      case "tr" -> {
        scope.endParagraph();
        if (inTable()) {
          scope.startRow();
        }
      }
      case "td", "th" -> {
        scope.endParagraph();
        if (inTable()) {
          scope.startCell(span(attributes, "rowspan"), span(attributes, "colspan"));
        }
      }
      case "br" -> scope.text.append('\n');
      // A note's mark behind a number is no digit of it.
      case "sup", "sub" -> scope.text.append(' ');
      default -> {
        if (BREAKS.contains(tag)) {
          scope.endParagraph();
        }
      }
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    String tag = tag(localName, name);
    if (HIDEABLE.contains(tag) && hidden > 0) {
      hidden--;
    } else if (IGNORED.contains(tag)) {
      ignored = Math.max(0, ignored - 1);
    } else if (!isRead()) {
      return;
    } else if (tag.equals("table")) {
      if (inTable()) {
        endTable();
      }
    } else if (tag.equals("td") || tag.equals("th")) {
      scopes.getFirst().endCell();
    } else if (BREAKS.contains(tag)) {
      scopes.getFirst().endParagraph();
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (isRead()) {
      scopes.getFirst().append(new String(chars, start, length));
    }
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  private boolean isRead() {
    return ignored == 0 && hidden == 0;
  }

  private static boolean isHidden(Attributes attributes) {
    String style = attributes.getValue("style");
    return style != null && NOT_DISPLAYED.matcher(style).find();
  }

  private void endTable() {
    Scope table = scopes.pop();
    table.endCell();
    Scope outer = scopes.getFirst();
    outer.content.addAll(table.outside);
    outer.content.addAll(table.isLayout() ? table.cellContents() : List.of(table.table()));
  }

  private boolean inTable() {
    return scopes.size() > 1;
  }

  private static String tag(String localName, String name) {
    return (localName.isEmpty() ? name : localName).toLowerCase(Locale.ROOT);
  }

  private static int span(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value != null && value.strip().matches("[0-9]{1,4}")
        ? Integer.parseInt(value.strip())
        : 1;
  }

  /** The document itself, or a table that is being read. */
  private static final class Scope {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> outside = new ArrayList<>();
    private final List<List<OpenCell>> rows = new ArrayList<>();

    /** Where the next paragraph goes: into the open cell, or outside the cells. */
    private List<Block> content = outside;

    private void append(String characters) {
      text.append(characters.replaceAll("[ \\t\\r\\n\\f]+", " "));
    }

    private void endParagraph() {
      String paragraph =
          text.toString().lines().map(String::strip).collect(Collectors.joining("\n")).strip();
      text.setLength(0);
      if (!paragraph.isEmpty()) {
        content.add(Paragraph.of(paragraph));
      }
    }

    private void startRow() {
      endCell();
      rows.add(new ArrayList<>());
    }

    private void startCell(int rowSpan, int columnSpan) {
      endCell();
      if (rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      content = new ArrayList<>();
      rows.get(rows.size() - 1).add(new OpenCell(content, rowSpan, columnSpan));
    }

    private void endCell() {
      endParagraph();
      content = outside;
    }

    private boolean isLayout() {
      boolean nested =
          rows.stream()
              .flatMap(List::stream)
              .anyMatch(cell -> cell.content.stream().anyMatch(Table.class::isInstance));
      return nested || rows.stream().allMatch(row -> row.size() <= 1);
    }

    private List<Block> cellContents() {
      return rows.stream().flatMap(List::stream).flatMap(cell -> cell.content.stream()).toList();
    }

    private Table table() {
      GridBuilder grid = new GridBuilder();
      for (List<OpenCell> row : rows) {
        grid.startRow();
        for (OpenCell cell : row) {
          grid.cell(
              new Slot(cell.text(), false, OptionalInt.empty()), cell.rowSpan, cell.columnSpan);
        }
      }
      return new Table(0, grid.rows(), false);
    }
  }

  /** A cell with what it holds so far. */
  private record OpenCell(List<Block> content, int rowSpan, int columnSpan) {

    private String text() {
      return content.stream()
          .map(block -> ((Paragraph) block).text())
          .collect(Collectors.joining("\n"));
    }
  }
}
