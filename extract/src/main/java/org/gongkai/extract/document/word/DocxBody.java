package org.gongkai.extract.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.XmlAttributes;
import org.gongkai.extract.document.word.DocxTable.Cell;
import org.gongkai.extract.document.word.DocxTable.Merge;
import org.gongkai.extract.document.word.DocxTable.Row;

/** Reads {@code w:body} into paragraphs and tables. */
final class DocxBody {

  /** What is not part of the text: deletions, the old half of an alternative. */
  static final Set<String> SKIPPED =
      Set.of(
          "del",
          "moveFrom",
          "instrText",
          "delText",
          "delInstrText",
          "Fallback",
          "rt",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "tcPrChange",
          "trPrChange",
          "sectPr");

  private final XMLStreamReader xml;
  private final WordStyles styles;

  DocxBody(XMLStreamReader xml, WordStyles styles) {
    this.xml = xml;
    this.styles = styles;
  }

  /** A paragraph or a table. */
  interface Node {
    void emit(BlockBuilder blocks);
  }

  List<Block> blocks() throws XMLStreamException {
    List<Node> body = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("body")) {
        content(body);
      }
    }
    BlockBuilder blocks = new BlockBuilder();
    body.forEach(node -> node.emit(blocks));
    return blocks.blocks();
  }

  /** Reads up to the end of the current element. */
  void content(List<Node> into) throws XMLStreamException {
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "p" -> new DocxParagraph(xml, styles, this).read(into);
        case "tbl" -> into.add(table());
        default -> nested(into);
      }
    }
  }

  /** Content controls, insertions and the like hold content of their own. */
  private void nested(List<Node> into) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "sdt" -> control(into);
      case "sdtPr", "sdtEndPr" -> XmlAttributes.skip(xml);
      default -> {
        if (SKIPPED.contains(xml.getLocalName())) {
          XmlAttributes.skip(xml);
        } else {
          content(into);
        }
      }
    }
  }

  /** What a content control holds, unless that is only its prompt. */
  private void control(List<Node> into) throws XMLStreamException {
    List<Node> held = new ArrayList<>();
    boolean prompt = false;
    while (nextStart()) {
      if (xml.getLocalName().equals("sdtPr")) {
        prompt = isPrompt(xml);
      } else {
        nested(held);
      }
    }
    if (!prompt) {
      into.addAll(held);
    }
  }

  /** Whether a content control, of which these are the properties, shows what to enter. */
  static boolean isPrompt(XMLStreamReader xml) throws XMLStreamException {
    boolean prompt = false;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        prompt |=
            xml.getLocalName().equals("showingPlcHdr")
                && !XmlAttributes.value(xml, "val").matches("0|false|off");
        XmlAttributes.skip(xml);
      }
    }
    return prompt;
  }

  private DocxTable table() throws XMLStreamException {
    List<Row> rows = new ArrayList<>();
    rows(rows);
    return new DocxTable(rows);
  }

  private void rows(List<Row> rows) throws XMLStreamException {
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "tr" -> {
          Row row = new Row();
          cells(row);
          if (!row.isDeleted()) {
            rows.add(row);
          }
        }
        case "tblPr", "tblGrid", "sdtPr" -> XmlAttributes.skip(xml);
        default -> {
          if (SKIPPED.contains(xml.getLocalName())) {
            XmlAttributes.skip(xml);
          } else {
            rows(rows);
          }
        }
      }
    }
  }

  private void cells(Row row) throws XMLStreamException {
    while (nextStart()) {
      String name = xml.getLocalName();
      switch (name) {
        case "trPr" -> row.properties(xml);
        case "tc" -> row.add(cell());
        default -> {
          if (SKIPPED.contains(name) || name.equals("tblPrEx") || name.equals("sdtPr")) {
            XmlAttributes.skip(xml);
          } else {
            cells(row);
          }
        }
      }
    }
  }

  private Cell cell() throws XMLStreamException {
    Merge merge = Merge.NONE;
    int span = 1;
    boolean deleted = false;
    List<Node> content = new ArrayList<>();
    while (nextStart()) {
      switch (xml.getLocalName()) {
        case "tcPr" -> {
          while (nextStart()) {
            switch (xml.getLocalName()) {
              case "gridSpan" -> span = DocxTable.span(xml);
              case "vMerge" ->
                  merge =
                      XmlAttributes.value(xml, "val").equals("restart")
                          ? Merge.FIRST
                          : Merge.CONTINUED;
              case "cellDel" -> deleted = true;
              default -> {}
            }
            XmlAttributes.skip(xml);
          }
        }
        case "p" -> new DocxParagraph(xml, styles, this).read(content);
        case "tbl" -> content.add(table());
        default -> nested(content);
      }
    }
    return new Cell(merge, span, deleted ? List.of() : content);
  }

  /** Goes to the next child's start; false at the end of the element that is open. */
  private boolean nextStart() throws XMLStreamException {
    return nextStart(xml);
  }

  static boolean nextStart(XMLStreamReader xml) throws XMLStreamException {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT || event == XMLStreamReader.END_DOCUMENT) {
        return false;
      }
    }
  }
}
