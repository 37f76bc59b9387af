package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.LabelNormalizer;

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
  private final List<LabelMatcher> labels;
  private final List<LabelMatcher> groups;

  /**
   * An aligner for one edition of a table.
   *
   * @param table the form's table
   * @param formRows the rows of one edition, in order
   */
  RowAligner(FormTable table, List<FormRow> formRows) {
    this.formRows = List.copyOf(formRows);
    this.labels = formRows.stream().map(row -> new LabelMatcher(row.label())).toList();
    this.groups = table.groups().stream().map(FormGroup::label).map(LabelMatcher::new).toList();
  }

  /**
   * The best alignment.
   *
   * @param rows rows of the document, in order
   * @return at most one match a form row and a document row, in order
   */
  List<RowMatch> align(List<GridRow> rows) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Reading> readings = readings(rows.get(i));
      for (int j = 0; j < formRows.size(); j++) {
        Optional<RowMatch> match = match(rows.get(i), readings, j);
        if (match.isPresent()) {
          nodes.add(best(new Node(i, j, match.get()), nodes));
        }
      }
    }
    return nodes.stream()
        .reduce((a, b) -> b.score > a.score ? b : a)
        .map(Node::path)
        .orElse(List.of());
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

  private Optional<RowMatch> match(GridRow row, List<Reading> readings, int formRow) {
    LabelMatcher label = labels.get(formRow);
    double likest = 0;
    int end = 0;
    for (Reading reading : readings) {
      double penalty = reading.last ? 0 : NOT_LAST;
      double likeness =
          (reading.joined
                  ? label.wholeSimilarity(reading.normalized)
                  : label.similarity(reading.normalized))
              - penalty;
      if (likeness >= LabelMatcher.SAME && likeness > likest && !endsInAnother(reading, formRow)) {
        likest = likeness;
        end = reading.end;
      }
    }
    return likest > 0
        ? Optional.of(new RowMatch(formRows.get(formRow), row, end, likest))
        : Optional.empty();
  }

  /** Whether a text that was put together ends in another row's label, and not in this one. */
  private boolean endsInAnother(Reading reading, int formRow) {
    if (!reading.joined) {
      return false;
    }
    for (String tail : reading.tails) {
      if (!labels.get(formRow).endsWith(tail) && isAnothers(tail, formRow)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnothers(String tail, int formRow) {
    for (int other = 0; other < labels.size(); other++) {
      if (other != formRow && labels.get(other).isWhole(tail)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the row's words may be read as. A cell that reaches in from above names the row only where
   * no other words do. A group's label may be glued to the head of its first row's label.
   */
  private List<Reading> readings(GridRow row) {
    List<Reading> readings = new ArrayList<>();
    List<GridRow.Words> words = row.labels();
    List<String> tails = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      GridRow.Words cell = words.get(k);
      boolean stream = row.layout() == GridRow.Layout.STREAM;
      boolean last = stream || k == words.size() - 1;
      if (last || !row.slots().get(cell.start()).covered()) {
        List<String> before = List.copyOf(tails);
        readings.add(
            new Reading(cell.printed().label(), cell.end(), last, stream && k > 0, before));
        for (String text : unglued(cell.printed().compact())) {
          String normalized = LabelNormalizer.normalize(text);
          readings.add(new Reading(normalized, cell.end(), last, stream && k > 0, before));
        }
      }
      tails.add(cell.printed().label());
    }
    return readings;
  }

  /** What is left of a text behind the labels of groups. */
  private Set<String> unglued(String compact) {
    Set<String> readings = new LinkedHashSet<>(List.of(compact));
    for (LabelMatcher group : groups) {
      for (String reading : List.copyOf(readings)) {
        group.behind(reading).ifPresent(readings::add);
      }
    }
    readings.remove(compact);
    return readings;
  }

  /**
   * One way to read a cell with words.
   *
   * @param normalized the label
   * @param end the slot behind the cell
   * @param last whether no other words follow in the row
   * @param joined whether it was put together from pieces
   * @param tails what its last pieces alone, or the last of them, may be read as
   */
  private record Reading(
      String normalized, int end, boolean last, boolean joined, List<String> tails) {}

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
