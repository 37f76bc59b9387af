package org.gongkai.extract.document;

import javax.xml.stream.XMLStreamReader;

/** Attributes by their local names, each of which stands once in an element of office formats. */
public final class XmlAttributes {

  private XmlAttributes() {}

  /** An attribute of the element that was just begun; empty where it has none of the name. */
  public static String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A whole number from 1 to a limit; 1 where the attribute is none. */
  public static int count(XMLStreamReader xml, String name, int most) {
    String value = value(xml, name);
    boolean number = !value.isEmpty() && value.length() <= 7;
    for (int i = 0; number && i < value.length(); i++) {
      number = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return number ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
  }

  /** Goes to the end of the element that was just begun. */
  public static void skip(XMLStreamReader xml) throws javax.xml.stream.XMLStreamException {
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      open += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
    }
  }
}
