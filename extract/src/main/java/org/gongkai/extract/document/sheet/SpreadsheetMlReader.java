package org.gongkai.extract.document.sheet;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.SafeXml;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.XmlAttributes;

/** Reads workbooks as XML of 2003 (SpreadsheetML), which many systems export with the name .xls. */
public final class SpreadsheetMlReader implements FormatReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-spreadsheetml");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try {
      Book book = new Book(new SafeXml().read(new ByteArrayInputStream(bytes)));
      return new Document(mediaType, Map.of(), book.read().blocks());
    } catch (XMLStreamException | RuntimeException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  /** How a style's cells look. */
  private record Look(Print print, String format) {
    private static final Look PLAIN = new Look(Print.PLAIN, "");
  }

  /** One way through the file. */
  private static final class Book {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+(?:[Ee][-+]?[0-9]+)?");

    private final XMLStreamReader xml;
    private final Map<String, Look> looks = new HashMap<>();
    private final CellFormats formats = new CellFormats();
    private final SheetGrid.Book shown = new SheetGrid.Book();
    private SheetRows rows = new SheetRows();
    private int row;
    private int column;

    Book(XMLStreamReader xml) {
      this.xml = xml;
    }

    SheetGrid.Book read() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "Style" -> style();
            case "Worksheet" -> sheet();
            default -> {}
          }
        }
      }
      return shown;
    }

    private void style() throws XMLStreamException {
      String id = XmlAttributes.value(xml, "ID");
      Look base = looks.getOrDefault(XmlAttributes.value(xml, "Parent"), Look.PLAIN);
      Print print = base.print;
      String format = base.format;
      boolean filled = false;
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (!xml.isStartElement()) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "Font" -> print = print();
          case "Interior" -> filled = !XmlAttributes.value(xml, "Color").isEmpty();
          case "NumberFormat" -> format = XmlAttributes.value(xml, "Format");
          default -> {}
        }
        XmlAttributes.skip(xml);
      }
      looks.put(id, new Look(filled ? print : print.onPaper(), format));
    }

    private Print print() {
      String raised = XmlAttributes.value(xml, "VerticalAlign");
      return XmlAttributes.value(xml, "StrikeThrough").equals("1")
          ? Print.UNSEEN
          : raised.equals("Superscript") || raised.equals("Subscript")
              ? Print.RAISED
              : Paper.is(XmlAttributes.value(xml, "Color")) ? Print.PALE : Print.PLAIN;
    }

    /** A sheet, of which only its end says whether it is hidden. */
    private void sheet() throws XMLStreamException {
      String name = XmlAttributes.value(xml, "Name");
      rows = new SheetRows();
      boolean hidden = false;
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.isStartElement()) {
          switch (xml.getLocalName()) {
            case "Table" -> table();
            case "WorksheetOptions" -> hidden |= isHidden();
            default -> XmlAttributes.skip(xml);
          }
        }
      }
      if (!hidden) {
        shown.add(name, rows.grid());
      }
    }

    private boolean isHidden() throws XMLStreamException {
      boolean hidden = false;
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.isStartElement() && xml.getLocalName().equals("Visible")) {
          hidden |= !xml.getElementText().isBlank();
        } else if (xml.isStartElement()) {
          XmlAttributes.skip(xml);
        }
      }
      return hidden;
    }

    private void table() throws XMLStreamException {
      row = 0;
      column = 0;
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (!xml.isStartElement()) {
          continue;
        }
        switch (xml.getLocalName()) {
          case "Column" -> columns();
          case "Row" -> row();
          default -> XmlAttributes.skip(xml);
        }
      }
    }

    private void columns() throws XMLStreamException {
      column = index(column);
      int alike = span("Span") + 1;
      boolean hidden = isHiddenHere();
      for (int i = 0; i < alike; i++, column++) {
        if (hidden) {
          rows.hideColumn(column);
        }
      }
      XmlAttributes.skip(xml);
    }

    private void row() throws XMLStreamException {
      row = index(row);
      column = 0;
      rows.row(row, isHiddenHere());
      int empty = span("Span");
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.isStartElement()) {
          cell();
        }
      }
      row += empty + 1;
    }

    private void cell() throws XMLStreamException {
      if (!xml.getLocalName().equals("Cell")) {
        XmlAttributes.skip(xml);
        return;
      }
      column = index(column);
      int across = span("MergeAcross");
      int down = span("MergeDown");
      boolean formula = !XmlAttributes.value(xml, "Formula").isEmpty();
      Look look = looks.getOrDefault(XmlAttributes.value(xml, "StyleID"), Look.PLAIN);
      rows.cell(row, column, content(formula, look));
      if (across > 0 || down > 0) {
        rows.merge(new CellRangeAddress(row, row + down, column, column + across));
      }
      column += across + 1;
    }

    private ShownNumber content(boolean formula, Look look) throws XMLStreamException {
      ShownNumber content = ShownNumber.text("");
      boolean data = false;
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (!xml.isStartElement()) {
          continue;
        }
        if (xml.getLocalName().equals("Data")) {
          data = true;
          boolean number = XmlAttributes.value(xml, "Type").equals("Number");
          String text = text();
          content =
              number && NUMBER.matcher(text).matches()
                  ? formats.shown(Double.parseDouble(text), 0, look.format)
                  : ShownNumber.text(text);
        } else {
          XmlAttributes.skip(xml);
        }
      }
      return formula && !data ? new ShownNumber("=", Slot.Doubt.NO_VALUE) : content.as(look.print);
    }

    /** The words of a cell, those struck in its midst left out. */
    private String text() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int open = 1;
      int struck = 0;
      while (open > 0) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          open++;
          struck += struck > 0 || xml.getLocalName().equals("S") ? 1 : 0;
        } else if (event == XMLStreamReader.END_ELEMENT) {
          open--;
          struck = Math.max(0, struck - 1);
        } else if (xml.isCharacters() && struck == 0) {
          text.append(xml.getText());
        }
      }
      return text.toString().strip();
    }

    private boolean isHiddenHere() {
      return XmlAttributes.value(xml, "Hidden").equals("1");
    }

    private int index(int next) {
      boolean told = !XmlAttributes.value(xml, "Index").isEmpty();
      return told ? XmlAttributes.count(xml, "Index", SheetGrid.MOST_COLUMNS * 100) - 1 : next;
    }

    private int span(String name) {
      boolean told = !XmlAttributes.value(xml, name).isEmpty();
      boolean none = XmlAttributes.value(xml, name).equals("0");
      return told && !none ? XmlAttributes.count(xml, name, SheetGrid.MOST_COLUMNS) : 0;
    }
  }
}
