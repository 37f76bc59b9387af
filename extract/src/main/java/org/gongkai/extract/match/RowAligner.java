package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.print.Printed;

/**
 * Aligns the rows of a document with the rows of the form as two sequences are aligned: by the
 * likeness of their labels, in the form's order, gaps allowed on both sides. A typo, an extra row,
 * a missing row or a repeated header costs one row and never shifts the rest.
 */
final class RowAligner {

  /** A label that is not the row's last words is less likely to be the row's own. */
  private static final double NOT_LAST = 0.1;

  /** Skipping rows between two matched ones; keeps the alignment inside one copy of the table. */
  private static final double SKIPPED_ROW = 0.02;

  private final List<FormRow> formRows;
  private final TableLabels labels;
  private final int[] places;

  /**
   * An aligner for one edition of a table.
   *
   * @param labels those of the table
   * @param formRows the rows of one edition, in order
   */
  RowAligner(TableLabels labels, List<FormRow> formRows) {
    this.formRows = List.copyOf(formRows);
    this.labels = labels;
    this.places = formRows.stream().mapToInt(labels::place).toArray();
  }

  /**
   * The best alignment.
   *
   * @param rows rows of the document, in order
   * @param read what they may be read as
   * @return at most one match a form row and a document row, in order
   */
  List<RowMatch> align(List<GridRow> rows, RowLabels read) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<RowLabels.Reading> readings = read.of(rows.get(i));
      for (int j = 0; j < formRows.size() && !readings.isEmpty(); j++) {
        Optional<RowMatch> match = match(rows.get(i), readings, j);
        if (match.isPresent()) {
          nodes.add(best(new Node(i, j, match.get()), nodes));
        }
      }
    }
    Optional<Node> last = Optional.empty();
    for (Node node : nodes) {
      last = last.isEmpty() || node.score > last.get().score ? Optional.of(node) : last;
    }
    return last.map(Node::path).orElse(List.of());
  }

  private static Node best(Node node, List<Node> earlier) {
    for (Node candidate : earlier) {
      if (candidate.row < node.row && candidate.formRow < node.formRow) {
        double score =
            candidate.score + node.match.likeness() - SKIPPED_ROW * (node.row - candidate.row - 1);
        if (score > node.score) {
          node.score = score;
          node.previous = Optional.of(candidate);
        }
      }
    }
    return node;
  }

  private Optional<RowMatch> match(GridRow row, List<RowLabels.Reading> readings, int formRow) {
    double likest = 0;
    int end = 0;
    for (RowLabels.Reading reading : readings) {
      double likeness = reading.likeness(places[formRow]) - (reading.isLast() ? 0 : NOT_LAST);
      if (likeness >= LabelMatcher.SAME && likeness > likest && !endsInAnother(reading, formRow)) {
        likest = likeness;
        end = reading.end();
      }
    }
    return likest > 0
        ? Optional.of(new RowMatch(formRows.get(formRow), row, end, likest))
        : Optional.empty();
  }

  /**
   * Whether a text that was put together ends in another row's label, and not in this one, or in a
   * column's: the numbers behind it are then not this row's.
   */
  private boolean endsInAnother(RowLabels.Reading reading, int formRow) {
    for (Printed tail : reading.tails()) {
      if (labels.isColumn(tail)) {
        return true;
      }
      if (!labels.label(places[formRow]).endsWith(tail) && isAnothers(tail, formRow)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnothers(Printed tail, int formRow) {
    for (int other = 0; other < places.length; other++) {
      if (other != formRow && labels.label(places[other]).isWhole(tail)) {
        return true;
      }
    }
    return false;
  }

  /** A possible match and the best way to it. */
  private static final class Node {
    private final int row;
    private final int formRow;
    private final RowMatch match;
    private double score;
    private Optional<Node> previous = Optional.empty();

    private Node(int row, int formRow, RowMatch match) {
      this.row = row;
      this.formRow = formRow;
      this.match = match;
      this.score = match.likeness();
    }

    private List<RowMatch> path() {
      List<RowMatch> path = new ArrayList<>();
      for (Optional<Node> node = Optional.of(this); node.isPresent(); node = node.get().previous) {
        path.add(0, node.get().match);
      }
      return path;
    }
  }
}
