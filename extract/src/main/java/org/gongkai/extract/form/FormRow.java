package org.gongkai.extract.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of one of the form's tables.
 *
 * @param key its name in the output tables
 * @param label what the form prints
 * @param group the key of the group it stands under
 * @param measure what an indicator counts; empty where the columns say that
 * @param columns for each edition that has the row, the keys of its columns in order
 */
public record FormRow(
    String key,
    Label label,
    Optional<String> group,
    Optional<Measure> measure,
    Map<String, List<String>> columns) {

  public FormRow {
    columns = Map.copyOf(columns);
  }

  /** The rows of a table are told apart by their keys. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** Whether an edition of the form has this row. */
  public boolean isIn(String edition) {
    return columns.containsKey(edition);
  }

  /** The keys of this row's columns in an edition, in the form's order; empty where it has none. */
  public List<String> columns(String edition) {
    return columns.getOrDefault(edition, List.of());
  }
}
