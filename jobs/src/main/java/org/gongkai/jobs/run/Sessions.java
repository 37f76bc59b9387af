package org.gongkai.jobs.run;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Makes Spark sessions, with the settings that the tables' meaning rests on. */
final class Sessions {

  /** Local runs are small: a shuffle into the default of 200 parts costs more than the work. */
  private static final String LOCAL_SHUFFLE_PARTITIONS = "4";

  private Sessions() {}

  static SparkSession open(Deployment deployment) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("gongkai")
            // Dates and times must not depend on where a run takes place.
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    return deployment == Deployment.LOCAL ? local(builder).getOrCreate() : builder.getOrCreate();
  }

  /**
   * What Hadoop needs to know to reach the inputs, before there is a session, so that a mistake is
   * told at once.
   */
  static Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  private static SparkSession.Builder local(SparkSession.Builder builder) {
    return builder
        .master(System.getProperty("spark.master", "local[*]"))
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", LOCAL_SHUFFLE_PARTITIONS);
  }
}
