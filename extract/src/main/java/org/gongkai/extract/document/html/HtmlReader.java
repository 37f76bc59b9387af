package org.gongkai.extract.document.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.ScriptText;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.document.TextDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads pages, also those that a script carries in a string. */
public final class HtmlReader implements FormatReader {

  private static final String HTML = "text/html";

  private static final String CELLS = "td, th";

  private static final String KEPT_BACK = "noscript, template";

  private static final String FRAMES = "iframe[srcdoc]";

  /** Of so many words of a page one is seen at least. */
  private static final int MOST_HIDDEN = 4;

  /** The page's own words about itself, the standard tags of government sites before the others. */
  private static final Map<String, List<String>> METADATA =
      Map.of(
          "title", List.of("ArticleTitle", "dc:title"),
          "site", List.of("SiteName"),
          "date", List.of("PubDate", "publishdate"));

  @Override
  public Set<String> mediaTypes() {
    return Set.of(HTML, "application/xhtml+xml", "application/vnd.wap.xhtml+xml");
  }

  @Override
  public Reading read(byte[] bytes, String mediaType) {
    String text = TextDecoder.decode(bytes);
    String page = text.stripLeading();
    if (!page.startsWith("<")) {
      return document(ScriptText.html(page).orElse(text));
    }
    org.jsoup.nodes.Document dom = Jsoup.parse(text);
    open(dom);
    return dom.selectFirst(CELLS) == null
        ? document(ScriptText.page(page).map(Jsoup::parse).orElse(dom))
        : document(dom);
  }

  /** What browsers keep back or put into a frame is read where nothing else of a page has cells. */
  private static void open(org.jsoup.nodes.Document dom) {
    if (dom.selectStream(CELLS).anyMatch(cell -> cell.closest(KEPT_BACK) == null)) {
      return;
    }
    boolean kept = dom.selectFirst(CELLS) != null;
    dom.select(FRAMES)
        .forEach(frame -> frame.replaceWith(new Element("div").html(frame.attr("srcdoc"))));
    if (kept) {
      dom.select(KEPT_BACK).forEach(element -> element.tagName("div"));
    }
  }

  private static Document document(String page) {
    return document(Jsoup.parse(page));
  }

  private static Document document(org.jsoup.nodes.Document dom) {
    Map<String, String> metadata = metadata(dom);
    PageStyles styles = PageStyles.of(dom);
    List<Block> shown = new PageBlocks(styles, element -> false).of(dom);
    boolean folded = shown.stream().noneMatch(HtmlReader::isFilledTable);
    return new Document(HTML, metadata, folded ? unfolded(dom, styles, shown) : shown);
  }

  private static boolean isFilledTable(Block block) {
    return block instanceof Table table
        && table.rows().stream().anyMatch(row -> row.stream().anyMatch(s -> !s.text().isEmpty()));
  }

  /** A page that hides all its tables, or most of its words, has a script that shows them. */
  private static List<Block> unfolded(
      org.jsoup.nodes.Document dom, PageStyles styles, List<Block> shown) {
    if (dom.selectFirst(CELLS) != null) {
      return new PageBlocks(styles, element -> element.selectFirst(CELLS) != null).of(dom);
    }
    int words = dom.text().length();
    int seen = shown.stream().mapToInt(HtmlReader::length).sum();
    return seen * MOST_HIDDEN > words
        ? shown
        : new PageBlocks(styles, element -> element.text().length() * 2 > words).of(dom);
  }

  private static int length(Block block) {
    return block instanceof Paragraph paragraph ? paragraph.text().length() : 0;
  }

  private static Map<String, String> metadata(org.jsoup.nodes.Document dom) {
    Map<String, String> said = new HashMap<>();
    for (Element meta : dom.getElementsByTag("meta")) {
      String name = meta.attr("name");
      if (!name.isBlank() && !meta.attr("content").isBlank()) {
        said.putIfAbsent(name, meta.attr("content"));
      }
    }
    Stream.of(dom.title(), said.getOrDefault("title", ""))
        .filter(title -> !title.isBlank())
        .findFirst()
        .ifPresent(title -> said.put("dc:title", title));
    Map<String, String> found = new HashMap<>();
    METADATA.forEach(
        (name, sources) ->
            sources.stream()
                .flatMap(source -> Optional.ofNullable(said.get(source)).stream())
                .map(String::strip)
                .findFirst()
                .ifPresent(value -> found.put(name, value)));
    return found;
  }
}
