package org.gongkai.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Extraction as measured against gold.
 *
 * @param by what the groups were made by
 * @param groups all documents together under {@link #ALL}, then each group by name
 * @param misses in the order of the gold
 * @param unasked facts that the gold states in words that cannot be compared, each as often as it
 *     is stated
 */
public record Evaluation(Grouping by, List<Group> groups, List<Miss> misses, List<String> unasked) {

  /** The name of the group that holds every document. */
  public static final String ALL = "all";

  public Evaluation {
    groups = List.copyOf(groups);
    misses = List.copyOf(misses);
    unasked = List.copyOf(unasked);
  }

  /** Documents that have something in common. */
  public record Group(String name, int documents, Score score) {

    private static Group of(String name, List<DocumentScore> scores) {
      return new Group(
          name,
          scores.size(),
          scores.stream().map(DocumentScore::score).reduce(Score.NONE, Score::plus));
    }
  }

  /** The group of all documents. */
  public Group all() {
    return groups.get(0);
  }

  static Evaluation of(List<DocumentScore> scores, Grouping by) {
    List<Group> groups = new ArrayList<>(List.of(Group.of(ALL, scores)));
    TreeSet<String> names = new TreeSet<>();
    scores.forEach(score -> names.addAll(by.groups(score.gold())));
    for (String name : names) {
      groups.add(
          Group.of(name, scores.stream().filter(s -> by.groups(s.gold()).contains(name)).toList()));
    }
    return new Evaluation(
        by,
        groups,
        scores.stream().flatMap(score -> score.misses().stream()).toList(),
        scores.stream().flatMap(score -> score.gold().unasked().stream()).toList());
  }
}
