package org.gongkai.jobs.intake.archive;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what is passed over in an archive, by what it is. */
public final class Skipped {

  private final Map<String, Integer> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Such as {@code 12 request, 3 revisit}; empty where nothing was passed over. */
  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
