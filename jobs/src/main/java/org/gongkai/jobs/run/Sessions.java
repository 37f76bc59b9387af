package org.gongkai.jobs.run;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Makes Spark sessions, with the settings that the tables' meaning rests on. */
final class Sessions {

  /** Up to here, compiling a query takes longer than running it uncompiled. */
  private static final int FEW_DOCUMENTS = 1000;

  /**
   * Files of this machine as they are: no sums in hidden files beside them, at which other readers
   * stumble, and no names refused for which no such file could be named.
   */
  private static final Map<String, String> LOCAL_FILES =
      Map.of(
          "spark.hadoop.fs.file.impl",
          RawLocalFileSystem.class.getName(),
          // What started the JVM may have left another one in the cache.
          "spark.hadoop.fs.file.impl.disable.cache",
          "true");

  private Sessions() {}

  /** A session for an amount of work that is not known. */
  static SparkSession open(Deployment deployment) {
    return open(deployment, Long.MAX_VALUE);
  }

  /**
   * A session for a number of documents. It tunes local sessions only; spark-submit brings its own
   * settings.
   */
  static SparkSession open(Deployment deployment, long documents) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("gongkai")
            // Dates and times must not depend on where a run takes place.
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    LOCAL_FILES.forEach(builder::config);
    return switch (deployment) {
      case SUBMITTED -> builder.getOrCreate();
      case LOCAL -> local(documents <= FEW_DOCUMENTS ? uncompiled(builder) : builder).getOrCreate();
    };
  }

  /**
   * What Hadoop needs to know to reach the inputs, before there is a session, so that a mistake is
   * told at once.
   */
  static Configuration hadoop() {
    SparkVersion.requireTried();
    SparkConf settings = new SparkConf();
    LOCAL_FILES.forEach(settings::set);
    return SparkHadoopUtil.get().newConfiguration(settings);
  }

  private static SparkSession.Builder local(SparkSession.Builder builder) {
    return builder
        .master(System.getProperty("spark.master", "local[*]"))
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors());
  }

  private static SparkSession.Builder uncompiled(SparkSession.Builder builder) {
    return builder
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
  }
}
