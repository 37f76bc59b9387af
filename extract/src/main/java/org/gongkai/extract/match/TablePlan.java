package org.gongkai.extract.match;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Rule;

/**
 * How the rows of one table of the document are read as rows of table 三: by its header, as far as
 * the sums bear that out.
 *
 * @param reading reads a row
 * @param header the table's
 * @param edge where its rows of cells end
 * @param doubts about the table
 */
record TablePlan(Reading reading, HeaderColumns header, RowReader.Edge edge, List<Doubt> doubts) {

  TablePlan {
    doubts = List.copyOf(doubts);
  }

  /** The plan for a table without a header. */
  static TablePlan unread(RowReader reader, List<FormColumn> columns, RowSums sums) {
    return new TablePlan(
        new Reading(reader, columns, sums),
        HeaderColumns.none(),
        RowReader.Edge.AT_THE_LAST_COLUMN,
        List.of());
  }

  /**
   * What reads rows.
   *
   * @param reader places the cells
   * @param columns the form's, in order
   * @param sums of the form's rows
   */
  record Reading(RowReader reader, List<FormColumn> columns, RowSums sums) {

    /**
     * The plan for a table.
     *
     * @param header the table's
     * @param above the rows above its first row of numbers
     * @param matches its rows of numbers
     */
    TablePlan plan(HeaderColumns header, List<GridRow> above, List<RowMatch> matches) {
      int count = header.isRead() ? header.columns().size() : columns.size();
      RowReader.Edge edge =
          RowEdges.of(
              above,
              matches,
              count,
              tried -> sums.holdInAll(rows(matches, header, tried)),
              tried -> sums.holdInMost(rows(matches, header, tried)));
      if (!header.inOrder() || !edge.isSure()) {
        return new TablePlan(this, header, edge, List.of(unplaced(header)));
      }
      if (header.unread().isEmpty()) {
        return new TablePlan(this, header, edge, List.of());
      }
      return sums.holdInMost(rows(matches, header, edge))
          ? new TablePlan(this, header, edge, List.of(unread(header.unread())))
          : new TablePlan(this, header.untold(), edge, List.of(unplaced(header)));
    }

    private List<Map<String, Cell>> rows(
        List<RowMatch> matches, HeaderColumns header, RowReader.Edge edge) {
      return matches.stream()
          .map(match -> cells(match.grid(), match.valuesFrom(), header, edge))
          .toList();
    }

    private Map<String, Cell> cells(
        GridRow row, int from, HeaderColumns header, RowReader.Edge edge) {
      List<Cell> read = reader.read(row, from, header, edge);
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.put(columns.get(c).key(), read.get(c));
      }
      return cells;
    }
  }

  Map<String, Cell> cells(RowMatch match) {
    return cells(match.grid(), match.valuesFrom());
  }

  /** The cells of a row behind its label. */
  Map<String, Cell> cells(GridRow row, int from) {
    return reading.cells(row, from, header, edge);
  }

  /** That words of a header are not known. */
  static Doubt unread(List<String> words) {
    return Doubt.ofTable(
        Rule.UNREAD_HEADER,
        "words of the header that are not known: " + String.join(", ", words),
        "表头中有未能识别的文字：" + String.join("、", words));
  }

  /** A table in text whose numbers cannot be told to be those of the labels before them. */
  static FigureTable untied(FormTable form, String edition, Collection<String> rowsThere) {
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    form.rows(edition)
        .forEach(row -> cells.put(row.key(), FigureTable.missing(row.columns(edition))));
    return new FigureTable(
            form.key(),
            Optional.of(edition),
            cells,
            Map.of(),
            List.of(unplaced(HeaderColumns.none())))
        .withRowsThere(rowsThere);
  }

  /** That numbers could not be placed. */
  static Doubt unplaced(HeaderColumns header) {
    boolean known = header.unread().isEmpty();
    return Doubt.ofTable(
        Rule.UNPLACED,
        "the columns of the numbers cannot be told"
            + (known
                ? ""
                : "; words of the header that are not known: "
                    + String.join(", ", header.unread())),
        "无法确定数字所在的列" + (known ? "" : "；表头中有未能识别的文字：" + String.join("、", header.unread())));
  }
}
