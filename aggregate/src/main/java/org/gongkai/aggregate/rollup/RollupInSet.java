package org.gongkai.aggregate.rollup;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.extract.codebook.Vocabulary;

/**
 * A rollup as one of a set.
 *
 * @param set the reports that it is over
 * @param rollup what is computed of them
 */
public record RollupInSet(RollupSet set, RollupTable rollup) implements DescribedTable {

  @Override
  public String folder() {
    return set.folder() + "/" + rollup.key();
  }

  /** The rollup's own key, followed by the set's where that is not the one over all reports. */
  @Override
  public String key() {
    return set == RollupSet.ALL ? rollup.key() : rollup.key() + "_" + set.key();
  }

  @Override
  public StructType schema() {
    return rollup.schema();
  }

  @Override
  public String description() {
    return set == RollupSet.ALL
        ? rollup.description()
        : rollup.description() + " Only of reports whose sums could be assessed and all hold.";
  }

  @Override
  public List<String> primaryKey() {
    return rollup.primaryKey();
  }

  @Override
  public List<Vocabulary> codes(String column) {
    return rollup.codes(column);
  }
}
