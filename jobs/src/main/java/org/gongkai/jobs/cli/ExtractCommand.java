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

/** The first half of the main job: documents in, tables out. */
@Command(name = "extract", description = "Read documents and write the tables, without rollups.")
public final class ExtractCommand implements Callable<Integer>, Resumable {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public ExtractCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    ExtractRequest request = input.request(output, spec);
    LakeRun run = new LakeRun(deployment, ProgressBars.forThisTerminal());
    Words.print(
        spec, SummaryText.of(run.extract(request), output.folder(), Screen.ofThisProcess()));
    return 0;
  }

  @Override
  public String kept() {
    return OutputOptions.KEPT;
  }
}
