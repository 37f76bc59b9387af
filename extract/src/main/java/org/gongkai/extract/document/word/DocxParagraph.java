package org.gongkai.extract.document.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.XmlAttributes;

/** Reads one paragraph, run by run. */
final class DocxParagraph {

  private static final int SYMBOL_DIGITS = 0xF030;

  private final XMLStreamReader xml;
  private final WordStyles styles;
  private final DocxBody body;
  private final List<Piece> pieces = new ArrayList<>();
  private final DocxFormFields fields = new DocxFormFields();

  /** Text boxes inside a run hold paragraphs of their own; they follow the paragraph. */
  private final List<DocxBody.Node> inside = new ArrayList<>();

  private String style = "";

  /** Of the run that is open; none where no run has begun. */
  private RunLook look = RunLook.NONE;

  private int raised;

  /** A text as it is printed; {@code \n} alone is the end of a line. */
  private record Piece(String text, Print print) {}

  /** What stands in the paragraph. */
  private record Text(List<Piece> pieces) implements DocxBody.Node {

    @Override
    public void emit(BlockBuilder blocks) {
      blocks.endParagraph();
      for (Piece piece : pieces) {
        if (piece.text.equals("\n")) {
          blocks.lineBreak();
        } else {
          blocks.text(piece.text, piece.print);
        }
      }
      blocks.endParagraph();
    }
  }

  DocxParagraph(XMLStreamReader xml, WordStyles styles, DocxBody body) {
    this.xml = xml;
    this.styles = styles;
    this.body = body;
  }

  /** Reads up to the paragraph's end. */
  void read(List<DocxBody.Node> into) throws XMLStreamException {
    inside();
    if (!pieces.isEmpty()) {
      into.add(new Text(List.copyOf(pieces)));
    }
    into.addAll(inside);
  }

  private void inside() throws XMLStreamException {
    while (DocxBody.nextStart(xml)) {
      String name = xml.getLocalName();
      switch (name) {
        case "t" -> add(xml.getElementText());
        case "tab", "ptab" -> sign("\t");
        case "br", "cr" -> sign("\n");
        case "noBreakHyphen" -> sign("-");
        case "sym" -> sign(symbol());
        case "r" -> run();
        case "rPr" -> runProperties();
        case "pPr" -> paragraphProperties();
        case "fldChar" -> fields.mark(xml).ifPresent(this::add);
        case "sup", "sub" -> scripted();
        case "sdt" -> control();
        case "txbxContent" -> body.content(inside);
        default -> {
          if (DocxBody.SKIPPED.contains(name)) {
            XmlAttributes.skip(xml);
          } else {
            inside();
          }
        }
      }
    }
  }

  private void add(String text) {
    Print print = raised > 0 && look.print() != Print.UNSEEN ? Print.RAISED : look.print();
    pieces.add(new Piece(text, print));
    fields.shown(text);
  }

  private void sign(String text) throws XMLStreamException {
    add(text);
    XmlAttributes.skip(xml);
  }

  /** The symbol font has the digits at places of its own; other symbols are no text. */
  private String symbol() {
    String code = XmlAttributes.value(xml, "char");
    int place = code.matches("[0-9A-Fa-f]{4}") ? Integer.parseInt(code, 16) - SYMBOL_DIGITS : -1;
    boolean digit =
        XmlAttributes.value(xml, "font").equalsIgnoreCase("Symbol") && place >= 0 && place <= 9;
    return digit ? String.valueOf(place) : "";
  }

  private void run() throws XMLStreamException {
    RunLook before = look;
    look = styles.look(style, "", RunLook.NONE);
    inside();
    look = before;
  }

  private void runProperties() throws XMLStreamException {
    String[] character = {""};
    RunLook own =
        RunLook.read(
            xml, (name, value) -> character[0] = name.equals("rStyle") ? value : character[0]);
    look = styles.look(style, character[0], own);
  }

  private void paragraphProperties() throws XMLStreamException {
    while (DocxBody.nextStart(xml)) {
      if (xml.getLocalName().equals("pStyle")) {
        style = XmlAttributes.value(xml, "val");
      }
      XmlAttributes.skip(xml);
    }
  }

  /** The raised part of a formula. */
  private void scripted() throws XMLStreamException {
    raised++;
    inside();
    raised--;
  }

  private void control() throws XMLStreamException {
    int before = pieces.size();
    boolean prompt = false;
    while (DocxBody.nextStart(xml)) {
      if (xml.getLocalName().equals("sdtPr")) {
        prompt = DocxBody.isPrompt(xml);
      } else {
        inside();
      }
    }
    if (prompt) {
      pieces.subList(before, pieces.size()).clear();
    }
  }
}
