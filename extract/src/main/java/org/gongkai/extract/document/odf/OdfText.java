package org.gongkai.extract.document.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.XmlAttributes;

/** Reads the running text of OpenDocument: paragraphs and what stands in them. */
final class OdfText {

  /** What is in the text and nobody reads there: notes, comments, deletions, readings. */
  private static final Set<String> SKIPPED =
      Set.of(
          "annotation",
          "note",
          "tracked-changes",
          "ruby-text",
          "hidden-text",
          "title",
          "desc",
          "event-listeners",
          "forms");

  private final XMLStreamReader xml;
  private final OdfStyles styles;
  private final BlockBuilder blocks;
  private final Deque<String> looks = new ArrayDeque<>();

  OdfText(XMLStreamReader xml, OdfStyles styles, BlockBuilder blocks) {
    this.xml = xml;
    this.styles = styles;
    this.blocks = blocks;
  }

  /** Whether the element that was just begun is no text for a reader. */
  boolean isSkipped() {
    String name = xml.getLocalName();
    return SKIPPED.contains(name)
        || (name.equals("hidden-paragraph")
            && !XmlAttributes.value(xml, "is-hidden").equals("false"))
        || (name.equals("section") && XmlAttributes.value(xml, "display").equals("none"));
  }

  /** Reads a paragraph or heading up to its end. */
  void paragraph() throws XMLStreamException {
    blocks.endParagraph();
    styled("paragraph");
    blocks.endParagraph();
  }

  /** What is read inside lies in a style that is named from outside, such as a cell's. */
  void begin(String key) {
    looks.push(key);
  }

  /** Ends what was begun last. */
  void end() {
    looks.pop();
  }

  private void styled(String family) throws XMLStreamException {
    begin(OdfStyles.key(family, XmlAttributes.value(xml, "style-name")));
    inside();
    end();
  }

  private void inside() throws XMLStreamException {
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isCharacters()) {
        blocks.text(xml.getText(), styles.print(looks));
      } else if (xml.isStartElement()) {
        element();
      }
    }
  }

  private void element() throws XMLStreamException {
    if (isSkipped()) {
      XmlAttributes.skip(xml);
      return;
    }
    switch (xml.getLocalName()) {
      case "s", "tab" -> {
        blocks.text(" ", styles.print(looks));
        XmlAttributes.skip(xml);
      }
      case "line-break" -> {
        blocks.lineBreak();
        XmlAttributes.skip(xml);
      }
      case "span" -> styled("text");
      case "p", "h" -> paragraph();
      default -> inside();
    }
  }
}
