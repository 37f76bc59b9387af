package org.gongkai.extract.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.Paper;
import org.gongkai.extract.document.Print;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks over a page once and takes what is seen of it; made for one page, used once. */
final class PageBlocks implements NodeFilter {

  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "center",
          "blockquote",
          "form",
          "body",
          "hr",
          "caption",
          "title",
          "fieldset");

  private static final Set<String> NO_TEXT =
      Set.of("script", "style", "head", "noscript", "template", "svg", "datalist", "rt", "rp");

  private final BlockBuilder blocks = new BlockBuilder();
  private final PageStyles styles;
  private final Predicate<Element> unfolds;
  private final Deque<Look> looks = new ArrayDeque<>();

  /** How many elements of preformatted text are open. */
  private int preformatted;

  /** How many columns each of the tables that are open has told so far. */
  private final Deque<Integer> columns = new ArrayDeque<>();

  /**
   * A walk.
   *
   * @param unfolds which elements are read although the page hides them
   */
  PageBlocks(PageStyles styles, Predicate<Element> unfolds) {
    this.styles = styles;
    this.unfolds = unfolds;
    looks.push(Look.PLAIN);
  }

  List<Block> of(Element page) {
    page.filter(this);
    return blocks.blocks();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? start(element) : FilterResult.CONTINUE;
  }

  /** In preformatted text a line is a line and a blank a blank; elsewhere its end is a blank. */
  private void text(String text) {
    int from = 0;
    for (int end = text.indexOf('\n');
        preformatted > 0 && end >= 0;
        end = text.indexOf('\n', from)) {
      piece(text.substring(from, end));
      blocks.lineBreak();
      from = end + 1;
    }
    piece(text.substring(from));
  }

  private void piece(String text) {
    Print print = looks.getFirst().print();
    if (preformatted > 0 && print == Print.PLAIN) {
      blocks.laidOut(text);
    } else {
      blocks.text(text, print);
    }
  }

  private FilterResult start(Element element) {
    if (NO_TEXT.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Style style = styles.of(element);
    boolean unfolded = style.hides() && unfolds.test(element);
    if (style.removed() && !unfolded) {
      return FilterResult.SKIP_ENTIRELY;
    }
    Look look = looks.getFirst().with(unfolded ? Style.NONE : style);
    if (FormControls.isControl(element)) {
      FormControls.shown(element).ifPresent(value -> blocks.text(" " + value + " ", look.print()));
      return FilterResult.SKIP_ENTIRELY;
    }
    looks.push(look);
    open(element, style.collapsed());
    return FilterResult.CONTINUE;
  }

  private void open(Element element, boolean collapsed) {
    switch (element.normalName()) {
      case "table" -> {
        TableParts.inOrder(element);
        blocks.startTable();
        columns.push(0);
      }
      case "tr" -> {
        blocks.startRow();
        if (collapsed) {
          blocks.hideRow();
        }
      }
      case "col" -> column(span(element, "span"), collapsed);
      case "td", "th" -> blocks.startCell(span(element, "rowspan"), span(element, "colspan"));
      case "br" -> blocks.lineBreak();
      case "pre" -> {
        blocks.endParagraph();
        preformatted++;
      }
      default -> {
        if (BREAKS.contains(element.normalName())) {
          blocks.endParagraph();
        }
      }
    }
  }

  private void column(int alike, boolean collapsed) {
    if (columns.isEmpty()) {
      return;
    }
    int first = columns.pop();
    for (int column = first; collapsed && column < first + alike; column++) {
      blocks.hideColumn(column);
    }
    columns.push(first + alike);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element.normalName());
      looks.pop();
    }
    return FilterResult.CONTINUE;
  }

  private void close(String tag) {
    switch (tag) {
      case "table" -> {
        blocks.endTable();
        columns.pop();
      }
      case "td", "th" -> blocks.endCell();
      case "pre" -> {
        blocks.endParagraph();
        preformatted--;
      }
      default -> {
        if (BREAKS.contains(tag)) {
          blocks.endParagraph();
        }
      }
    }
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    boolean number = !value.isEmpty() && value.length() <= 4;
    for (int i = 0; number && i < value.length(); i++) {
      number = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return number ? Integer.parseInt(value) : 1;
  }

  /**
   * How text looks inside the elements that are open.
   *
   * @param struck nothing inside takes a stroke away
   * @param veiled transparent, off the screen or cut away with all that is inside
   * @param invisible until something inside is made visible
   * @param sizeless until something inside has a size
   * @param ink the tone of the letters; empty for that of print, and for one that is not known
   * @param ground the tone of what lies under them
   * @param raised as the marks of notes are
   */
  private record Look(
      boolean struck,
      boolean veiled,
      boolean invisible,
      boolean sizeless,
      String ink,
      String ground,
      Print raised) {

    private static final Look PLAIN =
        new Look(false, false, false, false, "", Paper.TONE, Print.PLAIN);

    Look with(Style style) {
      return style.equals(Style.NONE)
          ? this
          : new Look(
              struck || style.struck(),
              veiled || style.veiled(),
              style.invisible().orElse(invisible),
              style.sizeless().orElse(sizeless),
              style.ink().orElse(ink),
              style.ground().orElse(ground),
              style.raised() == Print.PLAIN ? raised : style.raised());
    }

    Print print() {
      boolean lost = !ink.isEmpty() && ink.equals(ground);
      return struck || veiled || invisible || sizeless || (lost && !ink.equals(Paper.TONE))
          ? Print.UNSEEN
          : lost && raised == Print.PLAIN ? Print.PALE : raised;
    }
  }
}
