package org.gongkai.jobs.intake;

import java.util.List;

/**
 * The documents of one run.
 *
 * @param documents in the order of their paths, each once
 * @param unmatched paths of the manifest that no input bears out, in the manifest's order
 * @param passedOver what lies among the documents and is not read
 */
public record Inputs(List<InputDocument> documents, List<String> unmatched, PassedOver passedOver) {

  private static final long BYTES_OF_A_PACKED_DOCUMENT = 10_000;

  public Inputs {
    documents = List.copyOf(documents);
    unmatched = List.copyOf(unmatched);
  }

  /** About how many documents there are, with those inside archives. */
  public int estimate() {
    long inside =
        documents.stream()
            .filter(InputDocument::isNamedLikeAnArchive)
            .mapToLong(archive -> archive.bytes() / BYTES_OF_A_PACKED_DOCUMENT)
            .sum();
    return (int) Math.min(Integer.MAX_VALUE, documents.size() + inside);
  }
}
