package org.gongkai.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns exceptions into one line on the error stream and an exit code. */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  /**
   * What a shell gives for a program that ends as its reader does (128 and SIGPIPE): whoever pipes
   * into {@code head} wants no message, and whoever asks for the exit code is told.
   */
  private static final int CLOSED_PIPE = 141;

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
    if (e instanceof StandardOutput.Failure failure && failure.isClosedPipe()) {
      return CLOSED_PIPE;
    }
    boolean verbose = command.getParseResult().hasMatchedOption(LogOptions.VERBOSE);
    err.println(
        name
            + ": the run failed: "
            + oneLine(telling(e))
            + (verbose ? "" : " (--verbose tells where)"));
    if (verbose) {
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** What befell a file, where there is such a thing below: Spark's message tells of its tasks. */
  private static Throwable telling(Exception e) {
    if (e instanceof StandardOutput.Failure) {
      return e;
    }
    Throwable cause = e;
    while (cause != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return cause == null ? e : cause;
  }

  private static String oneLine(Throwable e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.toString()).lines().findFirst().orElse("");
  }
}
