package org.gongkai.extract.document.html;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.extract.document.Print;
import org.gongkai.extract.document.html.Declared.Declaration;
import org.gongkai.extract.document.html.Declared.Name;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How the elements of one page look: by what they are, by its style sheets, by their attributes.
 */
final class PageStyles {

  private static final Pattern WHITE = Pattern.compile("\\s+");

  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  private static final Set<String> RAISED = Set.of("sup", "sub");

  /** Names that stand for text that is there for screen readers only, whoever wrote the sheet. */
  private static final Set<String> FOR_SCREEN_READERS =
      Set.of(
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "screen-reader-only",
          "screenreader",
          "sr-text",
          "a11y-hidden",
          "element-invisible",
          "offscreen",
          "off-screen");

  /** Names by which the common style sheets take something off the page. */
  private static final Set<String> OFF_THE_PAGE =
      Set.of("d-none", "hide", "hidden", "is-hidden", "layui-hide", "ng-hide", "invisible");

  /** What a style attribute must hold before it can matter. */
  private static final List<String> TELLING =
      List.of(
          "display",
          "visib",
          "through",
          "opacity",
          "font",
          "indent",
          "vertical",
          "position",
          "clip",
          "overflow",
          "hide",
          "raise",
          "translate",
          "background",
          "color");

  private static final List<Declaration> SMALL = List.of(hint(Name.FONT_SIZE, "smaller"));

  private final Map<Element, Declared> bySheet;
  private final Set<String> classesOfSheets;
  private final Declared nothing = Declared.nothing();

  /** What the page says again and again, each once: attributes, declarations, classes. */
  private final Map<String, List<Declaration>> attributes = new HashMap<>();

  private final Map<String, List<Declaration>> coloured = new HashMap<>();

  private final Map<Declared, Style> appearances = new HashMap<>();
  private final Map<String, Set<String>> namesOfClasses = new HashMap<>();

  private PageStyles(Map<Element, Declared> bySheet, Set<String> classesOfSheets) {
    this.bySheet = bySheet;
    this.classesOfSheets = classesOfSheets;
  }

  static PageStyles of(Document page) {
    SheetRules rules = SheetRules.of(page);
    return new PageStyles(rules.applied(page), rules.classes());
  }

  /** How an element looks by itself. */
  Style of(Element element) {
    List<Declaration> own =
        attributes.computeIfAbsent(element.attr("style"), PageStyles::declarations);
    Declared declared = bySheet.getOrDefault(element, nothing).with(hints(element)).with(own);
    Style said =
        declared == nothing ? Style.NONE : appearances.computeIfAbsent(declared, Appearance::of);
    return withItsOwn(element, said, declared.value(Name.DISPLAY).isEmpty());
  }

  /** What the element declares by what it is, weaker than anything that is written of it. */
  private List<Declaration> hints(Element element) {
    return switch (element.normalName()) {
      case "small" -> SMALL;
      case "font" -> coloured(Name.COLOR, element.attr("color"));
      case "table", "tr", "td", "th", "body" ->
          coloured(Name.BACKGROUND_COLOR, element.attr("bgcolor"));
      default -> List.of();
    };
  }

  private List<Declaration> coloured(Name name, String colour) {
    return colour.isEmpty()
        ? List.of()
        : coloured.computeIfAbsent(name + colour, any -> List.of(hint(name, colour)));
  }

  private static Declaration hint(Name name, String value) {
    return new Declaration(
        name,
        value.strip().toLowerCase(Locale.ROOT),
        false,
        SelectorSpecificity.DEFAULT_STYLE_ATTRIBUTE);
  }

  /** What is declared, with what the element says by being what it is. */
  private Style withItsOwn(Element element, Style said, boolean displayedByDefault) {
    String tag = element.normalName();
    boolean struck = STRUCK.contains(tag);
    boolean raised = RAISED.contains(tag);
    boolean removed = displayedByDefault && isHidden(element);
    boolean veiled = hasClass(element, FOR_SCREEN_READERS);
    return struck || raised || removed || veiled
        ? new Style(
            said.removed() || removed,
            said.collapsed(),
            said.struck() || struck,
            said.veiled() || veiled,
            said.invisible(),
            said.sizeless(),
            said.ink(),
            said.ground(),
            raised ? Print.RAISED : said.raised())
        : said;
  }

  /** By the attribute or by a name of its class, which any display of its own overrules. */
  private boolean isHidden(Element element) {
    return element.hasAttr("hidden") || hasClass(element, OFF_THE_PAGE);
  }

  /** Whether an element has a class of these names of which the page's own sheets say nothing. */
  private boolean hasClass(Element element, Set<String> names) {
    String classes = element.className();
    return !classes.isEmpty()
        && !Collections.disjoint(namesOfClasses.computeIfAbsent(classes, this::foreign), names);
  }

  /**
   * The names in a class attribute that the page's own sheets do not speak of, in small letters.
   */
  private Set<String> foreign(String classes) {
    Set<String> foreign = new HashSet<>();
    for (String name : WHITE.split(classes, -1)) {
      if (!classesOfSheets.contains(name)) {
        foreign.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return foreign;
  }

  private static List<Declaration> declarations(String attribute) {
    String small = attribute.toLowerCase(Locale.ROOT);
    for (String word : TELLING) {
      if (small.contains(word)) {
        return SheetRules.declarations(attribute);
      }
    }
    return List.of();
  }
}
