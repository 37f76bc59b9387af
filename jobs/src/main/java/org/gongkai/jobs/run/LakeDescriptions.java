package org.gongkai.jobs.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.aggregate.catalog.ViewScripts;
import org.gongkai.aggregate.lake.DataPackage;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.jobs.output.Staging;

/** The files beside the tables that say what is in them. */
final class LakeDescriptions {

  private static final String DATA_PACKAGE = "datapackage.json";
  private static final String DUCKDB_VIEWS = "views.sql";
  private static final String SPARK_VIEWS = "views-spark.sql";

  /** Their names. */
  static final List<String> FILES = List.of(DATA_PACKAGE, DUCKDB_VIEWS, SPARK_VIEWS);

  private LakeDescriptions() {}

  /** Describes tables, once they are all written. */
  static void write(Staging staging, List<? extends DescribedTable> tables) throws IOException {
    Map<String, List<String>> files = new HashMap<>();
    for (DescribedTable table : tables) {
      files.put(table.folder(), staging.files(table.folder(), ".parquet"));
    }
    staging.write(
        DATA_PACKAGE,
        DataPackage.json(tables, table -> files.getOrDefault(table.folder(), List.of())));
    staging.write(DUCKDB_VIEWS, ViewScripts.duckDb(tables, staging.home()));
    staging.write(SPARK_VIEWS, ViewScripts.spark(tables, staging.home()));
  }
}
