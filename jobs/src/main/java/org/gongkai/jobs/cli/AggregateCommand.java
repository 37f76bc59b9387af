package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gongkai.jobs.run.Deployment;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.terminal.ProgressBars;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The second half of the main job: tables in, rollups out. */
@Command(
    name = "aggregate",
    description = "Write the rollups anew from the tables that an earlier run left in a folder.")
public final class AggregateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public AggregateCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    new LakeRun(deployment, ProgressBars.forThisTerminal())
        .aggregate(output.folder(), Words.given(spec));
    Words.print(spec, "Rollups written in " + output.folder() + "\n");
    return 0;
  }
}
