package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.run.AggregateRequest;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.run.LeftOut;
import org.gongkai.jobs.terminal.ProgressBars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The second half of the main job: tables in, rollups out. */
@Command(
    name = "aggregate",
    description = "Write the rollups anew from the tables that an earlier run left in a folder.")
public final class AggregateCommand implements Callable<Integer>, Resumable {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Mixin private LakeFolder lake = new LakeFolder();

  @Option(
      names = "--only-balanced",
      description =
          "Only of reports whose sums could be assessed and all hold: a second set of "
              + "rollups in rollups_only_balanced, beside the others.")
  private boolean onlyBalanced;

  @Mixin private ExpectedOptions expected = new ExpectedOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public AggregateCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    RollupSet set = onlyBalanced ? RollupSet.ONLY_BALANCED : RollupSet.ALL;
    LeftOut leftOut =
        new LakeRun(deployment, ProgressBars.forThisTerminal())
            .aggregate(new AggregateRequest(lake.name(), set, expected.file(), Words.given(spec)));
    Words.print(
        spec,
        "Rollups written in %s (%s)\n".formatted(lake.name(), set.folder())
            + (onlyBalanced ? leftOut.text() : ""));
    return 0;
  }

  @Override
  public String kept() {
    return "the earlier rollups are as they were";
  }
}
