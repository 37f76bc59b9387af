package org.gongkai.jobs.summary;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.Columns;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.Rate;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.intake.Inputs;
import org.gongkai.jobs.intake.IntakeCounts;

/** Reads a run's summary from the tables that it wrote. */
public final class SummaryReader {

  private static final int REGIONS_SHOWN = 8;
  private static final String ALL_AGENCY_TYPES = "*";

  /** In the order of {@link RegionVolume#MIX}. */
  private static final List<Rate> MIX =
      List.of(
          Rate.GRANT_RATE,
          Rate.DISCLOSURE_RATE,
          Rate.DENIAL_RATE,
          Rate.UNAVAILABLE_RATE,
          Rate.NOT_PROCESSED_RATE,
          Rate.OTHER_RATE);

  private final SparkSession session;
  private final UnaryOperator<String> path;

  /**
   * @param path where the table of a folder lies
   */
  public SummaryReader(SparkSession session, UnaryOperator<String> path) {
    this.session = session;
    this.path = path;
  }

  /** The counts of an extraction, without regions. */
  public RunSummary extraction(IntakeCounts intake, Inputs inputs) {
    Row reports =
        table(LakeTable.REPORTS)
            .agg(count(lit(1)), coalesce(sum(col(Columns.TABLES_FOUND)), lit(0L)))
            .head();
    return new RunSummary(
        intake,
        counts(LakeTable.DOCUMENTS, Columns.STATUS),
        reports.getLong(0),
        reports.getLong(1),
        counts(LakeTable.FINDINGS, Columns.RULE),
        inputs.unmatched(),
        inputs.passedOver(),
        List.of());
  }

  /**
   * The rows of the volume rollup with most applications: provinces by their agencies' own reports,
   * and any division by its consolidated ones.
   */
  public List<RegionVolume> largestRegions() {
    Dataset<Row> volume = table(RollupTable.VOLUME);
    return volume
        .where(col(Columns.AGENCY_TYPE).equalTo(ALL_AGENCY_TYPES))
        .where(col(FigureColumns.NEW_RECEIVED).isNotNull())
        .where(not(col(Columns.REGION_LEVEL).equalTo(AgencyLevel.NATIONAL.key())))
        .where(
            col(Columns.BASIS)
                .equalTo(Scope.CONSOLIDATED.key())
                .or(col(Columns.REGION_LEVEL).equalTo(AgencyLevel.PROVINCE.key())))
        .orderBy(
            col(FigureColumns.NEW_RECEIVED).desc(),
            col(Columns.REGION_CODE),
            col(Columns.BASIS),
            col(Columns.YEAR))
        .limit(REGIONS_SHOWN)
        .collectAsList()
        .stream()
        .map(SummaryReader::region)
        .toList();
  }

  private static RegionVolume region(Row row) {
    return new RegionVolume(
        row.getAs(Columns.REGION_NAME),
        row.getAs(Columns.BASIS),
        row.<Integer>getAs(Columns.YEAR),
        row.<Long>getAs(Columns.REPORTS),
        row.<Long>getAs(FigureColumns.NEW_RECEIVED),
        MIX.stream().map(rate -> share(row, rate)).toList());
  }

  private static OptionalDouble share(Row row, Rate rate) {
    int index = row.fieldIndex(rate.key());
    return row.isNullAt(index) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(index));
  }

  private Map<String, Long> counts(LakeTable table, String column) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Row row : table(table).groupBy(col(column)).count().collectAsList()) {
      counts.put(row.getString(0), row.getLong(1));
    }
    return counts;
  }

  private Dataset<Row> table(DescribedTable table) {
    return session.read().schema(table.schema()).parquet(path.apply(table.folder()));
  }
}
