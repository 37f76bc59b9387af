package org.gongkai.extract.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the form's tables, over all editions that have it.
 *
 * @param key its name in the output, such as {@code applications}
 * @param shape how it is drawn
 * @param heading what stands over it
 * @param section the key of the section that it stands in, if it stands in one
 * @param editions the keys of the editions that have it, oldest first
 * @param columns in the form's order
 * @param groups headings over rows
 * @param rows in the form's order; some belong to one edition only
 * @param balances the sums that the form asks to hold, group keys resolved to rows
 */
public record FormTable(
    String key,
    Shape shape,
    Label heading,
    Optional<String> section,
    List<String> editions,
    List<FormColumn> columns,
    List<FormGroup> groups,
    List<FormRow> rows,
    List<Balance> balances) {

  public FormTable {
    editions = List.copyOf(editions);
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
    balances = List.copyOf(balances);
  }

  /** Tables are told apart by their keys; their rows and labels need not be gone through. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The rows of one edition, in the form's order. */
  public List<FormRow> rows(String edition) {
    return rows.stream().filter(row -> row.isIn(edition)).toList();
  }

  /** What a cell counts: what its row says, or else its column. */
  public Measure measure(FormRow row, FormColumn column) {
    return row.measure().orElseGet(() -> new Measure(column.kind(), column.unit()));
  }

  /** What the form prints beside a row, with the heading it stands under. */
  public String printed(FormRow row) {
    return row.group().map(this::group).map(group -> group.label().text() + " ").orElse("")
        + row.label().text();
  }

  private FormGroup group(String key) {
    return groups.stream()
        .filter(group -> group.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this.key + " has no group " + key));
  }

  /**
   * A place in the words of the form: its row, its column, or both.
   *
   * @param row a row's key; a printed label, of a row that the form does not have, stands as it is
   * @param column a column's key
   */
  public String printed(Optional<String> row, Optional<String> column) {
    return Stream.of(row.map(this::rowWords), column.map(key -> column(key).label().text()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("，"));
  }

  private String rowWords(String key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .map(this::printed)
        .orElse(key);
  }

  /** The row with a key. */
  public FormRow row(String key) {
    return rows.stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this.key + " has no row " + key));
  }

  /** The column with a key. */
  public FormColumn column(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this.key + " has no column " + key));
  }

  /** The keys of the rows that stand under a group, over all editions. */
  public List<String> rowsOf(String group) {
    return rows.stream()
        .filter(row -> row.group().filter(group::equals).isPresent())
        .map(FormRow::key)
        .toList();
  }
}
