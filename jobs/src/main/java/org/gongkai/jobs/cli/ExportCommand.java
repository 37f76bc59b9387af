package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.jobs.export.ExportQuestion;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.question.LakeQueries;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One table for spreadsheets and other programs. */
@Command(
    name = "export",
    description = "Write a table of an earlier run as CSV, JSON, a workbook or Parquet.")
public final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "TABLE",
      index = "0",
      description = "The table, such as figures or volume (a wrong name lists them).")
  private String table = "";

  @Mixin private LakeFolder lake = new LakeFolder();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description =
          "${COMPLETION-CANDIDATES} (default: what the name of --output ends in; "
              + "without one csv; under spark-submit parquet).")
  private Optional<Format> format = Optional.empty();

  @Mixin private FileOptions file = new FileOptions();
  @Mixin private ChoiceOptions choice = new ChoiceOptions();

  @Option(
      names = "--columns",
      paramLabel = "COLUMN",
      split = ",",
      description = "Only these columns, in this order (default: all).")
  private List<String> columns = new ArrayList<>();

  @Option(
      names = "--partition-by",
      paramLabel = "COLUMN",
      split = ",",
      description = "Parquet in Hive-style folders by these columns, the outermost first.")
  private List<String> partitionBy = new ArrayList<>();

  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public ExportCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    Format usual = deployment == Deployment.LOCAL ? Format.CSV : Format.PARQUET;
    Destination destination = file.destination(format, usual);
    new LakeQueries(deployment, Screen.ofThisProcess())
        .export(
            lake.name(),
            new ExportQuestion(table, columns, partitionBy, choice.choices()),
            destination,
            spec.commandLine().getOut());
    Words.printBeside(spec, destination, "");
    return 0;
  }

  /** The formats that hold a whole table. */
  static final class FormatName extends NamedValues<Format> {

    FormatName() {
      super(
          Stream.of(Format.values()).filter(format -> format != Format.TABLE).toList(),
          Format::key);
    }
  }
}
