package org.gongkai.jobs.cli;

import picocli.CommandLine.Parameters;

/**
 * Where the tables lie that an answer comes from. It stands behind the parameters of a command that
 * have an index.
 */
final class LakeFolder {

  private static final String USUAL = "out";

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = USUAL,
      description = "The output folder of an earlier run (default: ${DEFAULT-VALUE}).")
  private String name = USUAL;

  String name() {
    return name;
  }
}
