package org.gongkai.extract.document.odf;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.XmlAttributes;

/** Reads texts of OpenDocument into paragraphs and tables with spans. */
public final class OdtReader implements FormatReader {

  private static final int LARGEST = 9_999;

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.text-template");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    return OdfPackage.read(
        bytes,
        mediaType,
        (parts, styles) ->
            Document.titled(
                mediaType,
                parts.title(OdfPackage.PROPERTIES),
                parts.read(OdfPackage.CONTENT, xml -> blocks(xml, styles))));
  }

  /** The text and its tables. */
  static List<Block> blocks(XMLStreamReader xml, OdfStyles styles) throws XMLStreamException {
    return new Body(xml, styles).blocks();
  }

  /** The body of one file, as it streams by. */
  private static final class Body {
    private final XMLStreamReader xml;
    private final OdfStyles styles;
    private final BlockBuilder blocks = new BlockBuilder();
    private final OdfText text;

    Body(XMLStreamReader xml, OdfStyles styles) {
      this.xml = xml;
      this.styles = styles;
      this.text = new OdfText(xml, styles, blocks);
    }

    List<Block> blocks() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          styles.take(xml);
          if (xml.getLocalName().equals("body")) {
            content();
          }
        }
      }
      return blocks.blocks();
    }

    private void content() throws XMLStreamException {
      while (xml.next() != XMLStreamReader.END_ELEMENT) {
        if (xml.isStartElement()) {
          element();
        }
      }
    }

    private void element() throws XMLStreamException {
      if (text.isSkipped()) {
        XmlAttributes.skip(xml);
        return;
      }
      switch (xml.getLocalName()) {
        case "p", "h" -> text.paragraph();
        case "table" -> {
          blocks.startTable();
          new Columns().read();
          blocks.endTable();
        }
        default -> content();
      }
    }

    /** A table, with the columns that were told so far. */
    private final class Columns {
      private int column;

      private void read() throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
          if (xml.isStartElement()) {
            part();
          }
        }
      }

      private void part() throws XMLStreamException {
        switch (xml.getLocalName()) {
          case "table-column" -> {
            int alike = XmlAttributes.count(xml, "number-columns-repeated", LARGEST);
            boolean hidden = OdfPackage.isHidden(xml);
            for (int i = 0; i < alike; i++, column++) {
              if (hidden) {
                blocks.hideColumn(column);
              }
            }
            XmlAttributes.skip(xml);
          }
          case "table-row" -> {
            blocks.startRow();
            if (OdfPackage.isHidden(xml)) {
              blocks.hideRow();
            }
            row();
          }
          default -> read();
        }
      }

      private void row() throws XMLStreamException {
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
          if (!xml.isStartElement()) {
            continue;
          }
          if (xml.getLocalName().equals("table-cell")) {
            blocks.startCell(
                XmlAttributes.count(xml, "number-rows-spanned", LARGEST),
                XmlAttributes.count(xml, "number-columns-spanned", LARGEST));
            content();
            blocks.endCell();
          } else {
            XmlAttributes.skip(xml);
          }
        }
      }
    }
  }
}
