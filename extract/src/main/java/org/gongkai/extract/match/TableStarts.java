package org.gongkai.extract.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.Printed;

/** Knows the rows with which the form's tables begin. */
final class TableStarts {

  /** So many outcomes side by side stand in no other table. */
  static final int FEWEST_OUTCOMES = 4;

  private final Map<FormTable, Predicate<GridRow>> starts = new LinkedHashMap<>();

  TableStarts(Form form) {
    form.tables().forEach(table -> starts.put(table, start(table)));
  }

  private static Predicate<GridRow> start(FormTable table) {
    Label first = table.rows().get(0).label();
    return switch (table.shape()) {
      case MATRIX -> likeLabel(first);
      case MEASURES, INDICATORS -> label(first);
      case OUTCOMES -> outcomes(table);
    };
  }

  private static Predicate<GridRow> likeLabel(Label label) {
    LabelIndex<Label> index = new LabelIndex<>(List.of(label), own -> own);
    return row -> {
      for (GridRow.Words cell : row.labels()) {
        Printed words = cell.printed();
        Printed untimed = ReportYear.withoutTimeBehind(words);
        if (index.names(words) || (untimed != words && index.names(untimed))) {
          return true;
        }
      }
      return false;
    };
  }

  /** Labels that are short or common elsewhere. */
  private static Predicate<GridRow> label(Label label) {
    Set<String> wordings = Set.copyOf(new LabelMatcher(label).texts());
    return row -> {
      for (GridRow.Words words : row.labels()) {
        if (wordings.contains(words.printed().label())) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<GridRow> outcomes(FormTable table) {
    LabelIndex<FormColumn> outcomes = new LabelIndex<>(table.columns(), FormColumn::label);
    return row ->
        row.words().size() >= FEWEST_OUTCOMES
            && row.words().stream().filter(words -> outcomes.names(words.printed())).count()
                >= FEWEST_OUTCOMES;
  }

  /** The table that begins with a row, or with whose header it does. */
  Optional<FormTable> begins(GridRow row) {
    for (Map.Entry<FormTable, Predicate<GridRow>> start : starts.entrySet()) {
      if (start.getValue().test(row)) {
        return Optional.of(start.getKey());
      }
    }
    return Optional.empty();
  }

  /** Whether a table begins with a row. */
  boolean begins(FormTable table, GridRow row) {
    return Optional.ofNullable(starts.get(table)).filter(start -> start.test(row)).isPresent();
  }
}
