package org.gongkai.jobs.cli;

import picocli.CommandLine.Option;

/** How much is told besides the results. Set before the first logger is made. */
final class LogOptions {

  /** Read by {@code log4j2.properties} beside this class. */
  private static final String LEVEL_PROPERTY = "gongkai.log.level";

  private boolean verbose;

  @Option(
      names = "--verbose",
      description = "Log what Spark does, and where a failure came from, to the error stream.")
  void verbose(boolean on) {
    verbose = on;
    if (on) {
      System.setProperty(LEVEL_PROPERTY, "info");
    }
  }

  boolean isVerbose() {
    return verbose;
  }
}
