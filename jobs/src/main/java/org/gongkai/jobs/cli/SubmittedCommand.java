package org.gongkai.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Runs a command as the main class of spark-submit. */
public final class SubmittedCommand {

  private SubmittedCommand() {}

  /**
   * Runs the command; ends the JVM only where it failed, since a cluster's driver takes any exit of
   * its own for a failure.
   */
  public static void main(Callable<Integer> command, String[] arguments) {
    int exitCode =
        GongkaiCommand.prepared(new CommandLine(command), new Interruption()).execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
