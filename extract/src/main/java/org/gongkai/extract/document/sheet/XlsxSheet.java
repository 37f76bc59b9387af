package org.gongkai.extract.document.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.ShownNumber;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.XmlAttributes;

/** One sheet, as it streams by. */
final class XlsxSheet {

  private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
  private static final Pattern RANGE = Pattern.compile(CELL + "(:" + CELL + ")?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");
  private static final Pattern NOTHING = Pattern.compile("0+(\\.0*)?");

  private final XMLStreamReader xml;
  private final XlsxBook book;
  private final String name;
  private final XlsxFormulas formulas;
  private final CellFormats formats = new CellFormats();
  private final SheetRows rows = new SheetRows();
  private int row = -1;
  private int column = -1;

  /** What stands in a cell's element. */
  private static final class Content {
    private Optional<String> value = Optional.empty();
    private Optional<String> formula = Optional.empty();
    private Optional<RichText> text = Optional.empty();
  }

  XlsxSheet(XMLStreamReader xml, XlsxBook book, String name, XlsxFormulas formulas) {
    this.xml = xml;
    this.book = book;
    this.name = name;
    this.formulas = formulas;
  }

  SheetGrid read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "col" -> column();
        case "row" -> row();
        case "c" -> cell();
        case "mergeCell" -> merge(XmlAttributes.value(xml, "ref"));
        default -> {}
      }
    }
    return rows.grid();
  }

  private void column() {
    if (isOn("hidden") || isNothing("width")) {
      int last = Math.min(number("max"), SheetGrid.MOST_COLUMNS);
      for (int hidden = number("min"); hidden <= last; hidden++) {
        rows.hideColumn(hidden - 1);
      }
    }
  }

  private void row() {
    int number = number("r");
    row = number > 0 ? number - 1 : row + 1;
    column = -1;
    rows.row(row, isOn("hidden") || isNothing("ht"));
  }

  private void cell() throws XMLStreamException {
    String reference = XmlAttributes.value(xml, "r");
    column = CELL.matcher(reference).matches() ? new CellReference(reference).getCol() : column + 1;
    String type = XmlAttributes.value(xml, "t");
    XlsxStyles.Style style = book.styles().of(number("s"));
    rows.cell(row, column, shown(content(), type, style));
  }

  private Content content() throws XMLStreamException {
    Content content = new Content();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "v" -> content.value = Optional.of(xml.getElementText());
          case "f" -> content.formula = Optional.of(xml.getElementText());
          case "is" -> content.text = Optional.of(RichText.read(xml));
          default -> XmlAttributes.skip(xml);
        }
      }
    }
    return content;
  }

  private ShownNumber shown(Content content, String type, XlsxStyles.Style style) {
    String value = content.value.orElse("").strip();
    Optional<String> broken = content.formula.filter(ShownNumber::isBroken);
    if (broken.isPresent() && !value.isEmpty() && (type.isEmpty() || type.equals("n"))) {
      return noValue(broken.get()).as(style.print());
    }
    if (content.formula.isPresent() && (value.isEmpty() || isLeftOpen(value))) {
      return formulas
          .value(name, row, column)
          .map(found -> shown(found, style))
          .orElseGet(() -> cached(content.formula.get(), value, type, style));
    }
    return switch (type) {
      case "s" -> ShownNumber.text(shared(value).shown(style.print()));
      case "inlineStr" ->
          ShownNumber.text(content.text.map(text -> text.shown(style.print())).orElse(value));
      case "str", "e", "d" -> ShownNumber.text(RichText.of(value).shown(style.print()));
      case "b" -> ShownNumber.text(value.equals("1") ? "TRUE" : "FALSE");
      default -> number(value, style);
    };
  }

  private RichText shared(String index) {
    int at = NUMBER.matcher(index).matches() ? Integer.parseInt(index) : -1;
    return at >= 0 && at < book.strings().size() ? book.strings().get(at) : RichText.of("");
  }

  private ShownNumber number(String value, XlsxStyles.Style style) {
    try {
      return value.isEmpty() ? ShownNumber.text("") : number(Double.parseDouble(value), style);
    } catch (NumberFormatException noNumber) {
      return ShownNumber.text(value);
    }
  }

  private ShownNumber number(double value, XlsxStyles.Style style) {
    return formats.shown(value, style.formatIndex(), style.format()).as(style.print());
  }

  /** Programs that work nothing out write 0, and that all is to be worked out on opening. */
  private boolean isLeftOpen(String value) {
    return value.equals("0") && book.worksOutOnOpening();
  }

  private ShownNumber shown(CellValue value, XlsxStyles.Style style) {
    return value.getCellType() == CellType.NUMERIC
        ? number(value.getNumberValue(), style)
        : SureValue.text(value);
  }

  /** What the file holds of a formula that cannot be worked out; one of texts may come to none. */
  private ShownNumber cached(String formula, String value, String type, XlsxStyles.Style style) {
    if (!value.isEmpty()) {
      return number(value, style);
    }
    return type.equals("str") ? ShownNumber.text("") : noValue(formula);
  }

  private static ShownNumber noValue(String formula) {
    return new ShownNumber("=" + formula, Slot.Doubt.NO_VALUE);
  }

  private void merge(String range) {
    if (RANGE.matcher(range).matches()) {
      rows.merge(CellRangeAddress.valueOf(range));
    }
  }

  private boolean isOn(String attribute) {
    String value = XmlAttributes.value(xml, attribute).toLowerCase(Locale.ROOT);
    return value.equals("1") || value.equals("true");
  }

  private boolean isNothing(String size) {
    return NOTHING.matcher(XmlAttributes.value(xml, size)).matches();
  }

  private int number(String attribute) {
    String value = XmlAttributes.value(xml, attribute);
    return COUNT.matcher(value).matches() ? Integer.parseInt(value) : 0;
  }
}
