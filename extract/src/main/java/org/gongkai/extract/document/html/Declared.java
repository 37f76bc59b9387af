package org.gongkai.extract.document.html;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.htmlunit.cssparser.dom.CSSStyleDeclarationImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/**
 * The declarations that hold for an element, each property's strongest. Elements of the same rules
 * share one.
 */
final class Declared {

  /** The properties that tell whether text is seen, struck or raised. */
  enum Name {
    DISPLAY,
    VISIBILITY,
    OPACITY,
    COLOR,
    BACKGROUND,
    BACKGROUND_COLOR,
    FONT,
    FONT_SIZE,
    TEXT_DECORATION,
    TEXT_DECORATION_LINE,
    TEXT_INDENT,
    VERTICAL_ALIGN,
    POSITION,
    LEFT,
    TOP,
    BOTTOM,
    WIDTH,
    HEIGHT,
    MAX_HEIGHT,
    OVERFLOW,
    CLIP,
    CLIP_PATH,
    MSO_HIDE,
    TRANSFORM,
    MSO_TEXT_RAISE;

    private static final Map<String, Name> BY_PROPERTY = new HashMap<>();

    static {
      for (Name name : values()) {
        BY_PROPERTY.put(name.name().toLowerCase(Locale.ROOT).replace('_', '-'), name);
      }
    }

    boolean isGround() {
      return this == BACKGROUND || this == BACKGROUND_COLOR;
    }

    static Optional<Name> of(String property) {
      return Optional.ofNullable(BY_PROPERTY.get(property.toLowerCase(Locale.ROOT)));
    }
  }

  private static final Comparator<Declaration> BY_STRENGTH =
      Comparator.comparing(Declaration::important).thenComparing(Declaration::specificity);

  private final Map<Name, Declaration> strongest;

  /** What becomes of these by more declarations, which many elements have in common. */
  private final IdentityHashMap<List<Declaration>, Declared> further = new IdentityHashMap<>();

  private Declared(Map<Name, Declaration> strongest) {
    this.strongest = strongest;
  }

  /** Nothing is declared. */
  static Declared nothing() {
    return new Declared(new EnumMap<>(Name.class));
  }

  /** A value with what it weighs. */
  record Declaration(Name name, String value, boolean important, SelectorSpecificity specificity) {

    /** The declarations of a rule or an attribute that matter here. */
    static List<Declaration> of(CSSStyleDeclarationImpl style, SelectorSpecificity specificity) {
      return style.getProperties().stream()
          .filter(property -> property.getValue() != null)
          .flatMap(property -> of(property, specificity).stream())
          .toList();
    }

    /** The same in a rule of another strength. */
    Declaration of(SelectorSpecificity other) {
      return new Declaration(name, value, important, other);
    }

    private static Optional<Declaration> of(Property property, SelectorSpecificity specificity) {
      return Name.of(property.getName())
          .map(
              name ->
                  new Declaration(
                      name,
                      property.getValue().getCssText().strip().toLowerCase(Locale.ROOT),
                      property.isImportant(),
                      specificity));
    }
  }

  /**
   * These with more declarations; of two that weigh the same, the later one holds.
   *
   * @param declarations of one rule or attribute, always the same list for the same one
   */
  Declared with(List<Declaration> declarations) {
    return declarations.isEmpty() ? this : further.computeIfAbsent(declarations, this::merged);
  }

  private Declared merged(List<Declaration> declarations) {
    Map<Name, Declaration> merged = new EnumMap<>(strongest);
    for (Declaration declaration : declarations) {
      merged.merge(
          declaration.name,
          declaration,
          (before, now) -> BY_STRENGTH.compare(now, before) >= 0 ? now : before);
    }
    return new Declared(merged);
  }

  /** The value that holds, in small letters; empty where none is declared. */
  String value(Name name) {
    Declaration declaration = strongest.get(name);
    return declaration == null ? "" : declaration.value;
  }

  boolean isEmpty() {
    return strongest.isEmpty();
  }
}
