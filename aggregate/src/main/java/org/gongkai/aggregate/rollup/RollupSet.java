package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All rollups over some of the reports; each set has a folder of its own beside the others. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum RollupSet {
  /** Over all reports. */
  ALL("rollups", figures -> figures),
  /** Over those that {@link SoundReports} lets through. */
  ONLY_BALANCED("rollups_only_balanced", SoundReports::onlyBalanced);

  private final String folder;
  private final UnaryOperator<Dataset<Row>> filter;

  RollupSet(String folder, UnaryOperator<Dataset<Row>> filter) {
    this.folder = folder;
    this.filter = filter;
  }

  /** The name that the output uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The folder of the set below the output folder. */
  public String folder() {
    return folder;
  }

  /** Those of the figures that the set is computed from. */
  public Dataset<Row> figures(Dataset<Row> figures) {
    return filter.apply(figures);
  }

  /** The tables of the set. */
  public List<RollupInSet> tables() {
    return Stream.of(RollupTable.values()).map(rollup -> new RollupInSet(this, rollup)).toList();
  }
}
