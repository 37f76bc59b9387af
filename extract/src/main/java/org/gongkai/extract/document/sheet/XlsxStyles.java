package org.gongkai.extract.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.XmlAttributes;

/**
 * How the cells of a workbook look ({@code xl/styles.xml}).
 *
 * @param cells by the number that a cell gives as its style
 */
record XlsxStyles(List<Style> cells) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private static final Pattern SIZE = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  static final XlsxStyles NONE = new XlsxStyles(List.of());

  /** White in the palette of old (ECMA-376, part 1, 18.8.27). */
  private static final Set<String> WHITE = Set.of("1", "9");

  private static final Set<String> NO_PATTERN = Set.of("", "none");

  private static final Style PLAIN = new Style(0, "General", Print.PLAIN);

  /** In points. */
  private static final double TINY = 1.5;

  /** A cell's number format and font. */
  record Style(int formatIndex, String format, Print print) {}

  static XlsxStyles of(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> formats = new HashMap<>();
    List<Print> fonts = new ArrayList<>();
    List<Boolean> fills = new ArrayList<>();
    List<Style> cells = new ArrayList<>();
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(number(xml, "numFmtId"), XmlAttributes.value(xml, "formatCode"));
        case "font" -> fonts.add(font(xml));
        case "fill" -> fills.add(isFilled(xml));
        case "dxfs" -> XmlAttributes.skip(xml);
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) {
            cells.add(style(xml, formats, fonts, fills));
          }
        }
        default -> {}
      }
    }
    return new XlsxStyles(cells);
  }

  private static Style style(
      XMLStreamReader xml, Map<Integer, String> formats, List<Print> fonts, List<Boolean> fills) {
    int index = number(xml, "numFmtId");
    int font = number(xml, "fontId");
    int fill = number(xml, "fillId");
    boolean filled = fill >= fills.size() || fills.get(fill);
    Print print = font < fonts.size() ? fonts.get(font) : Print.PLAIN;
    String builtIn = BuiltinFormats.getBuiltinFormat(index);
    return new Style(
        index,
        formats.getOrDefault(index, builtIn == null ? "General" : builtIn),
        filled ? print : print.onPaper());
  }

  /** Whether a fill paints the cell. */
  private static boolean isFilled(XMLStreamReader xml) throws XMLStreamException {
    boolean filled = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        boolean pattern = xml.getLocalName().equals("patternFill");
        filled |= !pattern || !NO_PATTERN.contains(XmlAttributes.value(xml, "patternType"));
        XmlAttributes.skip(xml);
      }
    }
    return filled;
  }

  /** Reads a font up to its end. */
  static Print font(XMLStreamReader xml) throws XMLStreamException {
    boolean struck = false;
    boolean raised = false;
    boolean pale = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      String value = XmlAttributes.value(xml, "val");
      switch (xml.getLocalName()) {
        case "strike" -> struck |= !value.equals("0") && !value.equals("false");
        case "vertAlign" -> raised = value.endsWith("script");
        case "color" -> pale = isPaper(xml);
        case "sz" -> struck |= SIZE.matcher(value).matches() && Double.parseDouble(value) < TINY;
        default -> {}
      }
      XmlAttributes.skip(xml);
    }
    return struck ? Print.UNSEEN : raised ? Print.RAISED : pale ? Print.PALE : Print.PLAIN;
  }

  /** The first colour of a theme is that of paper; others are told with their opacity in front. */
  private static boolean isPaper(XMLStreamReader xml) {
    String colour = XmlAttributes.value(xml, "rgb");
    boolean opaque = colour.length() == 8;
    return WHITE.contains(XmlAttributes.value(xml, "indexed"))
        || Paper.is(opaque ? colour.substring(2) : colour)
        || (XmlAttributes.value(xml, "theme").equals("0")
            && XmlAttributes.value(xml, "tint").isEmpty());
  }

  private static int number(XMLStreamReader xml, String name) {
    String value = XmlAttributes.value(xml, name);
    return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
  }

  /** The look of a cell of a style; plain where the workbook has no such style. */
  Style of(int style) {
    return style < cells.size() ? cells.get(style) : PLAIN;
  }
}
