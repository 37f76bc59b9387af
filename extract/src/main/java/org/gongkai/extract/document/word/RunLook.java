package org.gongkai.extract.document.word;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.XmlAttributes;

/**
 * What run properties ({@code w:rPr}) say of being seen, each property only where they say it.
 *
 * @param struck struck through by a line or two
 * @param hidden hidden text
 * @param raised a superscript or a subscript
 * @param shifted moved off the line by a distance
 * @param tiny too small to be read
 */
record RunLook(
    Optional<Boolean> struck,
    Optional<Boolean> hidden,
    Optional<Boolean> raised,
    Optional<Boolean> shifted,
    Optional<Boolean> tiny) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}");

  static final RunLook NONE =
      new RunLook(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** In half points: two points are less than any note's mark is raised by. */
  private static final int LEAST_SHIFT = 4;

  /** In half points. */
  private static final int TINY = 3;

  /** The properties, read up to their end; what is no matter of look goes to the other. */
  static RunLook read(XMLStreamReader xml, Other other) throws XMLStreamException {
    RunLook look = NONE;
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        look = look.with(xml);
        other.property(xml.getLocalName(), value(xml));
        XmlAttributes.skip(xml);
      }
    }
    return look;
  }

  /** Takes the properties that are no matter of look. */
  interface Other {
    void property(String name, String value);
  }

  private RunLook with(XMLStreamReader xml) {
    return switch (xml.getLocalName()) {
      case "strike", "dstrike" ->
          struck.orElse(false) ? this : new RunLook(isOn(xml), hidden, raised, shifted, tiny);
      case "vanish", "webHidden" ->
          hidden.orElse(false) ? this : new RunLook(struck, isOn(xml), raised, shifted, tiny);
      case "vertAlign" ->
          new RunLook(struck, hidden, Optional.of(value(xml).endsWith("script")), shifted, tiny);
      case "position" ->
          new RunLook(
              struck, hidden, raised, Optional.of(Math.abs(number(xml)) >= LEAST_SHIFT), tiny);
      case "sz" ->
          new RunLook(
              struck, hidden, raised, shifted, Optional.of(number(xml) > 0 && number(xml) <= TINY));
      default -> this;
    };
  }

  private static Optional<Boolean> isOn(XMLStreamReader xml) {
    String value = value(xml);
    return Optional.of(!value.equals("0") && !value.equals("false") && !value.equals("off"));
  }

  private static int number(XMLStreamReader xml) {
    String value = value(xml);
    return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
  }

  private static String value(XMLStreamReader xml) {
    return XmlAttributes.value(xml, "val");
  }

  /** This, and what it leaves open as the other has it. */
  RunLook over(RunLook other) {
    return new RunLook(
        struck.or(other::struck),
        hidden.or(other::hidden),
        raised.or(other::raised),
        shifted.or(other::shifted),
        tiny.or(other::tiny));
  }

  /**
   * A character style upon a paragraph style: what both strike or hide is plain again (17.7.3 of
   * ECMA-376).
   */
  RunLook upon(RunLook paragraph) {
    RunLook both = over(paragraph);
    return new RunLook(
        either(struck, paragraph.struck),
        either(hidden, paragraph.hidden),
        both.raised,
        both.shifted,
        both.tiny);
  }

  private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
    return one.isEmpty() || other.isEmpty() ? one.or(() -> other) : Optional.of(!one.equals(other));
  }

  Print print() {
    if (struck.orElse(false) || hidden.orElse(false) || tiny.orElse(false)) {
      return Print.UNSEEN;
    }
    if (raised.orElse(false)) {
      return Print.RAISED;
    }
    return shifted.orElse(false) ? Print.SHIFTED : Print.PLAIN;
  }
}
