package org.gongkai.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;

/** Cells of which a reader of the spreadsheet sees another number than the one that was read. */
final class HiddenDigits {

  private HiddenDigits() {}

  private record Place(int table, int row, int column) {}

  /** A finding for each such cell of a report's tables. */
  static List<Finding> findings(Document document, List<FigureTable> tables) {
    Set<Place> doubted = doubted(document);
    List<Finding> findings = new ArrayList<>();
    if (doubted.isEmpty()) {
      return findings;
    }
    for (FigureTable table : tables) {
      for (Map.Entry<String, Map<String, Cell>> row : table.rows().entrySet()) {
        row.getValue().entrySet().stream()
            .filter(column -> isIn(column.getValue(), doubted))
            .map(column -> finding(table.key(), row.getKey(), column.getKey(), column.getValue()))
            .forEach(findings::add);
      }
    }
    return findings;
  }

  private static Set<Place> doubted(Document document) {
    Set<Place> doubted = new HashSet<>();
    document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .forEach(
            table -> {
              for (int row = 0; row < table.rows().size(); row++) {
                List<Slot> slots = table.rows().get(row);
                for (int column = 0; column < slots.size(); column++) {
                  if (slots.get(column).doubt() == Slot.Doubt.HIDDEN_DIGITS) {
                    doubted.add(new Place(table.index(), row, column));
                  }
                }
              }
            });
    return doubted;
  }

  private static boolean isIn(Cell cell, Set<Place> doubted) {
    return cell.position()
        .filter(at -> doubted.contains(new Place(at.table(), at.row(), at.column())))
        .isPresent();
  }

  private static Finding finding(String table, String item, String column, Cell cell) {
    return Finding.at(
        Rule.HIDDEN_DIGITS.id(),
        Rule.HIDDEN_DIGITS.severity(),
        Optional.of(table),
        Optional.of(item),
        Optional.of(column),
        "the cell's number format shows another number than the cell holds: " + cell.raw(),
        "单元格的显示格式隐藏了数字，实际值为：" + cell.raw());
  }
}
