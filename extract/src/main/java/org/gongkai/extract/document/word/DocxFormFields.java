package org.gongkai.extract.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.XmlAttributes;

/**
 * The fields of a form ({@code w:ffData}) in one paragraph. Their text is a run of the paragraph;
 * where that is wanting, as with lists to choose from, the field's own data tell what it shows.
 */
final class DocxFormFields {

  private final Deque<Field> open = new ArrayDeque<>();

  /** A field that has begun. */
  private static final class Field {
    private final String value;
    private boolean shown;

    private Field(String value) {
      this.value = value;
    }
  }

  /** Takes a field's beginning or end; gives what it shows where no run has shown it. */
  Optional<String> mark(XMLStreamReader xml) throws XMLStreamException {
    String type = XmlAttributes.value(xml, "fldCharType");
    String value = "";
    while (DocxBody.nextStart(xml)) {
      if (xml.getLocalName().equals("ffData")) {
        value = value(xml);
      } else {
        XmlAttributes.skip(xml);
      }
    }
    if (type.equals("begin")) {
      open.push(new Field(value));
    } else if (type.equals("end") && !open.isEmpty()) {
      Field field = open.pop();
      return Optional.of(field.value).filter(text -> !field.shown && !text.isBlank());
    }
    return Optional.empty();
  }

  /** Takes note of a text that stands inside the fields that are open. */
  void shown(String text) {
    if (!text.isBlank()) {
      open.forEach(field -> field.shown = true);
    }
  }

  private static String value(XMLStreamReader xml) throws XMLStreamException {
    List<String> choices = new ArrayList<>();
    String text = "";
    int chosen = 0;
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
        String value = XmlAttributes.value(xml, "val");
        switch (xml.getLocalName()) {
          case "listEntry" -> choices.add(value);
          case "result" -> chosen = value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
          case "textInput" -> text = " ";
          case "checkBox" -> text = "";
          case "default" -> text = text.equals(" ") ? value : text;
          default -> {}
        }
      }
    }
    return chosen < choices.size() ? choices.get(chosen) : text;
  }
}
