package org.gongkai.jobs.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.gongkai.jobs.run.Deployment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The local command. Its subcommands are what {@code --help} shows. */
@Command(
    name = "gongkai",
    description = {
      "Turns Chinese government reports on open government information",
      "(政府信息公开工作年度报告) into tables that can be compared."
    },
    synopsisSubcommandLabel = "COMMAND")
public final class GongkaiCommand {

  private static final String LOG_CONFIGURATION = "log4j2.configurationFile";
  private static final String QUIET = "classpath:org/gongkai/jobs/cli/log4j2.properties";

  @Mixin CommonOptions common = new CommonOptions();

  private GongkaiCommand() {}

  /** Runs one command line and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    if (System.getProperty(LOG_CONFIGURATION) == null) {
      System.setProperty(LOG_CONFIGURATION, QUIET);
    }
    int exitCode = commandLine().execute(arguments);
    // A parser thread that was left behind must not keep the command alive.
    System.exit(exitCode);
  }

  /** The whole command, writing in UTF-8 whatever the locale: what it prints is Chinese. */
  static CommandLine commandLine() {
    CommandLine command =
        new CommandLine(new GongkaiCommand())
            .addSubcommand(new RunCommand(Deployment.LOCAL))
            .addSubcommand(new ExtractCommand(Deployment.LOCAL))
            .addSubcommand(new AggregateCommand(Deployment.LOCAL))
            .addSubcommand(new RollupCommand(Deployment.LOCAL))
            .addSubcommand(new CompareCommand(Deployment.LOCAL))
            .addSubcommand(new ExportCommand(Deployment.LOCAL))
            .addSubcommand(new CheckCommand(Deployment.LOCAL))
            .addSubcommand(new CodesCommand())
            .addSubcommand(new InspectCommand())
            .addSubcommand(new EvaluateCommand());
    return prepared(command);
  }

  /** A command line with this project's streams and its way with failures. */
  static CommandLine prepared(CommandLine command) {
    Failures failures = new Failures();
    return command
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }
}
