package org.gongkai.extract.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Puts the parts of a table into the order in which they are shown. */
final class TableParts {

  private TableParts() {}

  /** A head stands above, a foot below, wherever they were written. */
  static void inOrder(Element table) {
    List<Element> heads = new ArrayList<>();
    List<Element> feet = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.nameIs("thead") && heads.isEmpty()) {
        heads.add(part);
      } else if (part.nameIs("tfoot") && feet.isEmpty()) {
        feet.add(part);
      }
    }
    heads.stream().filter(head -> isBehindRows(head)).forEach(head -> table.prependChild(head));
    feet.stream().filter(foot -> foot.nextElementSibling() != null).forEach(table::appendChild);
  }

  private static boolean isBehindRows(Element part) {
    for (Element before = part.previousElementSibling();
        before != null;
        before = before.previousElementSibling()) {
      if (Set.of("tbody", "tr", "tfoot").contains(before.normalName())) {
        return true;
      }
    }
    return false;
  }
}
