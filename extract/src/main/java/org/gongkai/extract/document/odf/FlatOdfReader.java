package org.gongkai.extract.document.odf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.SafeXml;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.XmlAttributes;

/** Reads texts and workbooks that are one file of XML instead of a package (fodt, fods). */
public final class FlatOdfReader implements FormatReader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.tika.flat.document",
        "application/vnd.oasis.opendocument.flat.text",
        "application/vnd.oasis.opendocument.flat.spreadsheet");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    try {
      return new Document(
          mediaType, Map.of(), blocks(new SafeXml().read(new ByteArrayInputStream(bytes))));
    } catch (XMLStreamException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  /** Its root says what it is; the styles stand in front of the content. */
  private static List<Block> blocks(XMLStreamReader xml) throws XMLStreamException {
    while (!xml.isStartElement()) {
      xml.next();
    }
    return XmlAttributes.value(xml, "mimetype").contains("spreadsheet")
        ? OdsReader.blocks(xml, new OdfStyles())
        : OdtReader.blocks(xml, new OdfStyles());
  }
}
