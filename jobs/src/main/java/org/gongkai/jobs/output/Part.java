package org.gongkai.jobs.output;

/**
 * Some documents' extractions, written together. Parts are numbered in the order in which they were
 * written; one that was made of several stands for all their numbers.
 *
 * @param first the lowest number that it stands for
 * @param last the highest
 * @param documents how many rows it holds
 * @param fresh whether what was written before it no longer counts
 * @param shape a digest of its columns: parts of another shape cannot be read
 */
public record Part(long first, long last, long documents, boolean fresh, String shape) {

  public Part {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no part has the numbers " + first + " to " + last);
    }
  }

  /** The name of its folder, which sorts in the order of the numbers. */
  public String name() {
    return "%010d-%010d".formatted(first, last);
  }

  boolean standsFor(Part other) {
    return first <= other.first && other.last <= last;
  }
}
