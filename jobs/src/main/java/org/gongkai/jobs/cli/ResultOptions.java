package org.gongkai.jobs.cli;

import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In what form the rows of an answer are written, and where. */
final class ResultOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description =
          "${COMPLETION-CANDIDATES} (default: what the name of --output ends in; "
              + "without one table; under spark-submit parquet). All but table hold every "
              + "column.")
  private Optional<Format> format = Optional.empty();

  @Mixin private FileOptions file = new FileOptions();

  /** Where the rows go. */
  Destination destination(Deployment deployment) {
    return file.destination(format, deployment == Deployment.LOCAL ? Format.TABLE : Format.PARQUET);
  }

  /** The formats of an answer. */
  static final class FormatName extends NamedValues<Format> {

    FormatName() {
      super(List.of(Format.values()), Format::key);
    }
  }
}
