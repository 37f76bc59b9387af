package org.gongkai.aggregate;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.Intake;

/** The one Spark that all tests of the module share, and inline rows for it. */
public final class LocalSpark {

  /** As local runs of few documents have it: compiling so many small queries takes minutes. */
  public static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("aggregate tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.session.timeZone", "Asia/Shanghai")
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .getOrCreate();

  /** As clusters and larger local runs have it, for what is held against another engine. */
  public static final SparkSession COMPILED = compiled();

  private LocalSpark() {}

  public static Dataset<Row> extractions(Intake... intakes) {
    return extractions(SESSION, List.of(intakes));
  }

  public static Dataset<Row> extractions(List<Intake> intakes) {
    return extractions(SESSION, intakes);
  }

  public static Dataset<Row> extractions(SparkSession session, List<Intake> intakes) {
    return session.createDataset(
        intakes.stream().map(ExtractionRows::toRow).toList(),
        Encoders.row(ExtractionRows.schema()));
  }

  private static SparkSession compiled() {
    SparkSession session = SESSION.newSession();
    session.conf().set("spark.sql.codegen.wholeStage", "true");
    session.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
    return session;
  }
}
