package org.gongkai.extract.document.odf;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.PartTooLargeException;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.XmlAttributes;
import org.gongkai.extract.document.ZipParts;

/** What all packages of OpenDocument have in common. */
final class OdfPackage {

  static final String PROPERTIES = "meta.xml";

  static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdfPackage() {}

  /** Reads the content. */
  interface Content {
    Reading read(ZipParts parts, OdfStyles styles) throws IOException, XMLStreamException;
  }

  static Reading read(byte[] bytes, String mediaType, Content content) {
    try (ZipParts parts = new ZipParts(bytes)) {
      if (parts.has(MANIFEST) && parts.read(MANIFEST, OdfPackage::isEncrypted)) {
        return Unreadable.encrypted(mediaType);
      }
      OdfStyles styles =
          parts.has(STYLES) ? parts.read(STYLES, OdfPackage::styles) : new OdfStyles();
      return content.read(parts, styles);
    } catch (PartTooLargeException e) {
      return Unreadable.tooLarge(mediaType);
    } catch (IOException | XMLStreamException e) {
      return Unreadable.broken(mediaType, e);
    }
  }

  /** Whether a row or column is hidden, by hand or by a filter. */
  static boolean isHidden(XMLStreamReader xml) {
    String visibility = XmlAttributes.value(xml, "visibility");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private static OdfStyles styles(XMLStreamReader xml) throws XMLStreamException {
    OdfStyles styles = new OdfStyles();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        styles.take(xml);
      }
    }
    return styles;
  }

  private static boolean isEncrypted(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("encryption-data")) {
        return true;
      }
    }
    return false;
  }
}
