package org.gongkai.jobs.cli;

import java.util.Optional;
import org.gongkai.extract.report.Scope;
import picocli.CommandLine.Option;

/** Which reports count in an answer. */
final class CountingOptions {

  @Option(
      names = "--province",
      paramLabel = "NAME",
      description = "Only divisions of a province: its name, short name or code.")
  private Optional<String> province = Optional.empty();

  @Option(
      names = "--agency-type",
      paramLabel = "TYPE",
      description = "Only agencies of a kind, such as education (default: all together).")
  private Optional<String> agencyType = Optional.empty();

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      defaultValue = "own",
      converter = BasisName.class,
      completionCandidates = BasisName.class,
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): agencies' own reports "
              + "added up, or the one consolidated report of a division's government.")
  private Scope basis = Scope.OWN;

  @Option(
      names = "--only-balanced",
      description = "Only reports whose sums could be assessed and all hold.")
  private boolean onlyBalanced;

  Optional<String> province() {
    return province;
  }

  Optional<String> agencyType() {
    return agencyType;
  }

  Scope basis() {
    return basis;
  }

  boolean isOnlyBalanced() {
    return onlyBalanced;
  }
}
