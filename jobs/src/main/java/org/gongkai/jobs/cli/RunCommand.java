package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.run.ExtractRequest;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.summary.SummaryText;
import org.gongkai.jobs.terminal.ProgressBars;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job: extract, aggregate, say what came out. */
@Command(
    name = "run",
    description = "Read documents, write the tables and their rollups, say what came out.")
final class RunCommand implements Callable<Integer>, Resumable {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ExpectedOptions expected = new ExpectedOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  RunCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    ExtractRequest request = input.request(output, spec);
    LakeRun run = new LakeRun(deployment, ProgressBars.forThisTerminal());
    Words.print(
        spec,
        SummaryText.of(run.run(request, expected.file()), output.folder(), Screen.ofThisProcess()));
    return 0;
  }

  @Override
  public String kept() {
    return OutputOptions.KEPT;
  }
}
