package org.gongkai.jobs.lake;

import java.util.List;
import org.gongkai.jobs.usage.UsageException;

/** The Spark that is running, which a cluster brings and the job jar has to do with. */
final class SparkVersion {

  /** Those that the jobs were run on, with the same rows. */
  private static final List<String> TRIED = List.of("3.5", "4.0", "4.1", "4.2");

  private static final String SCALA = "2.13";

  private SparkVersion() {}

  /**
   * Makes sure that the jobs know the Spark they are started on; asks it for nothing else.
   *
   * @throws UsageException if they do not: what they ask of it may be missing or mean something
   *     else
   */
  static void requireTried() {
    require(
        org.apache.spark.package$.MODULE$.SPARK_VERSION(),
        scala.util.Properties.versionNumberString());
  }

  static void require(String spark, String scala) {
    if (!TRIED.contains(line(spark)) || !SCALA.equals(line(scala))) {
      throw new UsageException(
          "this is Spark %s for Scala %s; the jobs run on Spark %s, each for Scala %s"
              .formatted(spark, scala, String.join(", ", TRIED), SCALA));
    }
  }

  /** The first two numbers of a version. */
  private static String line(String version) {
    String[] numbers = version.split("\\.", 3);
    return numbers.length < 2 ? version : numbers[0] + "." + numbers[1];
  }
}
