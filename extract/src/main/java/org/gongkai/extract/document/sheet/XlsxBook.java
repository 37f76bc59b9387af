package org.gongkai.extract.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.XmlAttributes;
import org.gongkai.extract.document.ZipParts;

/**
 * What the sheets of a workbook share.
 *
 * @param sheets in the order in which they are shown
 * @param strings the texts that cells refer to by number
 * @param styles how cells look, by number
 * @param worksOutOnOpening whether its formulas are to be worked out when it is opened
 */
record XlsxBook(
    List<Sheet> sheets, List<RichText> strings, XlsxStyles styles, boolean worksOutOnOpening) {

  /** A sheet and the part that holds it. */
  record Sheet(String name, boolean hidden, String part) {}

  /** A part that another one refers to. */
  private record Target(String type, String part) {}

  static XlsxBook of(ZipParts parts, String book) throws IOException, XMLStreamException {
    String folder = book.substring(0, book.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
    Map<String, Target> targets =
        parts.has(relations) ? parts.read(relations, xml -> targets(xml, folder)) : Map.of();
    List<RichText> strings = new ArrayList<>();
    XlsxStyles styles = XlsxStyles.NONE;
    for (Target target : targets.values()) {
      if (target.type.endsWith("/sharedStrings") && parts.has(target.part)) {
        parts.read(target.part, xml -> strings.addAll(strings(xml)));
      } else if (target.type.endsWith("/styles") && parts.has(target.part)) {
        styles = parts.read(target.part, XlsxStyles::of);
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    boolean onOpening = parts.read(book, xml -> sheets(xml, targets, sheets));
    return new XlsxBook(sheets, strings, styles, onOpening);
  }

  private static Map<String, Target> targets(XMLStreamReader xml, String folder)
      throws XMLStreamException {
    Map<String, Target> targets = new HashMap<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = XmlAttributes.value(xml, "Target");
        targets.put(
            XmlAttributes.value(xml, "Id"),
            new Target(
                XmlAttributes.value(xml, "Type"),
                target.startsWith("/") ? target.substring(1) : folder + target));
      }
    }
    return targets;
  }

  /** Takes in the sheets; gives whether the workbook asks for its formulas to be worked out. */
  private static boolean sheets(XMLStreamReader xml, Map<String, Target> targets, List<Sheet> into)
      throws XMLStreamException {
    boolean onOpening = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      onOpening |= XmlAttributes.value(xml, "fullCalcOnLoad").matches("1|true");
      if (xml.getLocalName().equals("sheet")) {
        String state = XmlAttributes.value(xml, "state").toLowerCase(Locale.ROOT);
        Target target = targets.get(XmlAttributes.value(xml, "id"));
        if (target != null && target.type.endsWith("/worksheet")) {
          into.add(
              new Sheet(XmlAttributes.value(xml, "name"), state.contains("hidden"), target.part));
        }
      }
    }
    return onOpening;
  }

  private static List<RichText> strings(XMLStreamReader xml) throws XMLStreamException {
    List<RichText> strings = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(RichText.read(xml));
      }
    }
    return strings;
  }
}
