package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.print.Printed;

/**
 * The wordings of several labels, by what a text must have in common with each to be like it at
 * all: about its length, or its head. Most texts are like none, and few wordings are looked at.
 */
final class LabelWordings {

  private final List<LabelMatcher> labels;

  /** Those that a whole text of so many characters may be like. */
  private final List<List<Wording>> byLength = new ArrayList<>();

  /** Those with which a longer text may begin. */
  private final Map<Character, List<Wording>> byHead = new HashMap<>();

  /**
   * One wording.
   *
   * @param label its label's place
   * @param which its place among the label's
   */
  private record Wording(int label, int which) {}

  LabelWordings(List<LabelMatcher> labels) {
    this.labels = List.copyOf(labels);
    for (int label = 0; label < labels.size(); label++) {
      List<String> wordings = labels.get(label).wordings();
      for (int which = 0; which < wordings.size(); which++) {
        add(wordings.get(which), new Wording(label, which));
      }
    }
  }

  private void add(String text, Wording wording) {
    int longest = (int) (text.length() / LabelMatcher.SAME) + 1;
    while (byLength.size() <= longest) {
      byLength.add(new ArrayList<>());
    }
    for (int length = 0; length <= longest; length++) {
      if (LabelMatcher.mayBeLike(length, text.length())) {
        byLength.get(length).add(wording);
      }
    }
    if (LabelMatcher.mayGoOn(text)) {
      byHead.computeIfAbsent(text.charAt(0), head -> new ArrayList<>()).add(wording);
    }
  }

  /** How like a text is to each label; it may go on behind one. */
  double[] likeness(Printed text) {
    double[] likeness = new double[labels.size()];
    String label = text.label();
    for (Wording wording : ofLength(label)) {
      raise(likeness, wording, labels.get(wording.label).likeness(text, wording.which));
    }
    if (!label.isEmpty()) {
      for (Wording wording : byHead.getOrDefault(label.charAt(0), List.of())) {
        raise(likeness, wording, labels.get(wording.label).likeness(text, wording.which));
      }
    }
    return likeness;
  }

  /** How like a text that was put together from pieces is to each label, which must end with it. */
  double[] wholeLikeness(Printed text) {
    double[] likeness = new double[labels.size()];
    for (Wording wording : ofLength(text.label())) {
      raise(likeness, wording, labels.get(wording.label).wholeLikeness(text, wording.which));
    }
    return likeness;
  }

  private static void raise(double[] likeness, Wording wording, double own) {
    likeness[wording.label] = Math.max(likeness[wording.label], own);
  }

  private List<Wording> ofLength(String label) {
    return label.length() < byLength.size() ? byLength.get(label.length()) : List.of();
  }
}
