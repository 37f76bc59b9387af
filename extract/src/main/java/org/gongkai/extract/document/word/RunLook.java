package org.gongkai.extract.document.word;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.XmlAttributes;

/**
 * What run properties ({@code w:rPr}) say of being seen, each property only where they say it.
 *
 * @param said whether each holds
 */
record RunLook(Map<Property, Boolean> said) {

  RunLook {
    said = Collections.unmodifiableMap(said);
  }

  /** What tells whether text is seen. */
  enum Property {
    /** Struck through by a line or two. */
    STRUCK,
    /** Hidden text. */
    HIDDEN,
    /** A superscript or a subscript. */
    RAISED,
    /** Moved off the line by a distance. */
    SHIFTED,
    /** Too small to be read. */
    TINY,
    /** In the colour of paper. */
    PALE,
    /** Shaded, or marked, in another colour than that of paper. */
    GROUNDED
  }

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,5}");

  static final RunLook NONE = new RunLook(Map.of());

  /** In half points: two points are less than any note's mark is raised by. */
  private static final int LEAST_SHIFT = 4;

  /** In half points. */
  private static final int TINY = 3;

  private static final Set<String> NO_GROUND = Set.of("", "auto", "none");

  /** The properties, read up to their end; what is no matter of look goes to the other. */
  static RunLook read(XMLStreamReader xml, Other other) throws XMLStreamException {
    Map<Property, Boolean> said = new EnumMap<>(Property.class);
    while (xml.next() != XMLStreamReader.END_ELEMENT) {
      if (xml.isStartElement()) {
        take(xml, said);
        other.property(xml.getLocalName(), value(xml));
        XmlAttributes.skip(xml);
      }
    }
    return said.isEmpty() ? NONE : new RunLook(said);
  }

  /** Takes the properties that are no matter of look. */
  interface Other {
    void property(String name, String value);
  }

  private static void take(XMLStreamReader xml, Map<Property, Boolean> said) {
    switch (xml.getLocalName()) {
      case "strike", "dstrike" -> said.merge(Property.STRUCK, isOn(xml), Boolean::logicalOr);
      case "vanish", "webHidden" -> said.merge(Property.HIDDEN, isOn(xml), Boolean::logicalOr);
      case "vertAlign" -> said.put(Property.RAISED, value(xml).endsWith("script"));
      case "position" -> said.put(Property.SHIFTED, Math.abs(number(xml)) >= LEAST_SHIFT);
      case "sz" -> said.put(Property.TINY, number(xml) > 0 && number(xml) <= TINY);
      case "color" -> said.put(Property.PALE, Paper.is(value(xml)));
      case "shd" -> said.put(Property.GROUNDED, isColour(XmlAttributes.value(xml, "fill")));
      case "highlight" -> said.put(Property.GROUNDED, isColour(value(xml)));
      default -> {}
    }
  }

  private static boolean isColour(String ground) {
    return !NO_GROUND.contains(ground) && !Paper.is(ground);
  }

  private static boolean isOn(XMLStreamReader xml) {
    String value = value(xml);
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
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
    if (said.isEmpty() || other.said.isEmpty()) {
      return said.isEmpty() ? other : this;
    }
    Map<Property, Boolean> both = new EnumMap<>(other.said);
    both.putAll(said);
    return new RunLook(both);
  }

  /**
   * A character style upon a paragraph style: what both strike or hide is plain again (17.7.3 of
   * ECMA-376).
   */
  RunLook upon(RunLook paragraph) {
    if (said.isEmpty() || paragraph.said.isEmpty()) {
      return over(paragraph);
    }
    Map<Property, Boolean> both = new EnumMap<>(over(paragraph).said);
    for (Property toggled : List.of(Property.STRUCK, Property.HIDDEN)) {
      if (said.containsKey(toggled)) {
        both.put(toggled, is(toggled) != paragraph.is(toggled));
      }
    }
    return new RunLook(both);
  }

  private boolean is(Property property) {
    return said.getOrDefault(property, false);
  }

  Print print() {
    if (said.isEmpty()) {
      return Print.PLAIN;
    }
    if (is(Property.STRUCK) || is(Property.HIDDEN) || is(Property.TINY)) {
      return Print.UNSEEN;
    }
    if (is(Property.RAISED)) {
      return Print.RAISED;
    }
    boolean pale = is(Property.PALE) && !is(Property.GROUNDED);
    return is(Property.SHIFTED) ? Print.SHIFTED : pale ? Print.PALE : Print.PLAIN;
  }
}
