package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads {@code w:body} into paragraphs and tables and emits them as XHTML. */
final class DocxBody {

  /** What is not part of the text: deletions, field codes, the old half of an alternative. */
  private static final Set<String> SKIPPED =
      Set.of(
          "del",
          "moveFrom",
          "instrText",
          "delText",
          "Fallback",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "tcPrChange",
          "trPrChange",
          "sectPr");

  private final XMLStreamReader xml;

  DocxBody(XMLStreamReader xml) {
    this.xml = xml;
  }

  void emit(XHTMLContentHandler xhtml) throws XMLStreamException, SAXException {
    List<Node> body = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("body")) {
        content(body);
      }
    }
    for (Node node : body) {
      node.emit(xhtml);
    }
  }

  /** Reads up to the end of the current element. */
  private void content(List<Node> into) throws XMLStreamException {
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "p" -> paragraph(into);
        case "tbl" -> into.add(table());
        default -> nested(into);
      }
    }
  }

  /** Content controls, insertions and the like hold content of their own. */
  private void nested(List<Node> into) throws XMLStreamException {
    if (SKIPPED.contains(xml.getLocalName())) {
      skip();
    } else {
      content(into);
    }
  }

  private void paragraph(List<Node> into) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    List<Node> inside = new ArrayList<>();
    run(text, inside);
    into.add(new Text(text.toString()));
    into.addAll(inside);
  }

  /** Text boxes inside a run hold paragraphs of their own; they follow the paragraph. */
  private void run(StringBuilder text, List<Node> inside) throws XMLStreamException {
    while (nextStart()) {
      String name = xml.getLocalName();
      switch (name) {
        case "t" -> text.append(xml.getElementText());
        case "tab", "ptab" -> {
          text.append('\t');
          skip();
        }
        case "br", "cr" -> {
          text.append('\n');
          skip();
        }
        case "noBreakHyphen" -> {
          text.append('-');
          skip();
        }
        case "rPr" -> runProperties(text);
        case "pPr" -> skip();
        case "txbxContent" -> content(inside);
        default -> {
          if (SKIPPED.contains(name)) {
            skip();
          } else {
            run(text, inside);
          }
        }
      }
    }
  }

  /** A note's raised mark behind a number is no digit of it. */
  private void runProperties(StringBuilder text) throws XMLStreamException {
    while (nextStart()) {
      if (xml.getLocalName().equals("vertAlign") && value("val").endsWith("script")) {
        text.append(' ');
      }
      skip();
    }
  }

  private Grid table() throws XMLStreamException {
    List<List<Cell>> rows = new ArrayList<>();
    rows(rows);
    return new Grid(rows);
  }

  private void rows(List<List<Cell>> rows) throws XMLStreamException {
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "tr" -> {
          Row row = new Row();
          cells(row);
          if (!row.deleted) {
            rows.add(row.cells);
          }
        }
        case "tblPr", "tblGrid" -> skip();
        default -> {
          if (SKIPPED.contains(xml.getLocalName())) {
            skip();
          } else {
            rows(rows);
          }
        }
      }
    }
  }

  private void cells(Row row) throws XMLStreamException {
    while (nextStart()) {
      String name = xml.getLocalName();
      switch (name) {
        case "trPr" -> rowProperties(row);
        case "tc" -> row.add(cell());
        default -> {
          if (SKIPPED.contains(name) || name.equals("tblPrEx")) {
            skip();
          } else {
            cells(row);
          }
        }
      }
    }
  }

  private void rowProperties(Row row) throws XMLStreamException {
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "gridBefore" -> row.add(new Cell(Merge.NONE, number("val"), List.of()));
        case "del" -> row.deleted = true;
        default -> {}
      }
      skip();
    }
  }

  private Cell cell() throws XMLStreamException {
    Merge merge = Merge.NONE;
    int span = 1;
    List<Node> content = new ArrayList<>();
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "tcPr" -> {
          while (nextStart()) {
            if (xml.getLocalName().equals("gridSpan")) {
              span = number("val");
            } else if (xml.getLocalName().equals("vMerge")) {
              merge = "restart".equals(value("val")) ? Merge.FIRST : Merge.CONTINUED;
            }
            skip();
          }
        }
        case "p" -> paragraph(content);
        case "tbl" -> content.add(table());
        default -> nested(content);
      }
    }
    return new Cell(merge, span, content);
  }

  /** Goes to the next child's start; false at the end of the element that is open. */
  private boolean nextStart() throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT || event == XMLStreamReader.END_DOCUMENT) {
        return false;
      }
    }
  }

  private void skip() throws XMLStreamException {
    while (nextStart()) {
      skip();
    }
  }

  private int number(String attribute) {
    String value = value(attribute);
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 1;
  }

  private String value(String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A paragraph or a table. */
  private interface Node {
    void emit(XHTMLContentHandler xhtml) throws SAXException;
  }

  private record Text(String text) implements Node {
    @Override
    public void emit(XHTMLContentHandler xhtml) throws SAXException {
      xhtml.startElement("p");
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          xhtml.startElement("br");
          xhtml.endElement("br");
        }
        xhtml.characters(lines[i]);
      }
      xhtml.endElement("p");
    }
  }

  /** How a cell takes part in a vertical merge ({@code w:vMerge}). */
  private enum Merge {
    NONE,
    FIRST,
    CONTINUED
  }

  private record Cell(Merge merge, int span, List<Node> content) {}

  private static final class Row {
    private final List<Cell> cells = new ArrayList<>();
    private boolean deleted;

    private void add(Cell cell) {
      cells.add(cell);
    }
  }

  private record Grid(List<List<Cell>> rows) implements Node {
    @Override
    public void emit(XHTMLContentHandler xhtml) throws SAXException {
      xhtml.startElement("table");
      for (int r = 0; r < rows.size(); r++) {
        xhtml.startElement("tr");
        int column = 0;
        for (Cell cell : rows.get(r)) {
          if (cell.merge != Merge.CONTINUED || !continuesAbove(r, column)) {
            emit(xhtml, cell, rowSpan(r, column, cell));
          }
          column += cell.span;
        }
        xhtml.endElement("tr");
      }
      xhtml.endElement("table");
    }

    private static void emit(XHTMLContentHandler xhtml, Cell cell, int rowSpan)
        throws SAXException {
      AttributesImpl attributes = new AttributesImpl();
      attributes.addAttribute("", "rowspan", "rowspan", "CDATA", String.valueOf(rowSpan));
      attributes.addAttribute("", "colspan", "colspan", "CDATA", String.valueOf(cell.span));
      xhtml.startElement("td", attributes);
      for (Node node : cell.content) {
        node.emit(xhtml);
      }
      xhtml.endElement("td");
    }

    /** Over how many rows a cell reaches: its own and those that continue it below. */
    private int rowSpan(int row, int column, Cell cell) {
      int span = 1;
      while (cell.merge != Merge.NONE
          && row + span < rows.size()
          && mergeAt(row + span, column) == Merge.CONTINUED) {
        span++;
      }
      return span;
    }

    /** Whether a merge that a cell continues was begun above it. */
    private boolean continuesAbove(int row, int column) {
      int above = row - 1;
      while (above >= 0 && mergeAt(above, column) == Merge.CONTINUED) {
        above--;
      }
      return above >= 0 && mergeAt(above, column) == Merge.FIRST;
    }

    private Merge mergeAt(int row, int column) {
      int at = 0;
      for (Cell cell : rows.get(row)) {
        if (at == column) {
          return cell.merge;
        }
        at += cell.span;
      }
      return Merge.NONE;
    }
  }
}
