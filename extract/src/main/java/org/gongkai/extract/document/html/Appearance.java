package org.gongkai.extract.document.html;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.html.Declared.Name;

/** What declarations make of an element's text. */
final class Appearance {

  /** Farther than any page reaches. */
  private static final double OFF_THE_PAGE = -900;

  /** A letter that small is a dot. */
  private static final double DOT = 1.5;

  /** Less than this many pixels lift nobody's eye; more is a place on the page. */
  private static final double LEAST_RAISE = 2.5;

  private static final double MOST_RAISE = 16;

  private static final Pattern MOVED =
      Pattern.compile("translatey\\(\\s*([^)]+)\\)|translate\\([^,)]*,\\s*([^)]+)\\)");

  /** Letters of fewer pixels are smaller than the text of any page. */
  private static final double SMALL = 10;

  /** Where a note's mark stands, if it is smaller too. */
  private static final Set<String> UPPER = Set.of("top", "text-top");

  private static final Set<String> SMALLER = Set.of("smaller", "small", "x-small", "xx-small");

  private static final Set<String> NO_GROUND = Set.of("", "none", "transparent", "initial");

  private static final Pattern OF_THE_SURROUNDINGS = Pattern.compile("[0-9.]+(?:em|%)");

  private static final Pattern NOTHING_LEFT =
      Pattern.compile(
          "rect\\(\\s*(\\d)[a-z]*[\\s,]+(\\d)[a-z]*[\\s,]+\\1[a-z]*[\\s,]+\\2[a-z]*\\s*\\)"
              + "|inset\\(\\s*(?:5\\d|[6-9]\\d|100)%.*|circle\\(\\s*0.*|polygon\\(\\s*(?:0[a-z]*\\s+0[a-z]*,?\\s*)+\\)");

  private static final Pattern TRANSPARENT =
      Pattern.compile("transparent|(?:rgba|hsla)\\(.*[,/]\\s*(?:0|0?\\.0+|0%)\\s*\\)");

  private Appearance() {}

  static Style of(Declared declared) {
    if (declared.isEmpty()) {
      return Style.NONE;
    }
    Style style =
        new Style(
            declared.value(Name.DISPLAY).equals("none")
                || declared.value(Name.MSO_HIDE).equals("all"),
            declared.value(Name.VISIBILITY).equals("collapse"),
            isStruck(declared),
            isVeiled(declared),
            invisible(declared.value(Name.VISIBILITY)),
            sizeless(declared),
            tone(declared.value(Name.COLOR)),
            ground(declared),
            raised(declared));
    return style.equals(Style.NONE) ? Style.NONE : style;
  }

  private static boolean isStruck(Declared declared) {
    return declared.value(Name.TEXT_DECORATION).contains("line-through")
        || declared.value(Name.TEXT_DECORATION_LINE).contains("line-through");
  }

  private static boolean isVeiled(Declared declared) {
    return Length.isBelow(declared.value(Name.OPACITY), 0.02)
        || TRANSPARENT.matcher(declared.value(Name.COLOR)).matches()
        || Length.isBelow(declared.value(Name.TEXT_INDENT), OFF_THE_PAGE)
        || isOffThePage(declared)
        || isCutAway(declared);
  }

  private static boolean isOffThePage(Declared declared) {
    String position = declared.value(Name.POSITION);
    return (position.equals("absolute") || position.equals("fixed") || position.equals("relative"))
        && (Length.isBelow(declared.value(Name.LEFT), OFF_THE_PAGE)
            || Length.isBelow(declared.value(Name.TOP), OFF_THE_PAGE));
  }

  private static boolean isCutAway(Declared declared) {
    boolean cut =
        declared.value(Name.OVERFLOW).startsWith("hidden")
            || declared.value(Name.OVERFLOW).startsWith("clip");
    return NOTHING_LEFT.matcher(declared.value(Name.CLIP)).matches()
        || NOTHING_LEFT.matcher(declared.value(Name.CLIP_PATH)).matches()
        || (cut
            && (Length.isBelow(declared.value(Name.WIDTH), DOT)
                || Length.isBelow(declared.value(Name.HEIGHT), DOT)
                || Length.isBelow(declared.value(Name.MAX_HEIGHT), DOT)));
  }

  private static Optional<Boolean> invisible(String visibility) {
    return switch (visibility) {
      case "hidden", "collapse" -> Optional.of(true);
      case "visible" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> sizeless(Declared declared) {
    String size = declared.value(Name.FONT_SIZE);
    if (size.isEmpty()) {
      String font = declared.value(Name.FONT);
      size = font.startsWith("0") ? font.split("[ /]", 2)[0] : "";
    }
    boolean ofItsSurroundings =
        SMALLER.contains(size)
            || (OF_THE_SURROUNDINGS.matcher(size).matches() && !Length.isZero(size));
    if (size.isEmpty() || ofItsSurroundings) {
      return Optional.empty();
    }
    return Optional.of(Length.isBelow(size, DOT));
  }

  private static Optional<String> tone(String colour) {
    return colour.isEmpty() || colour.equals("inherit")
        ? Optional.empty()
        : Optional.of(Paper.tone(colour));
  }

  /** A picture may be of any colour. */
  private static Optional<String> ground(Declared declared) {
    String ground = declared.value(Name.BACKGROUND_COLOR);
    String all = ground.isEmpty() ? declared.value(Name.BACKGROUND) : ground;
    return NO_GROUND.contains(all) ? Optional.empty() : tone(all);
  }

  private static Print raised(Declared declared) {
    String align = declared.value(Name.VERTICAL_ALIGN);
    if (align.equals("super") || align.equals("sub")) {
      return Print.RAISED;
    }
    boolean lifted =
        (UPPER.contains(align) && isSmaller(declared.value(Name.FONT_SIZE)))
            || isLifted(align, 1)
            || isLifted(declared.value(Name.MSO_TEXT_RAISE), 1)
            || isMovedUp(declared.value(Name.TRANSFORM))
            || (declared.value(Name.POSITION).equals("relative")
                && (isLifted(declared.value(Name.TOP), -1)
                    || isLifted(declared.value(Name.BOTTOM), 1)));
    return lifted ? Print.SHIFTED : Print.PLAIN;
  }

  private static boolean isMovedUp(String transform) {
    Matcher up = MOVED.matcher(transform);
    return up.find() && isLifted(up.group(1) == null ? up.group(2) : up.group(1), -1);
  }

  private static boolean isSmaller(String size) {
    double limit = OF_THE_SURROUNDINGS.matcher(size).matches() ? Length.LETTER : SMALL;
    return SMALLER.contains(size) || Length.isBelow(size, limit);
  }

  private static boolean isLifted(String length, int upwards) {
    return Length.of(length).stream()
        .map(pixels -> pixels * upwards)
        .anyMatch(pixels -> pixels >= LEAST_RAISE && pixels <= MOST_RAISE);
  }
}
