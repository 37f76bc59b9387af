package org.gongkai.jobs.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found and not taken in.
 *
 * @param hidden names that begin with . or _; what is below such a folder is not looked at
 * @param links folders that had been listed under another name
 * @param unlisted folders that could not be listed, each with why
 */
public record PassedOver(long hidden, long links, List<String> unlisted) {

  /** Nothing. */
  public static final PassedOver NONE = new PassedOver(0, 0, List.of());

  public PassedOver {
    unlisted = List.copyOf(unlisted);
  }

  /** This and more. */
  PassedOver plus(PassedOver more) {
    return new PassedOver(
        hidden + more.hidden,
        links + more.links,
        Stream.concat(unlisted.stream(), more.unlisted.stream()).toList());
  }

  /** The counts by name, in the order in which they are told. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("hidden_names", hidden);
    counts.put("folders_listed_already", links);
    counts.put("folders_not_listed", (long) unlisted.size());
    return counts;
  }
}
