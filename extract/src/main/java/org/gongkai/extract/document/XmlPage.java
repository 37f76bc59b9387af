package org.gongkai.extract.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

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
    Page page = new Page();
    Jsoup.parse(xml, "", Parser.xmlParser()).traverse(page);
    if (page.html.indexOf(SUBJECT) < 0) {
      return Optional.empty();
    }
    return Optional.of(page.html.append("</body></html>").toString());
  }

  /** One way through the XML, however deep its elements are nested. */
  private static final class Page implements NodeVisitor {

    private final StringBuilder html = new StringBuilder("<html><body>");

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text);
      } else if (node instanceof Element element && !(node instanceof Document)) {
        title(element);
        html.append('<').append(tag(element)).append('>');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        html.append("</").append(tag(element)).append('>');
      }
    }

    private static String tag(Element element) {
      String name = element.tagName().toLowerCase(Locale.ROOT);
      if (TITLES.contains(name)) {
        return "h1";
      }
      return OF_PAGES.contains(name) ? name : NAMES.getOrDefault(name, "div");
    }

    /** A title may be an attribute, as extractors write it. */
    private void title(Element element) {
      String title = element.attr("title");
      if (title.contains(SUBJECT)) {
        html.append("<h1>").append(Entities.escape(title)).append("</h1>");
      }
    }

    private void text(TextNode text) {
      String content = text.getWholeText();
      if (!content.isBlank()) {
        html.append(MARKUP.matcher(content).find() ? content : Entities.escape(content));
      }
    }
  }
}
