package org.gongkai.extract.document;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A reader of XML that refuses elements nested deeper than any document's: they cost the stack. */
final class NestingLimit extends StreamReaderDelegate {

  private static final int DEEPEST = 500;

  private int depth;

  NestingLimit(XMLStreamReader xml) {
    super(xml);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == START_ELEMENT && ++depth > DEEPEST) {
      throw new XMLStreamException("elements are nested deeper than " + DEEPEST);
    }
    if (event == END_ELEMENT) {
      depth--;
    }
    return event;
  }

  /** Goes to the end of the element. */
  @Override
  public String getElementText() throws XMLStreamException {
    String text = super.getElementText();
    depth--;
    return text;
  }
}
