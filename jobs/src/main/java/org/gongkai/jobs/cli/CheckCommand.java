package org.gongkai.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.extract.report.Severity;
import org.gongkai.jobs.check.CheckHtml;
import org.gongkai.jobs.check.CheckReport;
import org.gongkai.jobs.check.CheckText;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.output.WholeFile;
import org.gongkai.jobs.question.LakeQueries;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the checks found in the tables of an earlier run. */
@Command(
    name = "check",
    description =
        "Show what the checks found in the tables of an earlier run: which, where, whose.",
    exitCodeList = {
      "0:done",
      "1:the run failed; nothing was changed",
      "2:wrong usage; nothing was touched",
      "3:there is a finding as heavy as --fail-on names"
    })
final class CheckCommand implements Callable<Integer> {

  private static final int FOUND = 3;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Mixin private LakeFolder lake = new LakeFolder();

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many reports to show with their findings (default: ${DEFAULT-VALUE}).")
  private int worst;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the same as a page for a browser.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 3 where a finding is as heavy as that: error, warning or info.")
  private Optional<String> failOn = Optional.empty();

  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  CheckCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    if (worst < 0) {
      throw new UsageException("--worst: give a number of 0 or more");
    }
    Optional<Severity> least = failOn.map(CheckCommand::severity);
    Screen screen = Screen.ofThisProcess();
    CheckReport report = new LakeQueries(deployment, screen).check(lake.name(), worst);
    if (html.isPresent()) {
      WholeFile.write(html.get(), CheckHtml.of(report));
    }
    Words.print(spec, CheckText.of(report, screen));
    return least.filter(severity -> report.findings(severity) > 0).isPresent() ? FOUND : 0;
  }

  private static Severity severity(String name) {
    for (Severity severity : Severity.values()) {
      if (severity.key().equals(name.toLowerCase(Locale.ROOT))) {
        return severity;
      }
    }
    throw new UsageException("--fail-on: give error, warning or info, not " + name);
  }
}
