package org.gongkai.extract.document.odf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.SheetGrid;
import org.gongkai.extract.document.XmlAttributes;

/**
 * Reads the sheets of an OpenDocument spreadsheet as tables. Cells that are alike are written once
 * with their count. Hidden sheets, rows and columns are not read.
 */
public final class OdsReader implements FormatReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.spreadsheet-template");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    return OdfPackage.read(
        bytes,
        mediaType,
        (parts, styles) ->
            new Document(
                mediaType, Map.of(), parts.read(OdfPackage.CONTENT, xml -> blocks(xml, styles))));
  }

  /** The sheets that are shown. */
  static List<Block> blocks(XMLStreamReader xml, OdfStyles styles) throws XMLStreamException {
    SheetGrid.Book book = new SheetGrid.Book();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      styles.take(xml);
      if (xml.getLocalName().equals("table")) {
        boolean hidden = styles.hidesTable(XmlAttributes.value(xml, "style-name"));
        String name = XmlAttributes.value(xml, "name");
        SheetGrid sheet = new OdsSheet(xml, styles).read();
        if (!hidden) {
          book.add(name, sheet);
        }
      }
    }
    return book.blocks();
  }
}
