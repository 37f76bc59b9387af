package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;

/** Knows the rows with which the form's tables begin. */
final class TableStarts {

  /** So many outcomes side by side stand in no other table. */
  static final int FEWEST_OUTCOMES = 4;

  private final Form form;
  private final LabelIndex<String> firstApplications;
  private final Set<String> firstProactive;
  private final LabelIndex<FormColumn> outcomes;

  TableStarts(Form form) {
    this.form = form;
    firstApplications =
        new LabelIndex<>(List.of("first"), key -> form.applications().rows().get(0).label());
    firstProactive =
        Set.copyOf(new LabelMatcher(form.proactive().rows().get(0).label()).wordings());
    outcomes = new LabelIndex<>(form.legal().columns(), FormColumn::label);
  }

  /** The name of the table that begins with a row, or with whose header it does. */
  Optional<String> begins(GridRow row) {
    return List.of(form.applications(), form.proactive(), form.legal()).stream()
        .filter(table -> begins(table, row))
        .map(FormTable::name)
        .findFirst();
  }

  /** Whether a table begins with a row. */
  boolean begins(FormTable table, GridRow row) {
    if (table.equals(form.applications())) {
      return row.labels().stream().anyMatch(words -> firstApplications.names(words.printed()));
    }
    if (table.equals(form.proactive())) {
      return row.labels().stream()
          .anyMatch(words -> firstProactive.contains(words.printed().label()));
    }
    return row.words().size() >= FEWEST_OUTCOMES
        && row.words().stream().filter(words -> outcomes.names(words.printed())).count()
            >= FEWEST_OUTCOMES;
  }
}
