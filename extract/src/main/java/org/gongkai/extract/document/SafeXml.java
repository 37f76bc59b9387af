package org.gongkai.extract.document;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of documents, which are hostile: without DTD, without entities from outside, not too deep.
 */
public final class SafeXml {

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** A factory of readers. */
  public SafeXml() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /** A reader from the beginning of a stream. */
  public XMLStreamReader read(InputStream input) throws XMLStreamException {
    return new NestingLimit(factory.createXMLStreamReader(input));
  }
}
