package org.gongkai.extract.document.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
          "transp",
          "rgba",
          "hsla",
          "font",
          "indent",
          "vertical",
          "position",
          "clip",
          "overflow",
          "hide",
          "raise");

  private final Map<Element, Declared> bySheet;
  private final Set<String> classesOfSheets;
  private final Map<String, List<Declaration>> attributes = new HashMap<>();
  private final Map<Element, Style> styles = new HashMap<>();

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
    String style = element.attr("style");
    String tag = element.normalName();
    Declared declared = bySheet.get(element);
    boolean plain =
        declared == null
            && style.isEmpty()
            && !STRUCK.contains(tag)
            && !RAISED.contains(tag)
            && !element.hasAttr("hidden")
            && !element.hasAttr("class");
    return plain ? Style.NONE : styles.computeIfAbsent(element, this::looked);
  }

  private Style looked(Element element) {
    Declared declared = bySheet.getOrDefault(element, new Declared());
    declared.add(attributes.computeIfAbsent(element.attr("style"), PageStyles::declarations));
    Style said = Appearance.of(declared);
    String tag = element.normalName();
    Style style =
        new Style(
            said.removed() || (declared.value(Name.DISPLAY).isEmpty() && isHidden(element)),
            said.collapsed(),
            said.struck() || STRUCK.contains(tag),
            said.veiled() || hasClass(element, FOR_SCREEN_READERS),
            said.invisible(),
            said.sizeless(),
            RAISED.contains(tag) ? Print.RAISED : said.raised());
    return style.equals(Style.NONE) ? Style.NONE : style;
  }

  /** By the attribute or by a name of its class, which any display of its own overrules. */
  private boolean isHidden(Element element) {
    return element.hasAttr("hidden") || hasClass(element, OFF_THE_PAGE);
  }

  /** Whether an element has a class of these names of which the page's own sheets say nothing. */
  private boolean hasClass(Element element, Set<String> names) {
    if (!element.hasAttr("class")) {
      return false;
    }
    for (String name : element.classNames()) {
      if (names.contains(name.toLowerCase(Locale.ROOT)) && !classesOfSheets.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Declaration> declarations(String attribute) {
    String small = attribute.toLowerCase(Locale.ROOT);
    for (String word : TELLING) {
      if (small.contains(word)) {
        return new ArrayList<>(
            SheetRules.declarations(attribute, SelectorSpecificity.FROM_STYLE_ATTRIBUTE));
      }
    }
    return List.of();
  }
}
