package org.gongkai.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.aggregate.compare.GroupKind;
import org.gongkai.aggregate.compare.Panel;
import org.gongkai.jobs.compare.ComparisonQuestion;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.question.LakeQueries;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.terminal.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Regions or agency types side by side, over the years. */
@Command(
    name = "compare",
    description = "Compare regions or agency types over the years: levels, changes, ranks.")
public final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Mixin private LakeFolder lake = new LakeFolder();

  @Option(
      names = "--what",
      paramLabel = "METRIC",
      split = ",",
      defaultValue = "request_volume,disclosure_rate",
      description =
          "Metrics, such as caseload, denial_rate, review_correction_rate, "
              + "share_granted, share_from_natural_person (default: ${DEFAULT-VALUE}); a "
              + "wrong one lists all.")
  private List<String> metrics = List.of();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      required = true,
      converter = GroupKindName.class,
      completionCandidates = GroupKindName.class,
      description = "${COMPLETION-CANDIDATES}.")
  private GroupKind by = GroupKind.PROVINCE;

  @Option(
      names = "--years",
      paramLabel = "YEARS",
      required = true,
      description = "Such as 2019-2023, or 2021.")
  private String years = "";

  @Option(
      names = "--panel",
      paramLabel = "PANEL",
      defaultValue = "matched",
      converter = PanelName.class,
      completionCandidates = PanelName.class,
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): in each group only "
              + "agencies that tell the metric in every year, or whoever reported.")
  private Panel panel = Panel.MATCHED;

  @Mixin private CountingOptions counting = new CountingOptions();
  @Mixin private ResultOptions result = new ResultOptions();
  @Mixin private LogOptions log = new LogOptions();

  private final Deployment deployment;

  public CompareCommand(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public Integer call() throws IOException {
    log.apply();
    Destination destination = result.destination(deployment);
    ComparisonQuestion question =
        new ComparisonQuestion(
            metrics,
            by,
            years,
            panel,
            counting.basis(),
            counting.agencyType(),
            counting.province(),
            counting.isOnlyBalanced());
    String behind =
        new LakeQueries(deployment, Screen.ofThisProcess())
            .compare(lake.name(), question, destination, spec.commandLine().getOut())
            .text();
    Words.printBeside(spec, destination, behind);
    return 0;
  }

  /** What can be compared with each other. */
  static final class GroupKindName extends NamedValues<GroupKind> {

    GroupKindName() {
      super(List.of(GroupKind.values()), GroupKind::key);
    }
  }

  /** Whose reports can be compared. */
  static final class PanelName extends NamedValues<Panel> {

    PanelName() {
      super(List.of(Panel.values()), Panel::key);
    }
  }
}
