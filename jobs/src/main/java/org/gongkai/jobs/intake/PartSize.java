package org.gongkai.jobs.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is extracted before it is put on record: what a run that is cut off loses at most.
 *
 * @param documents the most inputs of a part
 * @param bytes the bytes after which a part is full that has the fewest inputs
 * @param fewest how many inputs keep all cores busy, where each is an archive
 */
public record PartSize(int documents, long bytes, int fewest) {

  /**
   * Enough that all cores are busy for minutes, and a part's end, when some idle, weighs little.
   */
  private static final int DOCUMENTS_A_CORE = 2000;

  private static final long BYTES_A_CORE = 512L << 20;

  /** An archive is read by one task: with several a core, one that takes long holds up less. */
  private static final int FEWEST_A_CORE = 4;

  public PartSize {
    if (documents < 1 || bytes < 1 || fewest < 1) {
      throw new IllegalArgumentException(
          "a part holds something: " + documents + ", " + bytes + ", " + fewest);
    }
  }

  /** The size for a number of tasks that run at a time. */
  public static PartSize forCores(int cores) {
    return new PartSize(DOCUMENTS_A_CORE * cores, BYTES_A_CORE * cores, FEWEST_A_CORE * cores);
  }

  /** Parts of so many documents, or of fewer where they are large. */
  public static PartSize ofDocuments(int documents) {
    return new PartSize(documents, BYTES_A_CORE, 1);
  }

  /** The documents in parts, in their order; the last may be small. */
  public List<List<InputDocument>> parts(List<InputDocument> inputs) {
    List<List<InputDocument>> parts = new ArrayList<>();
    int from = 0;
    long size = 0;
    for (int i = 0; i < inputs.size(); i++) {
      size += inputs.get(i).bytes();
      int count = i + 1 - from;
      boolean full = count == documents || (size >= bytes && count >= fewest);
      if (full || i + 1 == inputs.size()) {
        parts.add(inputs.subList(from, i + 1));
        from = i + 1;
        size = 0;
      }
    }
    return parts;
  }
}
