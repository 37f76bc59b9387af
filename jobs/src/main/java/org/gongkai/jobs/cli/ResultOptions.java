package org.gongkai.jobs.cli;

import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.run.Deployment;
import picocli.CommandLine.Option;

/** In what form the rows of an answer are written, and where. */
final class ResultOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description =
          "${COMPLETION-CANDIDATES} (default: table; under spark-submit parquet). All but table"
              + " hold every column.")
  private Optional<Format> format = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "A new file, or of parquet a new folder (default: the screen).")
  private Optional<String> output = Optional.empty();

  /** Where the rows go. */
  Destination destination(Deployment deployment) {
    Format usual = deployment == Deployment.LOCAL ? Format.TABLE : Format.PARQUET;
    return new Destination(format.orElse(usual), output);
  }

  /** The formats of an answer. */
  static final class FormatName extends NamedValues<Format> {

    FormatName() {
      super(List.of(Format.TABLE, Format.CSV, Format.JSON, Format.PARQUET), Format::key);
    }
  }
}
