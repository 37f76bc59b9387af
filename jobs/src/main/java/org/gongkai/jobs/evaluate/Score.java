package org.gongkai.jobs.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many judgements of each subject came to each verdict. Scores add up; ratios come last.
 *
 * @param counts what is not there counts as 0
 */
public record Score(Map<Subject, Map<Verdict, Long>> counts) {

  /** The score before anything is judged. */
  public static final Score NONE = new Score(Map.of());

  public Score {
    Map<Subject, Map<Verdict, Long>> copy = new EnumMap<>(Subject.class);
    counts.forEach((subject, verdicts) -> copy.put(subject, Map.copyOf(verdicts)));
    counts = Collections.unmodifiableMap(copy);
  }

  static Score of(Collection<Judgement> judgements) {
    Map<Subject, Map<Verdict, Long>> counts = new EnumMap<>(Subject.class);
    for (Judgement judgement : judgements) {
      verdicts(counts, judgement.subject()).merge(judgement.verdict(), 1L, Long::sum);
    }
    return new Score(counts);
  }

  /** Both together. */
  public Score plus(Score other) {
    Map<Subject, Map<Verdict, Long>> sum = new EnumMap<>(Subject.class);
    counts.forEach((subject, verdicts) -> verdicts(sum, subject).putAll(verdicts));
    other.counts.forEach(
        (subject, verdicts) ->
            verdicts.forEach((v, count) -> verdicts(sum, subject).merge(v, count, Long::sum)));
    return new Score(sum);
  }

  /** The judgements of a subject that came to a verdict. */
  public long count(Subject subject, Verdict verdict) {
    return counts.getOrDefault(subject, Map.of()).getOrDefault(verdict, 0L);
  }

  /** What the gold asks of a subject: all its judgements but the inventions that it cannot ask. */
  public long asked(Subject subject) {
    long all =
        counts.getOrDefault(subject, Map.of()).values().stream().mapToLong(Long::longValue).sum();
    return subject == Subject.REPORT ? all - count(subject, Verdict.INVENTED) : all;
  }

  private static Map<Verdict, Long> verdicts(
      Map<Subject, Map<Verdict, Long>> counts, Subject subject) {
    return counts.computeIfAbsent(subject, s -> new EnumMap<>(Verdict.class));
  }
}
