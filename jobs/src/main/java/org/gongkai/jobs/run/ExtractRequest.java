package org.gongkai.jobs.run;

import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.intake.PartSize;
import org.gongkai.jobs.intake.Renewal;

/**
 * What is to be extracted, and into which folder.
 *
 * @param inputs files, folders and globs; empty where the manifest names the documents
 * @param inputsFrom a list of more of them, a path a line; {@code -} for standard input
 * @param manifest what is known of them
 * @param output the output folder
 * @param limits what one document may cost
 * @param renewal which known documents are extracted again
 * @param partSize how much is extracted before it is put on record; empty for what suits the cores
 * @param arguments the command line, word by word, for the record
 */
public record ExtractRequest(
    List<String> inputs,
    Optional<String> inputsFrom,
    Optional<String> manifest,
    String output,
    Limits limits,
    Renewal renewal,
    Optional<PartSize> partSize,
    List<String> arguments) {

  public ExtractRequest {
    inputs = List.copyOf(inputs);
    arguments = List.copyOf(arguments);
  }

  /** What is new, in parts of the usual size. */
  public ExtractRequest(
      List<String> inputs,
      Optional<String> inputsFrom,
      Optional<String> manifest,
      String output,
      Limits limits,
      List<String> arguments) {
    this(
        inputs,
        inputsFrom,
        manifest,
        output,
        limits,
        Renewal.NEW_ONLY,
        Optional.empty(),
        arguments);
  }
}
