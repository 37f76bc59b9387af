package org.gongkai.aggregate;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.Intake;

/** The one session that all tests of the module share, and inline rows for it. */
public final class LocalSpark {

  public static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("aggregate tests")
          .config("spark.ui.enabled", "false")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.session.timeZone", "Asia/Shanghai")
          .getOrCreate();

  private LocalSpark() {}

  public static Dataset<Row> extractions(Intake... intakes) {
    return extractions(List.of(intakes));
  }

  public static Dataset<Row> extractions(List<Intake> intakes) {
    return SESSION.createDataset(
        intakes.stream().map(ExtractionRows::toRow).toList(),
        Encoders.row(ExtractionRows.schema()));
  }
}
