package org.gongkai.jobs.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into one line on the error stream and an exit code. */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + oneLine(e) + " (see " + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof UsageException) {
      err.println(name + ": " + oneLine(e));
      return CommandLine.ExitCode.USAGE;
    }
    boolean verbose = command.getParseResult().hasMatchedOption(LogOptions.VERBOSE);
    err.println(
        name + ": the run failed: " + oneLine(e) + (verbose ? "" : " (--verbose tells where)"));
    if (verbose) {
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.toString()).lines().findFirst().orElse("");
  }
}
