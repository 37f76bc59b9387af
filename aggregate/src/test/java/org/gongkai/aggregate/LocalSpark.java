package org.gongkai.aggregate;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.lake.ExtractionRows;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;

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
          .config("spark.sql.adaptive.enabled", "false")
          .getOrCreate();

  /**
   * As clusters and larger local runs have it, for the rollups that another engine computes too.
   */
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

  /** The figures of reports, each in a document of its own, as they are read from a lake. */
  public static Dataset<Row> figures(List<ReportBuilder> reports) {
    List<Intake> intakes =
        IntStream.range(0, reports.size())
            .mapToObj(i -> Intakes.extracted("%02x".formatted(i), "file:" + i, reports.get(i)))
            .toList();
    return held(LakeTables.of(LakeTable.FIGURES, extractions(intakes)));
  }

  /** Rows as they are read from where a run has written them: worked out once. */
  public static Dataset<Row> held(Dataset<Row> rows) {
    return SESSION.createDataFrame(rows.collectAsList(), rows.schema());
  }

  /** The values of some columns, row by row. */
  public static List<Row> keys(Dataset<Row> rows, List<String> columns) {
    return rows.selectExpr(columns.toArray(String[]::new)).collectAsList();
  }

  private static SparkSession compiled() {
    SparkSession session = SESSION.newSession();
    session.conf().set("spark.sql.codegen.wholeStage", "true");
    session.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
    session.conf().set("spark.sql.adaptive.enabled", "true");
    return session;
  }
}
