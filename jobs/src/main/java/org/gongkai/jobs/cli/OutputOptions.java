package org.gongkai.jobs.cli;

import picocli.CommandLine.Option;

/** Where the results lie. */
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = {
        "The folder of the results: new, empty, or an earlier output of gongkai, to which what is",
        "new among the inputs is added."
      })
  private String output = "";

  String folder() {
    return output;
  }
}
