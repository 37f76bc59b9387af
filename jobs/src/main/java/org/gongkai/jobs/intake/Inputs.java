package org.gongkai.jobs.intake;

import java.util.List;

/**
 * The documents of one run.
 *
 * @param documents in the order of their paths, each once
 * @param unmatched paths of the manifest that no input bears out, in the manifest's order
 */
public record Inputs(List<InputDocument> documents, List<String> unmatched) {

  public Inputs {
    documents = List.copyOf(documents);
    unmatched = List.copyOf(unmatched);
  }

  /** How many of them are named like archives, and so may hold more documents. */
  public long archives() {
    return documents.stream().filter(InputDocument::isNamedLikeAnArchive).count();
  }
}
