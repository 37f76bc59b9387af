package org.gongkai.extract.document.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.PrintedText;
import org.gongkai.extract.document.XmlAttributes;

/** A text of a workbook, run by run. */
record RichText(List<Run> runs) {

  /** A run, and whether it has properties of its own; without, it looks as its cell does. */
  private record Run(String text, Print print, boolean own) {}

  /** A text that looks as its cell does. */
  static RichText of(String text) {
    return new RichText(List.of(new Run(text, Print.PLAIN, false)));
  }

  /** Reads {@code si} or {@code is} up to its end; readings above the text are left out. */
  static RichText read(XMLStreamReader xml) throws XMLStreamException {
    List<Run> runs = new ArrayList<>();
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "t" -> runs.add(new Run(xml.getElementText(), Print.PLAIN, false));
          case "r" -> runs.add(run(xml));
          default -> XmlAttributes.skip(xml);
        }
      }
    }
    return new RichText(runs);
  }

  private static Run run(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    Print print = Print.PLAIN;
    boolean own = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "t" -> text.append(xml.getElementText());
          case "rPr" -> {
            print = XlsxStyles.font(xml);
            own = true;
          }
          default -> XmlAttributes.skip(xml);
        }
      }
    }
    return new Run(text.toString(), print, own);
  }

  /** What is seen in a cell that looks like this. */
  String shown(Print cell) {
    PrintedText shown = new PrintedText();
    for (Run run : runs) {
      shown.append(run.text, run.own ? run.print : cell);
    }
    return shown.take();
  }
}
