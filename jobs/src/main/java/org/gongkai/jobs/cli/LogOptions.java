package org.gongkai.jobs.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Option;

/** How much is told besides the results. */
final class LogOptions {

  static final String VERBOSE = "--verbose";

  /** Read by {@code log4j2.properties} beside this class, when the first logger is made. */
  private static final String LEVEL_PROPERTY = "gongkai.log.level";

  @Option(
      names = VERBOSE,
      description = "Log what Spark does, and where a failure came from, to the error stream.")
  private boolean verbose;

  /** Takes effect on loggers that are made later: call it before anything of Spark. */
  void apply() {
    if (verbose) {
      System.setProperty(LEVEL_PROPERTY, "info");
      ofTheJdk(Level.INFO);
    }
  }

  /** What libraries that log through the JDK itself may say. */
  static void ofTheJdk(Level level) {
    Logger.getLogger("").setLevel(level);
  }
}
