package org.gongkai.jobs.run;

import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.intake.Limits;

/**
 * What is to be extracted, and into which folder.
 *
 * @param inputs files, folders and globs; empty where the manifest names the documents
 * @param inputsFrom a list of more of them, a path a line; {@code -} for standard input
 * @param manifest what is known of them
 * @param output the output folder
 * @param limits what one document may cost
 * @param arguments the command line, word by word, for the record
 */
public record ExtractRequest(
    List<String> inputs,
    Optional<String> inputsFrom,
    Optional<String> manifest,
    String output,
    Limits limits,
    List<String> arguments) {

  public ExtractRequest {
    inputs = List.copyOf(inputs);
    arguments = List.copyOf(arguments);
  }
}
