package org.gongkai.jobs.cli;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.export.Choices;
import picocli.CommandLine.Option;

/** Which rows of a table are exported. */
final class ChoiceOptions {

  @Option(names = "--year", paramLabel = "YEAR", description = "Only of the year reported on.")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      converter = AnyLevelName.class,
      completionCandidates = AnyLevelName.class,
      description = {
        "${COMPLETION-CANDIDATES}: only agencies of a level, of rollups only divisions of it."
      })
  private Optional<AgencyLevel> level = Optional.empty();

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      converter = BasisName.class,
      completionCandidates = BasisName.class,
      description = {
        "${COMPLETION-CANDIDATES}: only agencies' own reports, or only consolidated ones; never",
        "add the two up together."
      })
  private Optional<Scope> basis = Optional.empty();

  @Option(
      names = "--agency-type",
      paramLabel = "TYPE",
      description = {
        "Only agencies of a kind, such as education; all: of rollups only the rows of all kinds",
        "together."
      })
  private Optional<String> agencyType = Optional.empty();

  @Option(
      names = "--province",
      paramLabel = "NAME",
      description = "Only of a province: its name, short name or code.")
  private Optional<String> province = Optional.empty();

  Choices choices() {
    return new Choices(year, level, basis, agencyType, province);
  }

  /** The levels that agencies have. */
  static final class AnyLevelName extends NamedValues<AgencyLevel> {

    AnyLevelName() {
      super(List.of(AgencyLevel.values()), AgencyLevel::key);
    }
  }
}
