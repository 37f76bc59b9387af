package org.gongkai.extract.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects paragraphs and tables in reading order, as a reader of a format comes to them. A table
 * that holds another table, or that has one column, is layout: its content is taken as if it stood
 * outside.
 */
public final class BlockBuilder {

  private final Deque<Scope> scopes = new ArrayDeque<>();
  private int tables;

  /** A builder of a document that has nothing in it yet. */
  public BlockBuilder() {
    scopes.push(new Scope());
  }

  /** The blocks in reading order, once the document has ended. */
  public List<Block> blocks() {
    while (inTable()) {
      endTable();
    }
    Scope document = scopes.getFirst();
    document.endCell();
    List<Block> numbered = new ArrayList<>();
    for (Block block : document.outside) {
      numbered.add(block instanceof Table table ? table.at(tables++) : block);
    }
    return numbered;
  }

  /** Adds text; white space of any kind and number is one space. */
  public void text(String text, Print print) {
    scopes.getFirst().text.append(text, print);
  }

  /** Adds text that is laid out with spaces, which stay as they are. */
  public void laidOut(String text) {
    scopes.getFirst().text.appendLaidOut(text);
  }

  /** Adds text that stands on the line. */
  public void text(String text) {
    text(text, Print.PLAIN);
  }

  /** Ends the line within its paragraph. */
  public void lineBreak() {
    scopes.getFirst().text.lineBreak();
  }

  /** Ends the paragraph; nothing happens where none is open. */
  public void endParagraph() {
    scopes.getFirst().endParagraph();
  }

  /** Begins a table, inside the cell that is open if there is one. */
  public void startTable() {
    endParagraph();
    scopes.push(new Scope());
  }

  /** Begins the next row. */
  public void startRow() {
    endParagraph();
    if (inTable()) {
      scopes.getFirst().startRow();
    }
  }

  /** Hides the row that was begun. */
  public void hideRow() {
    if (inTable()) {
      scopes.getFirst().hiddenRows.add(scopes.getFirst().rows.size() - 1);
    }
  }

  /** Hides a column of the table that is open, from 0. */
  public void hideColumn(int column) {
    if (inTable()) {
      scopes.getFirst().hiddenColumns.add(column);
    }
  }

  /** Begins a cell in the next free place of the row. */
  public void startCell(int rowSpan, int columnSpan) {
    endParagraph();
    if (inTable()) {
      scopes.getFirst().startCell(rowSpan, columnSpan);
    }
  }

  /** Marks the open cell. */
  public void doubt(Slot.Doubt doubt) {
    scopes.getFirst().doubt(doubt);
  }

  /** Ends the cell. */
  public void endCell() {
    scopes.getFirst().endCell();
  }

  /** Ends the table; nothing happens where none is open. */
  public void endTable() {
    if (!inTable()) {
      return;
    }
    Scope table = scopes.pop();
    table.endCell();
    Scope outer = scopes.getFirst();
    outer.content.addAll(table.outside);
    outer.content.addAll(table.isLayout() ? table.cellContents() : List.of(table.table()));
  }

  /** Whether a table is open. */
  public boolean inTable() {
    return scopes.size() > 1;
  }

  /** The document itself, or a table that is being read. */
  private static final class Scope {
    private final PrintedText text = new PrintedText();
    private final List<Block> outside = new ArrayList<>();
    private final List<List<OpenCell>> rows = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();

    /** Where the next paragraph goes: into the open cell, or outside the cells. */
    private List<Block> content = outside;

    private void endParagraph() {
      String paragraph = text.take();
      if (!paragraph.isEmpty()) {
        content.add(Paragraph.of(paragraph));
      }
    }

    private void startRow() {
      endCell();
      rows.add(new ArrayList<>());
    }

    private void startCell(int rowSpan, int columnSpan) {
      endCell();
      if (rows.isEmpty()) {
        rows.add(new ArrayList<>());
      }
      content = new ArrayList<>();
      rows.get(rows.size() - 1).add(new OpenCell(content, rowSpan, columnSpan, Slot.Doubt.NONE));
    }

    private void doubt(Slot.Doubt doubt) {
      List<OpenCell> row = rows.get(rows.size() - 1);
      row.set(row.size() - 1, row.get(row.size() - 1).with(doubt));
    }

    private void endCell() {
      endParagraph();
      content = outside;
    }

    private boolean isLayout() {
      boolean single = true;
      for (List<OpenCell> row : rows) {
        single &= row.size() <= 1;
        for (OpenCell cell : row) {
          if (cell.holdsTable()) {
            return true;
          }
        }
      }
      return single;
    }

    private List<Block> cellContents() {
      List<Block> contents = new ArrayList<>();
      rows.forEach(row -> row.forEach(cell -> contents.addAll(cell.content)));
      return contents;
    }

    private Table table() {
      GridBuilder grid = new GridBuilder();
      hiddenColumns.forEach(grid::hideColumn);
      for (int r = 0; r < rows.size(); r++) {
        grid.startRow();
        if (hiddenRows.contains(r)) {
          grid.hideRow();
        }
        for (OpenCell cell : rows.get(r)) {
          Slot slot = new Slot(cell.text(), false, OptionalInt.empty(), cell.doubt);
          grid.cell(slot, cell.rowSpan, cell.columnSpan);
        }
      }
      return new Table(0, grid.rows(), false);
    }
  }

  /** A cell with what it holds so far. */
  private record OpenCell(List<Block> content, int rowSpan, int columnSpan, Slot.Doubt doubt) {

    private OpenCell with(Slot.Doubt other) {
      return new OpenCell(content, rowSpan, columnSpan, other);
    }

    private boolean holdsTable() {
      for (Block block : content) {
        if (block instanceof Table) {
          return true;
        }
      }
      return false;
    }

    private String text() {
      return content.size() == 1
          ? ((Paragraph) content.get(0)).text()
          : content.stream()
              .map(block -> ((Paragraph) block).text())
              .collect(Collectors.joining("\n"));
    }
  }
}
