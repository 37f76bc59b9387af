package org.gongkai.jobs.lake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionBuilder;
import org.apache.spark.util.Utils;

/** Makes Spark sessions, with the settings that the tables' meaning rests on. */
public final class Sessions {

  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String UNDIVIDED = "1";
  private static final String FACTORY_MODE = "spark.sql.codegen.factoryMode";
  private static final String INTERPRETED = "NO_CODEGEN";

  private static final String LOOPBACK = "127.0.0.1";

  /** Up to here, preparing a query takes longer than running it unprepared. */
  private static final int FEW_DOCUMENTS = 1000;

  private static final Map<String, String> LOCAL_FILES =
      Map.of(
          "spark.hadoop.fs.file.impl",
          PlainLocalFileSystem.class.getName(),
          // What started the JVM may have left another one in the cache.
          "spark.hadoop.fs.file.impl.disable.cache",
          "true");

  private Sessions() {}

  /** A session for an amount of work that is not known. */
  public static SparkSession open(Deployment deployment) {
    return open(deployment, Long.MAX_VALUE);
  }

  /**
   * A session for a number of documents. It tunes local sessions only; spark-submit brings its own
   * settings.
   */
  public static SparkSession open(Deployment deployment, long documents) {
    // Its builder by name: finding out by reflection that this is no remote session takes longer
    // than opening one.
    SparkSessionBuilder builder =
        org.apache.spark.sql.classic.SparkSession.builder()
            .appName("gongkai")
            // Dates and times must not depend on where a run takes place.
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.parquet.compression.codec", "zstd")
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    LOCAL_FILES.forEach(builder::config);
    return switch (deployment) {
      case SUBMITTED -> builder.getOrCreate();
      case LOCAL -> local(builder, documents);
    };
  }

  /**
   * Spark asks for this machine's own address as soon as it is loaded, and a name that no address
   * belongs to, as in many containers, would end it there. What runs in this JVM needs none.
   */
  private static void needNoAddressOfThisHost() {
    try {
      InetAddress.getLocalHost();
    } catch (UnknownHostException e) {
      Utils.setCustomHostname(LOOPBACK);
    }
  }

  /**
   * What Hadoop needs to know to reach the inputs, before there is a session, so that a mistake is
   * told at once.
   */
  public static Configuration hadoop() {
    needNoAddressOfThisHost();
    SparkVersion.requireTried();
    SparkConf settings = new SparkConf();
    LOCAL_FILES.forEach(settings::set);
    return SparkHadoopUtil.get().newConfiguration(settings);
  }

  /** Whether a session was made for so few documents that dividing their rows does not pay. */
  static boolean isForFewDocuments(SparkSession session) {
    return session.conf().get(FACTORY_MODE).equals(INTERPRETED);
  }

  private static SparkSession local(SparkSessionBuilder builder, long documents) {
    builder
        .master(System.getProperty("spark.master", "local[*]"))
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", LOOPBACK)
        .config("spark.driver.bindAddress", LOOPBACK);
    if (documents <= FEW_DOCUMENTS) {
      return unprepared(builder);
    }
    return builder
        .config(SHUFFLE_PARTITIONS, Runtime.getRuntime().availableProcessors())
        .getOrCreate();
  }

  /** Nothing compiled, nothing divided, no plan changed half way. */
  private static SparkSession unprepared(SparkSessionBuilder builder) {
    SparkSession session =
        builder
            .config("spark.sql.codegen.wholeStage", "false")
            .config(FACTORY_MODE, INTERPRETED)
            .config("spark.sql.adaptive.enabled", "false")
            // By the size of the heap a page would have 64 MB, and each operator takes one.
            .config("spark.buffer.pageSize", "1m")
            .config(SHUFFLE_PARTITIONS, UNDIVIDED)
            .getOrCreate();
    // Tasks of rows that are fetched one by one do not hear of a session's settings.
    session.sparkContext().setLocalProperty(FACTORY_MODE, INTERPRETED);
    return session;
  }
}
