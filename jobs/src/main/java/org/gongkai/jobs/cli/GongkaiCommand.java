package org.gongkai.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.gongkai.jobs.lake.Deployment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The local command. Its subcommands are what {@code --help} shows. */
@Command(
    name = "gongkai",
    description =
        "Turns Chinese government reports on open government information "
            + "(政府信息公开工作年度报告) into tables that can be compared.",
    synopsisSubcommandLabel = "COMMAND")
public final class GongkaiCommand {

  private static final String LOG_CONFIGURATION = "log4j2.configurationFile";
  private static final String QUIET = "classpath:org/gongkai/jobs/cli/log4j2.properties";

  private static final List<Subcommand> SUBCOMMANDS =
      List.of(
          new Subcommand(RunCommand.class, () -> new RunCommand(Deployment.LOCAL)),
          new Subcommand(ExtractCommand.class, () -> new ExtractCommand(Deployment.LOCAL)),
          new Subcommand(AggregateCommand.class, () -> new AggregateCommand(Deployment.LOCAL)),
          new Subcommand(RollupCommand.class, () -> new RollupCommand(Deployment.LOCAL)),
          new Subcommand(CompareCommand.class, () -> new CompareCommand(Deployment.LOCAL)),
          new Subcommand(ExportCommand.class, () -> new ExportCommand(Deployment.LOCAL)),
          new Subcommand(CheckCommand.class, () -> new CheckCommand(Deployment.LOCAL)),
          new Subcommand(CodesCommand.class, CodesCommand::new),
          new Subcommand(InspectCommand.class, InspectCommand::new),
          new Subcommand(EvaluateCommand.class, EvaluateCommand::new));

  @Mixin CommonOptions common = new CommonOptions();

  private GongkaiCommand() {}

  /** Runs one command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    logQuietly();
    Interruption interruption = new Interruption();
    interruption.stopOnSignals(
        Thread.currentThread(), List.of(arguments).contains(LogOptions.VERBOSE));
    int exitCode = prepared(commands(List.of(arguments)), interruption).execute(arguments);
    // A parser thread that was left behind must not keep the command alive.
    System.exit(exitCode);
  }

  /** Unless told otherwise, Spark says what went wrong and no more, and other libraries nothing. */
  static void logQuietly() {
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      System.setProperty(LOG_CONFIGURATION, QUIET);
    }
    LogOptions.ofTheJdk(Level.OFF);
  }

  /** The whole command. */
  static CommandLine commandLine() {
    return prepared(commands(List.of()), new Interruption());
  }

  /**
   * The command with those of its subcommands that a command line needs: the one that it begins
   * with, else all, since help lists them. Reading what all of them take costs a tenth of a second.
   */
  private static CommandLine commands(List<String> words) {
    List<Subcommand> named =
        SUBCOMMANDS.stream().filter(command -> words.indexOf(command.name()) == 0).toList();
    CommandLine command = new CommandLine(new GongkaiCommand());
    (named.isEmpty() ? SUBCOMMANDS : named)
        .forEach(subcommand -> command.addSubcommand(subcommand.made().get()));
    return command;
  }

  /** A subcommand and how it is made. */
  private record Subcommand(Class<?> type, Supplier<Object> made) {

    String name() {
      return type.getAnnotation(Command.class).name();
    }
  }

  /** A command line with this project's streams and its way with failures. */
  static CommandLine prepared(CommandLine command, Interruption interruption) {
    Failures failures = new Failures(interruption);
    return command
        .setOut(StandardOutput.open())
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionStrategy(GongkaiCommand::executed)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .setUsageHelpAutoWidth(true);
  }

  /**
   * Runs what was asked for; what it printed has arrived, or that is a failure like any other. So
   * are errors: Hadoop gives one where a disk is full.
   */
  private static int executed(ParseResult parsed) {
    List<CommandLine> named = parsed.asCommandLineList();
    CommandLine command = named.get(named.size() - 1);
    try {
      int exitCode = new RunLast().execute(parsed);
      command.getOut().flush();
      return exitCode;
    } catch (StandardOutput.Failure | Error e) {
      // Picocli wraps the exceptions of commands; help is printed outside of any, and errors pass.
      throw new ExecutionException(command, String.valueOf(e.getMessage()), e);
    }
  }
}
