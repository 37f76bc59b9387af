package org.gongkai.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.jobs.evaluate.Evaluation;
import org.gongkai.jobs.evaluate.EvaluationJson;
import org.gongkai.jobs.evaluate.EvaluationText;
import org.gongkai.jobs.evaluate.Evaluator;
import org.gongkai.jobs.evaluate.Grouping;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.output.WholeFile;
import org.gongkai.jobs.terminal.ProgressBars;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How far to trust the tables: extraction measured against reports read by hand, without Spark. */
@Command(
    name = "evaluate",
    description = "Measure extraction against reports that were read by hand.")
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();
  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--gold",
      paramLabel = "GOLD.jsonl",
      required = true,
      description = {
        "A JSON object a line for each document: file, format, style, perturbations, and reports",
        "with their figures and identity; or text and url, with the identity of one report."
      })
  private Path gold = Path.of("");

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "Where the gold's paths start (default: the folder of the gold).")
  private Optional<Path> root = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      defaultValue = "style",
      description = "Group by ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      converter = GroupingName.class,
      completionCandidates = GroupingName.class)
  private Grouping by = Grouping.STYLE;

  @Option(
      names = "--list",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many misses to list (default: ${DEFAULT-VALUE}).")
  private int list;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write every count and every miss as JSON.")
  private Optional<Path> json = Optional.empty();

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files and folders of this machine to keep to (default: all of the gold).")
  private List<Path> inputs = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    log.apply();
    check();
    Evaluator evaluator =
        new Evaluator(
            Limits.standard(),
            Runtime.getRuntime().availableProcessors(),
            ProgressBars.forThisTerminal());
    Evaluation evaluation = evaluator.evaluate(gold, root, inputs, by);
    if (json.isPresent()) {
      WholeFile.write(json.get(), EvaluationJson.write(evaluation));
    }
    Words.print(spec, EvaluationText.of(evaluation, list));
    return 0;
  }

  /** What can be told before the work begins. */
  private void check() {
    if (list < 0) {
      throw new UsageException("--list: give a number of 0 or more");
    }
    if (json.isPresent() && !isWritable(json.get())) {
      throw new UsageException(json.get() + ": cannot be written to");
    }
  }

  private static boolean isWritable(Path file) {
    Path folder = file.toAbsolutePath().resolveSibling("");
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
