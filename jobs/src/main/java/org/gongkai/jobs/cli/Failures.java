package org.gongkai.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.InvalidFormException;
import org.gongkai.jobs.lake.DamagedLakeException;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what goes wrong into one line on the error stream and an exit code; the faults of a form
 * are a line each.
 */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  /**
   * What a shell gives for a program that ends as its reader does (128 and SIGPIPE): whoever pipes
   * into {@code head} wants no message, and whoever asks for the exit code is told.
   */
  private static final int CLOSED_PIPE = 141;

  private final Interruption interruption;

  Failures(Interruption interruption) {
    this.interruption = interruption;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = name(command);
    command
        .getErr()
        .println(
            name + ": " + unmatched(e).orElseGet(() -> line(e)) + " (see " + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  /** A misspelt word with what may have been meant; it is the cause where an option is missing. */
  private static Optional<String> unmatched(ParameterException e) {
    CommandLine command = e.getCommandLine();
    List<String> words =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getUnmatched()
            : command.getUnmatchedArguments();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String word = words.get(0);
    List<String> near = new UnmatchedArgumentException(command, words).getSuggestions();
    String meant = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    if (word.startsWith("-")) {
      return Optional.of("there is no option " + word + meant);
    }
    return Optional.of(
        command.getSubcommands().isEmpty()
            ? "there is nothing to name by " + word
            : "there is no command " + word + meant);
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    // What is no exception came wrapped.
    Throwable failure = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    PrintWriter err = command.getErr();
    String name = name(command);
    Optional<Integer> stopped = interruption.exitCode();
    if (stopped.isPresent()) {
      err.println(name + ": stopped; " + kept(command));
      return stopped.get();
    }
    if (failure instanceof UsageException) {
      err.println(name + ": " + line(failure));
      return CommandLine.ExitCode.USAGE;
    }
    Optional<InvalidFormException> form = invalidForm(failure);
    if (form.isPresent()) {
      err.println(name + ": " + form.get().getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (failure instanceof StandardOutput.Failure output && output.isClosedPipe()) {
      return CLOSED_PIPE;
    }
    boolean verbose = command.getParseResult().hasMatchedOption(LogOptions.VERBOSE);
    err.println(
        name + ": the run failed: " + told(failure) + (verbose ? "" : " (--verbose tells where)"));
    if (verbose) {
      failure.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** A form with faults, which are all told, wherever it was loaded. */
  private static Optional<InvalidFormException> invalidForm(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidFormException form) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** What was to be done before an interruption, and is kept of it. */
  private static String kept(CommandLine command) {
    return command.getCommand() instanceof Resumable resumable
        ? resumable.kept()
        : "nothing was changed";
  }

  /** What the failure comes from, in a line. */
  private static String told(Throwable failure) {
    if (failure instanceof StandardOutput.Failure || failure instanceof DamagedLakeException) {
      return line(failure);
    }
    Throwable root = failure;
    Optional<Throwable> file = Optional.empty();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return "the memory of %d MB is full; give more, such as by GONGKAI_JAVA_OPTS=-Xmx8g"
            .formatted(Runtime.getRuntime().maxMemory() >> 20);
      }
      if (cause instanceof IOException) {
        file = Optional.of(cause);
      }
      root = cause;
    }
    // What befell a file says all: Spark's message tells of its tasks.
    Optional<String> befell = file.map(Failures::line);
    String line = line(failure);
    return befell.orElse(line.contains(line(root)) ? line : line + ": " + line(root));
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static String line(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .orElse(failure.toString())
        .lines()
        .findFirst()
        .orElse("");
  }
}
