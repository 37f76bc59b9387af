package org.gongkai.aggregate.quality;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.lake.LakeTable;

/**
 * What is compared of a report.
 *
 * @param reportId its id
 * @param agencyType the kind of its agency
 * @param year the year it is about
 * @param scope the key of its scope
 * @param publishedOn when it was published
 * @param isLatest whether it counts for its agency, year and scope
 * @param fingerprint of its running text, 16 hex digits
 * @param numbers the numbers of tables 三 and 二, by row and column
 * @param totals the headline figures of table 三, by item
 */
record ComparedReport(
    String reportId,
    String agencyType,
    OptionalInt year,
    String scope,
    Optional<LocalDate> publishedOn,
    boolean isLatest,
    Optional<String> fingerprint,
    Map<Place, BigDecimal> numbers,
    Map<String, BigDecimal> totals) {

  /** A cell by its row and its column or measure. */
  record Place(String item, String column) {}

  ComparedReport {
    numbers = Map.copyOf(numbers);
    totals = Map.copyOf(totals);
  }

  /** The number in a cell; empty where none was read. */
  Optional<BigDecimal> number(String item, String column) {
    return Optional.ofNullable(numbers.get(new Place(item, column)));
  }

  /** The headline figure of an item; empty where there is none. */
  Optional<BigDecimal> total(String item) {
    return Optional.ofNullable(totals.get(item));
  }

  /** Reads a row of {@code LakeTables.withCells}. */
  static ComparedReport of(Row row) {
    Map<Place, BigDecimal> numbers = new LinkedHashMap<>();
    for (Row cell : row.<Row>getList(row.fieldIndex(LakeTable.APPLICATIONS.key()))) {
      int value = cell.fieldIndex(Columns.VALUE);
      if (!cell.isNullAt(value)) {
        numbers.put(place(cell, Columns.APPLICANT), BigDecimal.valueOf(cell.getLong(value)));
      }
    }
    for (Row cell : row.<Row>getList(row.fieldIndex(LakeTable.PROACTIVE.key()))) {
      int value = cell.fieldIndex(Columns.VALUE);
      if (!cell.isNullAt(value)) {
        numbers.put(place(cell, Columns.MEASURE), cell.getDecimal(value));
      }
    }
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (String item : FigureColumns.items()) {
      Optional.ofNullable(row.<Long>getAs(item))
          .ifPresent(total -> totals.put(item, BigDecimal.valueOf(total)));
    }
    int year = row.fieldIndex(Columns.YEAR);
    return new ComparedReport(
        row.getAs(Columns.REPORT_ID),
        row.getAs(Columns.AGENCY_TYPE),
        row.isNullAt(year) ? OptionalInt.empty() : OptionalInt.of(row.getInt(year)),
        row.getAs(Columns.SCOPE),
        Optional.ofNullable(row.<Date>getAs(Columns.PUBLISHED_ON)).map(Date::toLocalDate),
        row.<Boolean>getAs(Columns.IS_LATEST),
        Optional.ofNullable(row.<String>getAs(Columns.NARRATIVE_FINGERPRINT)),
        numbers,
        totals);
  }

  static List<ComparedReport> all(Iterable<Row> rows) {
    List<ComparedReport> reports = new ArrayList<>();
    rows.forEach(row -> reports.add(of(row)));
    return reports;
  }

  private static Place place(Row cell, String column) {
    return new Place(cell.getAs(Columns.ITEM), cell.getAs(column));
  }
}
