package org.gongkai.extract.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The page that a feed, an answer of a content management system or an extractor's XML carries:
 * markup in its texts, or elements that are named like a page's. jsoup resolves no entities.
 */
final class XmlPage {

  /** XML without these words is of something else: maps of sites, settings. */
  private static final String SUBJECT = "信息公开";

  private static final Pattern MARKUP =
      Pattern.compile("<(?:p|table|td|div|br|h[1-6]|span)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> TITLES = Set.of("title", "biaoti", "标题", "head");

  private static final Map<String, String> NAMES =
      Map.of("row", "tr", "cell", "td", "list", "ul", "para", "p");

  private static final Set<String> OF_PAGES =
      Set.of("table", "tr", "td", "th", "p", "br", "h1", "h2", "h3", "ul", "ol", "li", "span");

  private XmlPage() {}

  /** The page; empty where the text says nothing of the subject. */
  static Optional<String> html(String xml) {
    if (!xml.contains(SUBJECT)) {
      return Optional.empty();
    }
    StringBuilder page = new StringBuilder("<html><body>");
    Jsoup.parse(xml, "", Parser.xmlParser()).childNodes().forEach(node -> add(node, page));
    return Optional.of(page.append("</body></html>").toString());
  }

  private static void add(Node node, StringBuilder page) {
    if (node instanceof TextNode text) {
      text(text, page);
    } else if (node instanceof Element element) {
      String name = element.tagName().toLowerCase(Locale.ROOT);
      String tag =
          TITLES.contains(name)
              ? "h1"
              : OF_PAGES.contains(name) ? name : NAMES.getOrDefault(name, "div");
      title(element, page);
      page.append('<').append(tag).append('>');
      element.childNodes().forEach(child -> add(child, page));
      page.append("</").append(tag).append('>');
    }
  }

  /** A title may be an attribute, as extractors write it. */
  private static void title(Element element, StringBuilder page) {
    String title = element.attr("title");
    if (title.contains(SUBJECT)) {
      page.append("<h1>").append(Entities.escape(title)).append("</h1>");
    }
  }

  private static void text(TextNode text, StringBuilder page) {
    String content = text.getWholeText();
    boolean markup = MARKUP.matcher(content).find();
    if (!content.isBlank()) {
      page.append(
          markup
              ? content
              : text instanceof CDataNode ? Entities.escape(content) : text.outerHtml());
    }
  }
}
