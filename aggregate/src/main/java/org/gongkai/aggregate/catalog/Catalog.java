package org.gongkai.aggregate.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.aggregate.compare.ComparisonTable;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.RollupTable;

/**
 * Every table of the output: the lake's first with the codes, then the rollups; and those of
 * answers.
 */
public final class Catalog {

  private Catalog() {}

  /** The tables, in the order in which they are described. */
  public static List<DescribedTable> tables() {
    return Stream.concat(lake().stream(), Stream.of(RollupTable.values())).toList();
  }

  /** Those that an extraction leaves behind, the codes last. */
  public static List<DescribedTable> lake() {
    return Stream.concat(Stream.of(LakeTable.values()), Stream.of(new CodesTable())).toList();
  }

  /** The tables that commands give when they are asked; a run leaves none of them. */
  public static List<DescribedTable> answers() {
    return List.of(new ComparisonTable());
  }
}
