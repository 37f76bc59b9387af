package org.gongkai.jobs.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.aggregate.lake.InputStamp;

/**
 * Which of a run's inputs are to be read, given what the ledger knows. Pure: it looks at stamps,
 * never at a document.
 *
 * @param toRead the documents to read, in the order of the inputs
 * @param counts what becomes of all of them, with those whose bytes must be looked at as changed
 */
public record IntakePlan(List<InputDocument> toRead, IntakeCounts counts) {

  public IntakePlan {
    toRead = List.copyOf(toRead);
  }

  private enum Standing {
    ADDED,
    CHANGED,
    AGAIN,
    UNCHANGED,
    TAKEN_UP
  }

  /**
   * What decides beside the inputs themselves.
   *
   * @param renewal which known documents are extracted again
   * @param limits what one document may cost
   * @param version the version that extracts
   * @param published the last part that a complete output was made of; 0 where there is none
   */
  public record Terms(Renewal renewal, Limits limits, String version, long published) {}

  /**
   * Plans a run.
   *
   * @param known what the ledger knows, by the inputs' uris; not looked at where everything is to
   *     be extracted
   */
  public static IntakePlan of(
      List<InputDocument> inputs, Map<String, KnownInput> known, Terms terms) {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    List<InputDocument> toRead = new ArrayList<>();
    Set<String> uris = new HashSet<>();
    long outdated = 0;
    for (InputDocument input : inputs) {
      uris.add(input.uri());
      Optional<KnownInput> earlier = Optional.ofNullable(known.get(input.uri()));
      Standing standing =
          earlier.map(k -> standing(input.stamp(), k, terms)).orElse(Standing.ADDED);
      counts.merge(standing, 1L, Long::sum);
      switch (standing) {
        case ADDED, AGAIN -> toRead.add(input);
        case CHANGED -> toRead.add(earlier.map(k -> unlessSame(input, k, terms)).orElse(input));
        case UNCHANGED, TAKEN_UP ->
            outdated += earlier.filter(k -> k.isOutdated(terms.version())).isPresent() ? 1 : 0;
      }
    }
    long kept = known.keySet().stream().filter(uri -> !uris.contains(uri)).count();
    return new IntakePlan(toRead, counts(counts, kept, outdated));
  }

  private static Standing standing(InputStamp stamp, KnownInput known, Terms terms) {
    if (!stamp.equals(known.stamp())) {
      return Standing.CHANGED;
    }
    if (known.isDueAgain(terms.renewal(), terms.limits(), terms.version())) {
      return Standing.AGAIN;
    }
    return known.part() > terms.published() ? Standing.TAKEN_UP : Standing.UNCHANGED;
  }

  /** Other facts are other evidence: then the same bytes are extracted too. */
  private static InputDocument unlessSame(InputDocument input, KnownInput known, Terms terms) {
    boolean sameFacts = input.stamp().entry().equals(known.stamp().entry());
    boolean due = known.isDueAgain(terms.renewal(), terms.limits(), terms.version());
    return sameFacts && !due ? input.unless(known.documentId()) : input;
  }

  private static IntakeCounts counts(Map<Standing, Long> counts, long kept, long outdated) {
    return new IntakeCounts(
        counts.getOrDefault(Standing.ADDED, 0L),
        counts.getOrDefault(Standing.CHANGED, 0L),
        counts.getOrDefault(Standing.AGAIN, 0L),
        counts.getOrDefault(Standing.UNCHANGED, 0L),
        counts.getOrDefault(Standing.TAKEN_UP, 0L),
        kept,
        outdated);
  }
}
