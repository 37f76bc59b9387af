package org.gongkai.aggregate.rollup;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.lake.LakeTable;

/**
 * Every rollup by DuckDB over the wide figures, in as few passes as its SQL allows: grouping sets,
 * totals written down once, rollups written from them as Parquet. It is what the time of Spark is
 * measured against, and no independent computation: measures and rates are those of the code.
 */
public final class DuckDbRollups {

  private static final List<String> TOLD =
      List.of(
          FigureColumns.NEW_RECEIVED,
          FigureColumns.CARRIED_IN,
          FigureColumns.RESULTS_TOTAL,
          FigureColumns.GRANTED,
          FigureColumns.PARTIALLY_GRANTED,
          FigureColumns.CARRIED_OUT,
          FigureColumns.legal("review", "total"),
          FigureColumns.legal("litigation_direct", "total"),
          FigureColumns.legal("litigation_after_review", "total"));

  private static final String CUT =
      Cut.fields().stream().map(field -> field.name()).collect(joining(", "));

  private final Statement statement;
  private final Path output;

  private DuckDbRollups(Statement statement, Path output) {
    this.statement = statement;
    this.output = output;
  }

  /**
   * Writes the rollups of a lake.
   *
   * @param lake a folder with figures
   * @param output a new folder, laid out like a lake
   * @param threads how many threads DuckDB may use
   */
  public static void write(Path lake, Path output, int threads) throws SQLException, IOException {
    Files.createDirectories(output.resolve("rollups"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + threads);
      statement.execute("set preserve_insertion_order = false");
      statement.execute(
          "create view figures as from '%s/*.parquet'"
              .formatted(lake.resolve(LakeTable.FIGURES.folder())));
      statement.execute(sql("placed"));
      new DuckDbRollups(statement, output).writeAll();
    }
  }

  private void writeAll() throws SQLException, IOException {
    copy("totals", totals());
    statement.execute("create view totals as from '%s/totals/*.parquet'".formatted(output));
    for (RollupTable rollup : RollupTable.values()) {
      copy(rollup.folder(), query(rollup));
    }
  }

  private void copy(String folder, String query) throws SQLException, IOException {
    Path file = Files.createDirectories(output.resolve(folder)).resolve("rows.parquet");
    statement.execute("copy (%s) to '%s' (compression zstd)".formatted(query, file));
  }

  private static String query(RollupTable rollup) throws IOException {
    return switch (rollup) {
      case VOLUME -> volume();
      case DISPOSITION_MIX -> mix(Mix.DISPOSITIONS);
      case APPLICANT_MIX -> mix(Mix.APPLICANTS);
      case LEGAL_OUTCOMES -> legal();
      case YEAR_OVER_YEAR -> yearOverYear();
      case DISTRIBUTION, COVERAGE -> filled(sql(rollup.key()), Map.of());
    };
  }

  /** Sum and count of every measure; the sums of reports that count nowhere are null. */
  private static String totals() throws IOException {
    List<Measure> measures = Measures.all();
    String ofReport =
        IntStream.range(0, measures.size())
            .mapToObj(i -> value(measures.get(i)) + " as m" + i)
            .collect(joining(", "));
    String added =
        IntStream.range(0, measures.size())
            .mapToObj(i -> "sum(m%d)::bigint as s%d, count(m%d) as c%d".formatted(i, i, i, i))
            .collect(joining(", "));
    return filled(
        "select {cut}, count(*) as reports, count(agency_id) as agencies, "
            + added
            + " from (select scope, year, in_nation, in_all_types, province_code, prefecture_code,"
            + " county_code, province, prefecture, county, agency_type, agency_id, "
            + ofReport
            + " from placed) {grouped}",
        Map.of());
  }

  private static String value(Measure measure) {
    String known =
        measure.known().isEmpty()
            ? "true"
            : "(len(unknown_figures) = 0 or not list_has_any(unknown_figures, [%s]))"
                .formatted(
                    measure.known().stream().map(name -> "'" + name + "'").collect(joining(", ")));
    String printed =
        measure.printed().stream()
            .map(list -> "coalesce(" + String.join(", ", list) + ") is not null")
            .collect(joining(" and "));
    String sum = added(measure.sum());
    return "case when %s and %s and %s then %s end"
        .formatted(printed, known, possible(measure), sum);
  }

  private static String possible(Measure measure) {
    return Stream.concat(
            Stream.of("true"), measure.balances().stream().map(balance -> added(balance) + " >= 0"))
        .collect(joining(" and "));
  }

  private static String added(Rate.Sum sum) {
    return Stream.concat(
            sum.plus().stream().map(name -> "+ coalesce(" + name + ", 0)"),
            sum.minus().stream().map(name -> "- coalesce(" + name + ", 0)"))
        .collect(joining(" "));
  }

  private static String volume() {
    List<String> columns = new ArrayList<>();
    columns.add(count(FigureColumns.NEW_RECEIVED) + " as " + Columns.REPORTS_WITH_INTAKE);
    columns.add(count(FigureColumns.RESULTS_TOTAL) + " as " + Columns.REPORTS_WITH_RESULTS);
    FigureColumns.items().forEach(item -> columns.add(sum(item) + " as " + item));
    String received = sum(FigureColumns.NEW_RECEIVED);
    String carried = sum(FigureColumns.CARRIED_IN);
    columns.add(
        "coalesce(%s + %s, %s, %s) as caseload".formatted(received, carried, received, carried));
    for (Rate rate : Rate.values()) {
      columns.add(ratio(rate.key(), rate.key()));
    }
    return "select %s, reports, agencies, %s from totals"
        .formatted(CUT, String.join(", ", columns));
  }

  private static String mix(Mix mix) {
    String entries =
        mix.parts().stream()
            .map(
                part -> {
                  String counted = Columns.numerator(part.figure() + "_share");
                  String against = Columns.denominator(part.figure() + "_share");
                  return "{part: '%s', printed: %s, count: %s, whole: %s, reports: %s}"
                      .formatted(
                          part.name(), count(counted), sum(counted), sum(against), count(against));
                })
            .collect(joining(", "));
    return ("select %s, e.part as %s, e.count as count, e.whole as %s, e.reports as reports,"
            + " case when e.whole > 0 then e.count::double / e.whole::double end as share"
            + " from (select %s, unnest([%s]) as e from totals) where e.printed > 0")
        .formatted(CUT, mix.what(), mix.whole(), CUT, entries);
  }

  private static String legal() {
    List<String> channels =
        Stream.concat(FigureColumns.channels().stream(), Stream.of("litigation")).toList();
    String entries =
        channels.stream()
            .flatMap(
                channel ->
                    FigureColumns.outcomes().stream().map(outcome -> legal(channel, outcome)))
            .collect(joining(", "));
    return "select %s, unnest(e) from (select %s, unnest([%s]) as e from totals) where e.reports > 0"
        .formatted(CUT, CUT, entries);
  }

  private static String legal(String channel, String outcome) {
    String measure = "legal_" + channel + "_";
    Stream<String> rates =
        Stream.of("correction_rate", "correction_rate_of_all")
            .map(
                rate -> {
                  String numerator = sum(Columns.numerator(measure + rate));
                  String denominator = sum(Columns.denominator(measure + rate));
                  return "%s: %s, %s: %s, %s: %s, %s: %s"
                      .formatted(
                          Columns.numerator(rate),
                          numerator,
                          Columns.denominator(rate),
                          denominator,
                          Columns.reportsBehind(rate),
                          count(Columns.denominator(measure + rate)),
                          rate,
                          quotient(numerator, denominator));
                });
    return "{channel: '%s', outcome: '%s', count: %s, reports: %s, %s}"
        .formatted(
            channel,
            outcome,
            sum(measure + outcome),
            count(measure + outcome),
            rates.collect(joining(", ")));
  }

  private static String yearOverYear() throws IOException {
    return filled(
        sql("year_over_year"),
        Map.of(
            "figures", String.join(", ", TOLD),
            "told", told("%1$s as %2$s, %3$s as %2$s_reports"),
            "told_by_figure", told("(%2$s, %2$s_reports) as '%2$s'"),
            "paired",
                told(
                    "case when b.%2$s is not null then n.%2$s end as %2$s,"
                        + " case when n.%2$s is not null then b.%2$s end as %2$s_before"),
            "matched",
                told(
                    "count(%2$s) as %2$s_agencies, sum(%2$s)::bigint as %2$s,"
                        + " sum(%2$s_before)::bigint as %2$s_before"),
            "matched_by_figure", told("(%2$s_agencies, %2$s, %2$s_before) as '%2$s'")));
  }

  /** Something of every figure whose change is told, from its sum, its name and its count. */
  private static String told(String each) {
    return TOLD.stream()
        .map(figure -> each.formatted(sum(figure), figure, count(figure)))
        .collect(joining(", "));
  }

  private static String ratio(String measure, String rate) {
    String numerator = sum(Columns.numerator(measure));
    String denominator = sum(Columns.denominator(measure));
    return "%s as %s, %s as %s, %s as %s, %s as %s"
        .formatted(
            numerator,
            Columns.numerator(rate),
            denominator,
            Columns.denominator(rate),
            count(Columns.denominator(measure)),
            Columns.reportsBehind(rate),
            quotient(numerator, denominator),
            rate);
  }

  private static String quotient(String numerator, String denominator) {
    return "case when %s > 0 then %s::double / %s::double end"
        .formatted(denominator, numerator, denominator);
  }

  private static String sum(String measure) {
    return "s" + Measures.place(measure);
  }

  private static String count(String measure) {
    return "c" + Measures.place(measure);
  }

  /** A query with its parts in the places of their names. */
  private static String filled(String query, Map<String, String> parts) throws IOException {
    String all = query.replace("{cut}", sql("cut")).replace("{grouped}", sql("grouped"));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      all = all.replace("{" + part.getKey() + "}", part.getValue());
    }
    return all;
  }

  private static String sql(String name) throws IOException {
    String file = name + ".sql";
    try (InputStream in =
        Objects.requireNonNull(DuckDbRollups.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
