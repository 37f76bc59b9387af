package org.gongkai.jobs.cli;

import picocli.CommandLine.Option;

/** Where the results lie. */
final class OutputOptions {

  static final String KEPT =
      "an earlier output is as it was, and what is on record of this run is kept: the same command"
          + " takes it up";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description =
          "The folder of the results: new, empty, or an earlier output of gongkai, to "
              + "which what is new among the inputs is added.")
  private String output = "";

  String folder() {
    return output;
  }
}
