package org.gongkai.extract.document.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.document.html.Declared.Declaration;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSMediaRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.htmlunit.cssparser.parser.selector.SelectorList;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * The rules of a page's own style sheets that tell whether text is seen, struck or raised.
 *
 * @param rules in the order of the page
 * @param classes the names of the classes that they speak of
 */
record SheetRules(List<Rule> rules, Set<String> classes) {

  /** A page has some ten; so many are an attack on the time that selecting takes. */
  private static final int MOST_RULES = 500;

  /** A sheet within a page has some kilobytes. */
  private static final int LONGEST_SHEET = 1 << 20;

  /** The width of the screen that a page is looked at on, in pixels. */
  private static final double SCREEN = 1280;

  private static final Pattern WIDTH =
      Pattern.compile("\\((min|max)-(?:device-)?width\\s*:\\s*([^)]+)\\)");

  private static final Pattern CLASS = Pattern.compile("\\.([-\\w]+)");

  /** A selector with its declarations. */
  record Rule(String selector, List<Declaration> declarations) {}

  static SheetRules of(Document page) {
    List<Rule> rules = new ArrayList<>();
    for (Element sheet : page.getElementsByTag("style")) {
      String css = sheet.data();
      if (isOnScreen(sheet.attr("media")) && css.length() <= LONGEST_SHEET) {
        addAll(css, rules);
      }
    }
    Set<String> classes = new HashSet<>();
    for (Rule rule : rules) {
      Matcher names = CLASS.matcher(rule.selector);
      while (names.find()) {
        classes.add(names.group(1));
      }
    }
    return new SheetRules(rules, classes);
  }

  /** What the rules declare for the elements of a page, by element. */
  Map<Element, Declared> applied(Document page) {
    Map<Element, Declared> applied = new HashMap<>();
    Declared nothing = Declared.nothing();
    for (Rule rule : rules) {
      for (Element element : selected(page, rule.selector)) {
        applied.put(element, applied.getOrDefault(element, nothing).with(rule.declarations));
      }
    }
    return applied;
  }

  /** Of selectors such as :hover and ::before none: nobody touches this page. */
  private static List<Element> selected(Document page, String selector) {
    try {
      return page.select(selector);
    } catch (SelectorParseException | IllegalArgumentException ofAMomentOnly) {
      return List.of();
    }
  }

  /** The declarations of a style attribute. */
  static List<Declaration> declarations(String attribute) {
    Optional<List<Declaration>> plain = PlainDeclarations.of(attribute);
    if (plain.isPresent()) {
      return plain.get();
    }
    try {
      return Declaration.of(
          parser().parseStyleDeclaration(attribute), SelectorSpecificity.FROM_STYLE_ATTRIBUTE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sheet rule by rule, as far as braces alone tell where each ends. */
  private static void addAll(String css, List<Rule> rules) {
    Optional<String> plain = withoutComments(css.replace("<!--", "").replace("-->", ""));
    if (plain.isEmpty() || css.indexOf('@') >= 0 || css.indexOf('\\') >= 0) {
      rulesOf(css).forEach(rule -> add(rule, rules));
      return;
    }
    String sheet = plain.get();
    int from = 0;
    for (int end = ruleEnd(sheet, from); end >= 0; end = ruleEnd(sheet, from)) {
      int start = sheet.indexOf('{', from);
      add(sheet.substring(from, start), sheet.substring(start + 1, end), rules);
      from = end + 1;
    }
    String rest = sheet.substring(from);
    if (!rest.isBlank()) {
      rulesOf(rest).forEach(rule -> add(rule, rules));
    }
  }

  /** Where the brace stands that closes a rule; below 0 where braces alone do not tell. */
  private static int ruleEnd(String sheet, int from) {
    int start = sheet.indexOf('{', from);
    int end = sheet.indexOf('}', from);
    boolean plain =
        start >= 0 && start < end && PlainDeclarations.isWhole(sheet.substring(from, end));
    return plain ? end : -1;
  }

  /** Empty where a comment does not end, or stands within quotation marks and is none. */
  private static Optional<String> withoutComments(String css) {
    StringBuilder sheet = new StringBuilder();
    int from = 0;
    for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", from)) {
      int close = css.indexOf("*/", open + 2);
      if (close < 0 || !PlainDeclarations.isWhole(css.substring(from, open))) {
        return Optional.empty();
      }
      sheet.append(css, from, open).append(' ');
      from = close + 2;
    }
    return Optional.of(sheet.append(css, from, css.length()).toString());
  }

  private static void add(String selectors, String block, List<Rule> rules) {
    Optional<List<Declaration>> plain = PlainDeclarations.of(block);
    if (plain.isEmpty()) {
      rulesOf(selectors + "{" + block + "}").forEach(rule -> add(rule, rules));
    } else if (!plain.get().stream().allMatch(d -> d.name().isGround())) {
      for (Selector selector : selectors(selectors)) {
        List<Declaration> own =
            plain.get().stream().map(d -> d.of(selector.getSelectorSpecificity())).toList();
        add(selector, own, rules);
      }
    }
  }

  /** Of a rule with a selector that is none nothing holds. */
  private static List<Selector> selectors(String printed) {
    try {
      SelectorList selectors = parser().parseSelectors(printed);
      return selectors == null ? List.of() : selectors;
    } catch (CSSException none) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(AbstractCSSRuleImpl rule, List<Rule> rules) {
    if (rule instanceof CSSMediaRuleImpl media && isOnScreen(media.getMediaList().getMediaText())) {
      media.getCssRules().getRules().forEach(inner -> add(inner, rules));
    } else if (rule instanceof CSSStyleRuleImpl style) {
      for (Selector selector : style.getSelectors()) {
        List<Declaration> declarations =
            Declaration.of(style.getStyle(), selector.getSelectorSpecificity());
        add(selector, declarations, rules);
      }
    }
  }

  /** A ground matters to what is printed on it, and nothing else is of no matter here. */
  private static void add(Selector selector, List<Declaration> declarations, List<Rule> rules) {
    if (rules.size() < MOST_RULES
        && declarations.stream().anyMatch(declaration -> !declaration.name().isGround())) {
      rules.add(new Rule(selector.toString(), declarations));
    }
  }

  private static List<AbstractCSSRuleImpl> rulesOf(String css) {
    try {
      return parser()
          .parseStyleSheet(new InputSource(new StringReader(css)), "")
          .getCssRules()
          .getRules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOnScreen(String media) {
    if (media.isBlank()) {
      return true;
    }
    for (String query : media.toLowerCase(Locale.ROOT).split(",", -1)) {
      boolean screen = !query.contains("print") || query.contains("not print");
      if (screen && !query.contains("speech") && holdsOnScreen(query)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOnScreen(String query) {
    Matcher width = WIDTH.matcher(query);
    while (width.find()) {
      boolean wider = Length.isAbove(width.group(2).strip(), SCREEN);
      if (wider == width.group(1).equals("min")) {
        return false;
      }
    }
    return true;
  }

  /** Pages have faults; what stands around them holds. */
  private static CSSOMParser parser() {
    CSSOMParser parser = new CSSOMParser(new CSS3Parser());
    parser.setErrorHandler(
        new CSSErrorHandler() {
          @Override
          public void warning(CSSParseException exception) throws CSSException {}

          @Override
          public void error(CSSParseException exception) throws CSSException {}

          @Override
          public void fatalError(CSSParseException exception) throws CSSException {}
        });
    return parser;
  }
}
