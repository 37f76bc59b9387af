package org.gongkai.jobs.regional;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.rollup.Provinces;
import org.gongkai.aggregate.rollup.Standing;
import org.gongkai.jobs.usage.UsageException;

/**
 * Which reports a question is about: where there are none, a reader is told which there are.
 *
 * @param option the option that names the years, with its value
 * @param first the first year
 * @param last the last year
 * @param province the only province; empty for all
 * @param agencyType the only kind of agency; empty for all
 */
public record AskedReports(
    String option,
    int first,
    int last,
    Optional<NamedProvince> province,
    Optional<String> agencyType) {

  private static final String UNKNOWN = "unknown";

  /**
   * A province.
   *
   * @param name as the reader named it
   * @param code six digits
   */
  public record NamedProvince(String name, String code) {}

  /**
   * Makes sure that a question is about some reports.
   *
   * @param reasons how many of them count; where one does, nothing is read
   * @param figures the figures of all years
   * @throws UsageException if there are none; the message says of which there are
   */
  public void requireSome(Reasons reasons, Dataset<Row> figures) {
    if (reasons.of(Standing.COUNTS) > 0) {
      return;
    }
    Dataset<Row> ofYears = figures.where(col(Columns.YEAR).between(first, last));
    if (ofYears.isEmpty()) {
      Dataset<Row> dated = figures.where(col(Columns.YEAR).isNotNull());
      throw none(option, first == last ? "of that year" : "of these years", dated, Columns.YEAR);
    }
    if (province.isPresent()) {
      String asked = "--province " + province.get().name();
      Dataset<Row> there = ofYears.where(Provinces.isIn(province.get().code()));
      requireSome(asked, "from there of " + years(), there, ofYears, Columns.PROVINCE);
      ofYears = there;
    }
    if (agencyType.isPresent()) {
      String asked = "--agency-type " + agencyType.get();
      Dataset<Row> such = ofYears.where(col(Columns.AGENCY_TYPE).equalTo(agencyType.get()));
      requireSome(asked, "of such an agency of " + years(), such, ofYears, Columns.AGENCY_TYPE);
    }
  }

  private static void requireSome(
      String asked, String which, Dataset<Row> some, Dataset<Row> all, String column) {
    if (some.isEmpty()) {
      throw none(asked, which, all, column);
    }
  }

  private static UsageException none(
      String asked, String which, Dataset<Row> there, String column) {
    String values =
        there
            .select(coalesce(col(column).cast("string"), lit(UNKNOWN)).as(column))
            .distinct()
            .orderBy(col(column))
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining(", "));
    return new UsageException(
        "%s: there is no report %s; there are of %s"
            .formatted(asked, which, values.isEmpty() ? "none" : values));
  }

  private String years() {
    return Stream.of(first, last).distinct().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
