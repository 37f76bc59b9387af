package org.gongkai.extract.match;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Shape;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.TwoTables;

/** Finds the tables of a report, and by them its edition. */
final class FormTables {

  private final Form form;
  private final Map<FormTable, ShapeReader> readers = new LinkedHashMap<>();

  FormTables(Form form, TableStarts starts) {
    this.form = form;
    form.tables().forEach(table -> readers.put(table, ShapeReader.of(form, table, starts)));
  }

  /**
   * The tables of a report.
   *
   * @param edition the form's edition as read off the tables that differ between editions; {@link
   *     AnnualReport#MIXED} where they disagree; empty where there are none
   * @param tables those of the edition, in the form's order, whether found or not
   * @param several the tables that stand in the report more than once with different numbers
   */
  record Found(Optional<String> edition, List<FigureTable> tables, List<TwoTables> several) {}

  /** The tables of a part of a document. */
  Found in(PartTables part) {
    Map<FormTable, TableCopies.Found> first = new LinkedHashMap<>();
    readers.forEach((table, reader) -> first.put(table, reader.first(part)));
    keepOneForm(first);
    List<FormTable> untold = first.keySet().stream().filter(t -> isUntold(t, first)).toList();
    Set<String> told = editions(first, untold);
    String edition = told.stream().findFirst().orElseGet(form::newestEdition);
    Set<String> all = told.isEmpty() ? Set.of(edition) : told;
    Map<FormTable, TableCopies.Found> whole = new LinkedHashMap<>();
    readers.forEach(
        (table, reader) -> {
          if (table.editions().stream().anyMatch(all::contains)) {
            TableCopies.Found found = first.getOrDefault(table, TableCopies.Found.none(table));
            whole.put(
                table,
                reader.then(
                    part, untold.contains(table) ? of(edition, table, found) : found, edition));
          }
        });
    return new Found(
        edition(editions(whole, told.isEmpty() ? untold : List.of())),
        whole.values().stream().map(TableCopies.Found::figures).toList(),
        whole.values().stream().flatMap(found -> found.several().stream()).toList());
  }

  private static Optional<String> edition(Set<String> told) {
    return told.size() > 1 ? Optional.of(AnnualReport.MIXED) : told.stream().findFirst();
  }

  /** Whether a page ends before the rows of a matrix that tell its edition from another. */
  private static boolean isUntold(FormTable table, Map<FormTable, TableCopies.Found> tables) {
    FigureTable figures = tables.getOrDefault(table, TableCopies.Found.none(table)).figures();
    Set<String> there = figures.rowsThere();
    return table.shape() == Shape.MATRIX
        && !there.isEmpty()
        && table.editions().stream()
                .filter(
                    edition ->
                        table.rows(edition).stream()
                            .map(FormRow::key)
                            .collect(Collectors.toSet())
                            .containsAll(there))
                .count()
            > 1;
  }

  /** The same rows, and those that an edition has beside them. */
  private static TableCopies.Found of(String edition, FormTable table, TableCopies.Found found) {
    Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    table
        .rows(edition)
        .forEach(
            row ->
                rows.put(
                    row.key(),
                    found
                        .figures()
                        .rows()
                        .getOrDefault(row.key(), FigureTable.missing(row.columns(edition)))));
    return new TableCopies.Found(found.figures().of(edition, rows), found.several());
  }

  /**
   * The editions that tables tell, which are not the same in all of them.
   *
   * @param untold tables that tell none
   */
  private static Set<String> editions(
      Map<FormTable, TableCopies.Found> tables, List<FormTable> untold) {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().shape() != Shape.OUTCOMES)
        .filter(table -> !untold.contains(table.getKey()))
        .flatMap(table -> table.getValue().figures().edition().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A table of indicators is a form by itself. A report of one form may have another's for an
   * annex, and rows of one name things of the other: the form counts of which more was read.
   */
  private static void keepOneForm(Map<FormTable, TableCopies.Found> tables) {
    long most = read(tables, table -> table.shape() != Shape.INDICATORS);
    Optional<FormTable> best = Optional.empty();
    for (FormTable table : tables.keySet()) {
      long read = table.shape() == Shape.INDICATORS ? read(tables, table::equals) : 0;
      best = read > most ? Optional.of(table) : best;
      most = Math.max(most, read);
    }
    Optional<FormTable> kept = best;
    tables.replaceAll(
        (table, found) -> {
          boolean own = kept.map(table::equals).orElseGet(() -> table.shape() != Shape.INDICATORS);
          return own ? found : TableCopies.Found.none(table);
        });
  }

  private static long read(Map<FormTable, TableCopies.Found> tables, Predicate<FormTable> which) {
    return tables.entrySet().stream()
        .filter(table -> which.test(table.getKey()))
        .mapToLong(table -> table.getValue().cells())
        .sum();
  }
}
