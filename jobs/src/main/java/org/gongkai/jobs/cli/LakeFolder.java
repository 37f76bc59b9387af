package org.gongkai.jobs.cli;

import picocli.CommandLine.Parameters;

/** Where the tables lie that an answer comes from. */
final class LakeFolder {

  static final String USUAL = "out";
  static final String DESCRIPTION =
      "The output folder of an earlier run (default: ${DEFAULT-VALUE}).";

  @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = USUAL, description = DESCRIPTION)
  private String name = USUAL;

  String name() {
    return name;
  }
}
