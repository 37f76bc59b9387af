package org.gongkai.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.run.ExtractRequest;

/** The sample reports beside the modules. */
public final class Samples {

  private static final Path FOLDER = Path.of("../data-samples");

  private Samples() {}

  public static Path document(String name) {
    return FOLDER.resolve("documents").resolve(name);
  }

  public static String documents() {
    return FOLDER.resolve("documents").toString();
  }

  /** The folder of a WARC and a zip of some of the documents. */
  public static Path archives() {
    return FOLDER.resolve("archives");
  }

  public static String manifest() {
    return FOLDER.resolve("manifest.jsonl").toString();
  }

  /** All samples into a folder. */
  public static ExtractRequest into(Path output) {
    return into(output, List.of(documents()), Optional.of(manifest()));
  }

  /** What is named into a folder. */
  public static ExtractRequest into(Path output, List<String> inputs, Optional<String> manifest) {
    return new ExtractRequest(
        inputs,
        Optional.empty(),
        manifest,
        output.toString(),
        Limits.standard(),
        List.of("run", "samples"));
  }
}
