package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.question.LakeQueries;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The yearly regional rollup: a row a division. */
@Command(
    name = "rollup",
    description = "Show a year's figures, a row for each division of a level.")
public final class RollupCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Mixin private LakeFolder lake = new LakeFolder();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      description = "The year that the reports are about.")
  private int year;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      defaultValue = "province",
      converter = LevelName.class,
      completionCandidates = LevelName.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private AgencyLevel level = AgencyLevel.PROVINCE;

  @Mixin private CountingOptions counting = new CountingOptions();
  @Mixin private ResultOptions result = new ResultOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public RollupCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    Destination destination = result.destination(deployment);
    RegionalQuestion question =
        new RegionalQuestion(
            year,
            level,
            counting.province(),
            counting.agencyType(),
            counting.basis(),
            counting.isOnlyBalanced());
    String behind =
        new LakeQueries(deployment, Screen.ofThisProcess())
            .regional(lake.name(), question, destination, spec.commandLine().getOut())
            .text();
    Words.printBeside(spec, destination, behind);
    return 0;
  }

  /** The levels that rollups have rows for. */
  static final class LevelName extends NamedValues<AgencyLevel> {

    LevelName() {
      super(
          List.of(
              AgencyLevel.NATIONAL,
              AgencyLevel.PROVINCE,
              AgencyLevel.PREFECTURE,
              AgencyLevel.COUNTY),
          AgencyLevel::key);
    }
  }
}
