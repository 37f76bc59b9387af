package org.gongkai.extract.document.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.XmlAttributes;

/** The styles of a document ({@code word/styles.xml}), by their ids. */
final class WordStyles {

  /** A chain of styles is no longer; one that is runs in a circle. */
  private static final int LONGEST_CHAIN = 30;

  private final Map<String, Style> styles;
  private final Map<String, RunLook> chains = new HashMap<>();
  private final RunLook defaults;
  private final String usual;

  /** A style and the one that it is based on. */
  private record Style(RunLook look, String basedOn) {}

  /**
   * Styles.
   *
   * @param styles what each says itself
   * @param defaults what holds for every run
   * @param usual the style of paragraphs that name none
   */
  private WordStyles(Map<String, Style> styles, RunLook defaults, String usual) {
    this.styles = styles;
    this.defaults = defaults;
    this.usual = usual;
  }

  /** Those of a document that has none. */
  static WordStyles none() {
    return new WordStyles(Map.of(), RunLook.NONE, "");
  }

  static WordStyles of(XMLStreamReader xml) throws XMLStreamException {
    Map<String, Style> styles = new HashMap<>();
    RunLook defaults = RunLook.NONE;
    String usual = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("rPrDefault")) {
        defaults = style(xml).look;
      } else if (xml.getLocalName().equals("style")) {
        String id = XmlAttributes.value(xml, "styleId");
        boolean isUsual =
            XmlAttributes.value(xml, "type").equals("paragraph")
                && XmlAttributes.value(xml, "default").matches("1|true|on");
        usual = isUsual ? id : usual;
        styles.put(id, style(xml));
      }
    }
    return new WordStyles(styles, defaults, usual);
  }

  private static Style style(XMLStreamReader xml) throws XMLStreamException {
    RunLook look = RunLook.NONE;
    String basedOn = "";
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (!xml.isStartElement()) {
        continue;
      }
      if (xml.getLocalName().equals("rPr")) {
        look = RunLook.read(xml, (name, value) -> {});
      } else {
        if (xml.getLocalName().equals("basedOn")) {
          basedOn = XmlAttributes.value(xml, "val");
        }
        XmlAttributes.skip(xml);
      }
    }
    return new Style(look, basedOn);
  }

  /** How a run looks in a paragraph, by the styles of both and by its own properties. */
  RunLook look(String paragraphStyle, String characterStyle, RunLook own) {
    RunLook paragraph = chain(paragraphStyle.isEmpty() ? usual : paragraphStyle);
    return own.over(chain(characterStyle).upon(paragraph).over(defaults));
  }

  private RunLook chain(String id) {
    RunLook known = chains.get(id);
    if (known != null) {
      return known;
    }
    RunLook look = RunLook.NONE;
    String at = id;
    for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(at); i++) {
      Style style = styles.getOrDefault(at, new Style(RunLook.NONE, ""));
      look = look.over(style.look);
      at = style.basedOn;
    }
    if (!look.equals(RunLook.NONE)) {
      chains.put(id, look);
    }
    return look;
  }
}
