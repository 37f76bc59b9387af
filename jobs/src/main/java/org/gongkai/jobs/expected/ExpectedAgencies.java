package org.gongkai.jobs.expected;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.rollup.ExpectedReports;
import org.gongkai.extract.identity.AgencyRegister;

/** The agencies from which a report is expected. */
public final class ExpectedAgencies {

  private final AgencyRegister register;
  private final List<ExpectedAgency> agencies;

  ExpectedAgencies(AgencyRegister register, List<ExpectedAgency> agencies) {
    this.register = register;
    this.agencies = List.copyOf(agencies);
  }

  /**
   * Reads a list: CSV with a header, {@code region_code,agency_type} and, where wanted, {@code
   * agency_name} and {@code year}.
   *
   * @param file on any file system that Hadoop knows
   * @throws org.gongkai.jobs.usage.UsageException if it cannot be read or a line is faulty; the
   *     message names the line
   */
  public static ExpectedAgencies read(String file, Configuration configuration) {
    AgencyRegister register = AgencyRegister.load();
    return new ExpectedAgencies(
        register, new ExpectedList(file, register).read(ExpectedList.text(file, configuration)));
  }

  /**
   * The reports that they let expect, as rows of {@link ExpectedReports#schema()}. In a year in
   * which its division did not exist none is expected of an agency.
   *
   * @param reported the years of which there are reports, for agencies without a year of their own
   */
  public List<Row> rows(Collection<Integer> reported) {
    return agencies.stream()
        .flatMap(
            agency ->
                agency
                    .year()
                    .map(Stream::of)
                    .orElseGet(() -> new TreeSet<>(reported).stream())
                    .flatMap(year -> row(agency, year)))
        .distinct()
        .toList();
  }

  private Stream<Row> row(ExpectedAgency agency, int year) {
    if (agency.regionCode().equals(AgencyRegister.NATION)) {
      return Stream.of(
          RowFactory.create(
              year, null, null, null, null, agency.type(), agency.id(), agency.named()));
    }
    return register.division(agency.regionCode(), year).stream()
        .map(
            region ->
                RowFactory.create(
                    year,
                    orNull(region.code()),
                    orNull(region.province()),
                    orNull(region.prefecture()),
                    orNull(region.county()),
                    agency.type(),
                    agency.id(),
                    agency.named()));
  }

  @SuppressWarnings("NullAway") // a Row holds null where the schema says so
  private static Object orNull(Optional<String> value) {
    return value.orElse(null);
  }
}
