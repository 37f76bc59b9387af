package org.gongkai.extract.document.odf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.XmlAttributes;

/** The styles of a document, by family and name, taken in as they stream by. */
final class OdfStyles {

  /** A chain of styles is no longer; one that is runs in a circle. */
  private static final int LONGEST_CHAIN = 30;

  /** By how much of its height text is moved before it stands off the line, in per cent. */
  private static final int LEAST_SHIFT = 10;

  /** In points. */
  private static final double TINY = 1.5;

  private static final Pattern POINTS = Pattern.compile("[0-9]+(\\.[0-9]+)?pt");

  private static final String NO_LINE = "none";

  private final Map<String, Look> looks = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> hiddenTables = new HashSet<>();
  private String current = "";

  /** What a style says of being seen, each property only where it says it. */
  private record Look(
      Optional<Boolean> struck,
      Optional<Boolean> hidden,
      Optional<Boolean> pale,
      Optional<Print> place) {

    private static final Look NONE =
        new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Look over(Look other) {
      return new Look(
          struck.or(other::struck),
          hidden.or(other::hidden),
          pale.or(other::pale),
          place.or(other::place));
    }

    Print print() {
      if (struck.orElse(false) || hidden.orElse(false)) {
        return Print.UNSEEN;
      }
      Print placed = place.orElse(Print.PLAIN);
      return placed == Print.PLAIN && pale.orElse(false) ? Print.PALE : placed;
    }
  }

  /** Takes in an element that was just begun, if it belongs to a style. */
  void take(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style", "default-style" -> {
        String family = XmlAttributes.value(xml, "family");
        current = key(family, XmlAttributes.value(xml, "name"));
        String parent = XmlAttributes.value(xml, "parent-style-name");
        parents.put(current, current.endsWith("/") ? "" : key(family, parent));
      }
      case "text-properties" -> looks.merge(current, look(xml), Look::over);
      case "table-properties" -> {
        if (XmlAttributes.value(xml, "display").equals("false")) {
          hiddenTables.add(current.substring(current.indexOf('/') + 1));
        }
      }
      default -> {}
    }
  }

  private static Look look(XMLStreamReader xml) {
    String style = XmlAttributes.value(xml, "text-line-through-style");
    String type = XmlAttributes.value(xml, "text-line-through-type");
    String display = XmlAttributes.value(xml, "display");
    String place = XmlAttributes.value(xml, "text-position");
    boolean tiny = isTiny(XmlAttributes.value(xml, "font-size"));
    Optional<Boolean> struck =
        style.isEmpty() && type.isEmpty()
            ? Optional.empty()
            : Optional.of(!style.equals(NO_LINE) && !type.equals(NO_LINE));
    Optional<Boolean> hidden =
        display.isEmpty() && !tiny
            ? Optional.empty()
            : Optional.of(tiny || display.equals(NO_LINE));
    return new Look(
        struck, hidden, pale(xml), place.isEmpty() ? Optional.empty() : Optional.of(placed(place)));
  }

  /** Text on a ground of its own is seen. */
  private static Optional<Boolean> pale(XMLStreamReader xml) {
    String colour = XmlAttributes.value(xml, "color");
    String ground = XmlAttributes.value(xml, "background-color");
    boolean grounded = !ground.isEmpty() && !ground.equals("transparent") && !Paper.is(ground);
    return colour.isEmpty() && !grounded
        ? Optional.empty()
        : Optional.of(Paper.is(colour) && !grounded);
  }

  private static boolean isTiny(String size) {
    return POINTS.matcher(size).matches()
        && Double.parseDouble(size.substring(0, size.length() - 2)) < TINY;
  }

  private static Print placed(String position) {
    String shift = position.strip().split("\\s+", 2)[0];
    if (shift.equals("super") || shift.equals("sub")) {
      return Print.RAISED;
    }
    boolean number = shift.matches("-?[0-9]{1,3}(\\.[0-9]+)?%");
    return number && Math.abs(Double.parseDouble(shift.replace("%", ""))) >= LEAST_SHIFT
        ? Print.SHIFTED
        : Print.PLAIN;
  }

  /** How text looks by the styles that surround it, the innermost first. */
  Print print(Iterable<String> keys) {
    Look look = Look.NONE;
    for (String key : keys) {
      look = look.over(chain(key));
    }
    return look.print();
  }

  private Look chain(String key) {
    Look look = Look.NONE;
    String at = key;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      look = look.over(looks.getOrDefault(at, Look.NONE));
      at = parents.getOrDefault(at, "");
    }
    return look;
  }

  boolean hidesTable(String name) {
    return hiddenTables.contains(name);
  }

  /** A style of a family; the name of the family's default style is empty. */
  static String key(String family, String name) {
    return family + "/" + name;
  }
}
