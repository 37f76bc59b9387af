package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.print.Script;

/**
 * A line of text, or a row of a table, in reading order.
 *
 * @param line the line, or the text of a row that holds only one; else empty
 * @param row the row of a table
 * @param looseRow the row that ends with the line, where a table has lost its form
 */
public record Element(String line, Optional<GridRow> row, Optional<GridRow> looseRow) {

  /** The lines and rows of a document. */
  static List<Element> of(Document document, LongLines longLines) {
    List<Element> elements = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int tables = 0;
    for (Block block : document.blocks()) {
      if (block instanceof Paragraph paragraph) {
        Script.simplified(paragraph.text()).lines().map(longLines::cut).forEach(lines::addAll);
      } else if (block instanceof Table table) {
        addLines(elements, lines, document.blocks().size() + tables++);
        GridRow.of(table).forEach(row -> elements.add(of(row)));
      }
    }
    addLines(elements, lines, document.blocks().size() + tables);
    return elements;
  }

  /** Moves lines of running text, and the rows that stand in them, to the elements. */
  private static void addLines(List<Element> elements, List<String> lines, int table) {
    Map<Integer, GridRow> loose = LooseRows.of(lines, table);
    for (int i = 0; i < lines.size(); i++) {
      elements.add(
          new Element(lines.get(i).strip(), Optional.empty(), Optional.ofNullable(loose.get(i))));
    }
    lines.clear();
  }

  private static Element of(GridRow row) {
    List<String> own =
        row.slots().stream().map(s -> s.ownText().strip()).filter(t -> !t.isEmpty()).toList();
    String line = own.size() == 1 ? Script.simplified(own.get(0)) : "";
    return new Element(line, Optional.of(row), Optional.empty());
  }

  /** The row that stands here, in a table or in text. */
  Stream<GridRow> rows() {
    return Stream.concat(row.stream(), looseRow.stream());
  }
}
