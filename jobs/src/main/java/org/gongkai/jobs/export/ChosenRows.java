package org.gongkai.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.rollup.Provinces;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.usage.UsageException;

/** Choices as conditions on the rows of a table. */
final class ChosenRows {

  /** In a rollup, the rows over all agency types. */
  private static final String TOGETHER = "*";

  private final DescribedTable table;
  private final List<Column> conditions = new ArrayList<>();

  private ChosenRows(DescribedTable table) {
    this.table = table;
  }

  /**
   * The conditions, none where nothing is chosen.
   *
   * @param provinceCode the code of the province that is chosen, six digits
   * @throws UsageException if the table has no column for a choice; the message says which have
   */
  static List<Column> of(DescribedTable table, Choices choices, Optional<String> provinceCode) {
    ChosenRows rows = new ChosenRows(table);
    rows.choose("--year", choices.year(), name -> year -> col(name).equalTo(year), Columns.YEAR);
    rows.choose(
        "--level",
        choices.level().map(AgencyLevel::key),
        name -> level -> col(name).equalTo(level),
        Columns.REGION_LEVEL,
        Columns.AGENCY_LEVEL);
    rows.choose(
        "--basis",
        choices.basis().map(Scope::key),
        name -> basis -> col(name).equalTo(basis),
        Columns.BASIS,
        Columns.SCOPE);
    rows.choose(
        "--agency-type",
        choices.agencyType().map(rows::type),
        name -> type -> col(name).equalTo(type),
        Columns.AGENCY_TYPE);
    rows.choose("--province", provinceCode, name -> Provinces::isIn, Columns.REGION_CODE);
    return List.copyOf(rows.conditions);
  }

  private String type(String type) {
    if (!type.equals(Choices.ALL_TYPES)) {
      return type;
    }
    if (isMissing(table, Columns.BASIS)) {
      throw new UsageException(
          "--agency-type all: %s has a row for each report; rows of all kinds together are in %s"
              .formatted(table.key(), tablesWith(Columns.BASIS)));
    }
    return TOGETHER;
  }

  private <T> void choose(
      String option,
      Optional<T> chosen,
      Function<String, Function<T, Column>> condition,
      String... columns) {
    chosen.ifPresent(
        value ->
            conditions.add(
                Arrays.stream(columns)
                    .filter(column -> !isMissing(table, column))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "%s: %s has no column %s; %s have"
                                    .formatted(
                                        option,
                                        table.key(),
                                        String.join(" or ", columns),
                                        tablesWith(columns))))
                    .transform(condition)
                    .apply(value)));
  }

  private static String tablesWith(String... columns) {
    return Catalog.tables().stream()
        .filter(table -> Arrays.stream(columns).anyMatch(column -> !isMissing(table, column)))
        .map(DescribedTable::key)
        .collect(Collectors.joining(", "));
  }

  private static boolean isMissing(DescribedTable table, String column) {
    return !Arrays.asList(table.schema().fieldNames()).contains(column);
  }
}
