package org.gongkai.extract.document.word;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.extract.document.BlockBuilder;
import org.gongkai.extract.document.XmlAttributes;

/** A table with the merges of its cells ({@code w:gridSpan}, {@code w:vMerge}). */
record DocxTable(List<Row> rows) implements DocxBody.Node {

  private static final int WIDEST_SPAN = 9_999;

  /** How a cell takes part in a vertical merge. */
  enum Merge {
    NONE,
    FIRST,
    CONTINUED
  }

  record Cell(Merge merge, int span, List<DocxBody.Node> content) {}

  /** A row as it is read. */
  static final class Row {
    private final List<Cell> cells = new ArrayList<>();
    private boolean deleted;
    private boolean hidden;

    void add(Cell cell) {
      cells.add(cell);
    }

    boolean isDeleted() {
      return deleted;
    }

    /** Reads {@code w:trPr} up to its end. */
    void properties(XMLStreamReader xml) throws XMLStreamException {
      while (DocxBody.nextStart(xml)) {
        switch (xml.getLocalName()) {
          case "gridBefore" -> add(new Cell(Merge.NONE, span(xml), List.of()));
          case "del" -> deleted = true;
          case "hidden" -> hidden = !XmlAttributes.value(xml, "val").matches("0|false|off");
          default -> {}
        }
        XmlAttributes.skip(xml);
      }
    }
  }

  /** The number of columns that an element gives as its value. */
  static int span(XMLStreamReader xml) {
    return XmlAttributes.count(xml, "val", WIDEST_SPAN);
  }

  @Override
  public void emit(BlockBuilder blocks) {
    blocks.startTable();
    for (int r = 0; r < rows.size(); r++) {
      blocks.startRow();
      if (rows.get(r).hidden) {
        blocks.hideRow();
      }
      int column = 0;
      for (Cell cell : rows.get(r).cells) {
        if (cell.merge != Merge.CONTINUED || !continuesAbove(r, column)) {
          blocks.startCell(rowSpan(r, column, cell), cell.span);
          cell.content.forEach(node -> node.emit(blocks));
          blocks.endCell();
        }
        column += cell.span;
      }
    }
    blocks.endTable();
  }

  /** Over how many rows a cell reaches: its own and those that continue it below. */
  private int rowSpan(int row, int column, Cell cell) {
    int span = 1;
    while (cell.merge != Merge.NONE
        && row + span < rows.size()
        && mergeAt(row + span, column) == Merge.CONTINUED) {
      span++;
    }
    return span;
  }

  /** Whether a merge that a cell continues was begun above it. */
  private boolean continuesAbove(int row, int column) {
    int above = row - 1;
    while (above >= 0 && mergeAt(above, column) == Merge.CONTINUED) {
      above--;
    }
    return above >= 0 && mergeAt(above, column) == Merge.FIRST;
  }

  private Merge mergeAt(int row, int column) {
    int at = 0;
    for (Cell cell : rows.get(row).cells) {
      if (at == column) {
        return cell.merge;
      }
      at += cell.span;
    }
    return Merge.NONE;
  }
}
