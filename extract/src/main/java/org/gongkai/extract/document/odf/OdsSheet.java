package org.gongkai.extract.document.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.SheetGrid.Cell;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.XmlAttributes;

/** One sheet, as it streams by. */
final class OdsSheet {

  private static final String FAMILY = "table-cell";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(?:[eE][-+]?[0-9]+)?");

  private static final int MOST_ROWS = 5_000;

  /** So many places a sheet has below and to the right. */
  private static final int LARGEST = 9_999_999;

  private final XMLStreamReader xml;
  private final OdfStyles styles;
  private final SheetGrid grid = new SheetGrid();
  private final List<String> columnStyles = new ArrayList<>();
  private int rows;

  OdsSheet(XMLStreamReader xml, OdfStyles styles) {
    this.xml = xml;
    this.styles = styles;
  }

  /** Reads up to the sheet's end. */
  SheetGrid read() throws XMLStreamException {
    parts();
    return grid;
  }

  /** Rows and columns, some of them in groups. */
  private void parts() throws XMLStreamException {
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "table-row" -> row();
        case "table-column" -> column();
        case "table-row-group",
            "table-rows",
            "table-header-rows",
            "table-column-group",
            "table-columns",
            "table-header-columns" ->
            parts();
        default -> XmlAttributes.skip(xml);
      }
    }
  }

  private void column() throws XMLStreamException {
    int alike = XmlAttributes.count(xml, "number-columns-repeated", LARGEST);
    boolean hidden = OdfPackage.isHidden(xml);
    String style = XmlAttributes.value(xml, "default-cell-style-name");
    for (int i = 0; i < alike && columnStyles.size() < SheetGrid.MOST_COLUMNS; i++) {
      if (hidden) {
        grid.hideColumn(columnStyles.size());
      }
      columnStyles.add(style);
    }
    XmlAttributes.skip(xml);
  }

  private void row() throws XMLStreamException {
    int alike = XmlAttributes.count(xml, "number-rows-repeated", LARGEST);
    boolean hidden = OdfPackage.isHidden(xml);
    String style = XmlAttributes.value(xml, "default-cell-style-name");
    List<Cell> cells = new ArrayList<>();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        cell(style, cells);
      }
    }
    boolean blank = cells.stream().allMatch(cell -> cell.text().isEmpty());
    for (int i = 0; i < (blank ? 1 : alike) && rows < MOST_ROWS; i++, rows++) {
      grid.row(cells, hidden);
    }
  }

  private void cell(String rowStyle, List<Cell> row) throws XMLStreamException {
    int alike = XmlAttributes.count(xml, "number-columns-repeated", LARGEST);
    Cell cell = Cell.reachedInto();
    if (xml.getLocalName().equals("table-cell")) {
      String own = XmlAttributes.value(xml, "style-name");
      String style = own.isEmpty() ? rowStyle : own;
      boolean ofColumn = style.isEmpty() && row.size() < columnStyles.size();
      cell = cell(ofColumn ? columnStyles.get(row.size()) : style);
    } else {
      XmlAttributes.skip(xml);
    }
    for (int i = 0; i < alike && row.size() < SheetGrid.MOST_COLUMNS; i++) {
      row.add(cell);
    }
  }

  private Cell cell(String style) throws XMLStreamException {
    int rowSpan = XmlAttributes.count(xml, "number-rows-spanned", LARGEST);
    int columnSpan = XmlAttributes.count(xml, "number-columns-spanned", LARGEST);
    String formula = XmlAttributes.value(xml, "formula");
    String type = XmlAttributes.value(xml, "value-type");
    String value = XmlAttributes.value(xml, "value");
    Print print = styles.print(List.of(OdfStyles.key(FAMILY, style)));
    Optional<String> text = text(style);
    boolean number =
        (type.equals("float") || type.equals("currency"))
            && NUMBER.matcher(value).matches()
            && print != Print.RAISED
            && print != Print.UNSEEN;
    boolean leftOpen = !formula.isEmpty() && type.isEmpty() && text.orElse("").isEmpty();
    if (leftOpen || (number && ShownNumber.isBroken(formula))) {
      return new Cell(formula, Slot.Doubt.NO_VALUE, false, rowSpan, columnSpan);
    }
    ShownNumber shown =
        number ? shown(text, Double.parseDouble(value)) : ShownNumber.text(text.orElse(""));
    return new Cell(shown.text(), shown.doubt(), false, rowSpan, columnSpan);
  }

  /** A program that writes no text leaves it to the reader to show the number. */
  private static ShownNumber shown(Optional<String> text, double number) {
    return text.map(shown -> ShownNumber.of(shown, number))
        .orElseGet(() -> ShownNumber.text(ShownNumber.general(number)));
  }

  /** The paragraphs of a cell; empty where it has none. */
  private Optional<String> text(String style) throws XMLStreamException {
    BlockBuilder blocks = new BlockBuilder();
    OdfText text = new OdfText(xml, styles, blocks);
    text.begin(OdfStyles.key(FAMILY, style));
    boolean written = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        boolean paragraph = xml.getLocalName().equals("p");
        written |= paragraph;
        if (paragraph) {
          text.paragraph();
        } else {
          XmlAttributes.skip(xml);
        }
      }
    }
    return written
        ? Optional.of(
            blocks.blocks().stream()
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n")))
        : Optional.empty();
  }
}
