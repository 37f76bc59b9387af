package org.gongkai.extract.form;

import java.util.List;

/**
 * One of the form's three tables, over all editions.
 *
 * @param name its name in the output: {@code applications}, {@code legal}, {@code proactive}
 * @param columns in the form's order
 * @param groups headings over rows
 * @param rows in the form's order; some belong to one edition only
 * @param balances the sums that the form asks to hold, group keys resolved to rows
 */
public record FormTable(
    String name,
    List<FormColumn> columns,
    List<FormGroup> groups,
    List<FormRow> rows,
    List<Balance> balances) {

  public FormTable {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
    balances = List.copyOf(balances);
  }

  /** The rows of one edition, in the form's order. */
  public List<FormRow> rows(String edition) {
    return rows.stream().filter(row -> row.isIn(edition)).toList();
  }

  /** The row with a key. */
  public FormRow row(String key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no row " + key));
  }

  /** The column with a key. */
  public FormColumn column(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + key));
  }

  /** The keys of the rows that stand under a group, over all editions. */
  public List<String> rowsOf(String group) {
    return rows.stream()
        .filter(row -> row.group().filter(group::equals).isPresent())
        .map(FormRow::key)
        .toList();
  }
}
