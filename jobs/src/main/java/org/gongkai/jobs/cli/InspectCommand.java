package org.gongkai.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.extract.ExtractionJson;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.jobs.evaluate.GoldTemplate;
import org.gongkai.jobs.inspect.InspectionText;
import org.gongkai.jobs.intake.GuardedExtractor;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One document, read and shown, without Spark. */
@Command(
    name = "inspect",
    description = "Show what is read from one document, and why: identity, tables, findings.")
final class InspectCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", description = "A document on this machine.")
  private Path file = Path.of("");

  @ArgGroup private Shape shape = new Shape();

  /** What is printed instead of text for a reader. */
  static final class Shape {

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Option(
        names = "--gold",
        description = "Print a line of gold for `evaluate`, to be corrected by hand.")
    private boolean gold;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageException(file + ": there is no such file, or it may not be read");
    }
    Extraction extraction = extraction();
    Words.print(spec, shown(extraction));
    return 0;
  }

  private String shown(Extraction extraction) {
    if (shape.gold) {
      return new GoldTemplate(FormLoader.load()).line(file.toString(), extraction) + "\n";
    }
    return shape.json
        ? ExtractionJson.write(extraction) + "\n"
        : new InspectionText(FormLoader.load(), Screen.ofThisProcess())
            .of(file.toString(), extraction);
  }

  private Extraction extraction() throws IOException {
    Limits limits = Limits.standard();
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      return limits.tooLarge(size);
    }
    try (GuardedExtractor extractor = new GuardedExtractor(limits.timeout())) {
      return extractor.extract(
          Files.readAllBytes(file), Origin.ofFile(String.valueOf(file.getFileName())));
    }
  }
}
