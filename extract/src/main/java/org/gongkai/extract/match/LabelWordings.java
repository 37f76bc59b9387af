package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.print.Printed;

/**
 * The wordings of several labels, by what a text must have in common with each to be like it at
 * all: about its length, or its head. Most texts are like none, and few wordings are looked at.
 */
final class LabelWordings {

  private final int labels;

  /** Of a text that is like none. */
  private final double[] unlike;

  /** Those that a whole text of so many characters may be like. */
  private final List<List<Own>> byLength = new ArrayList<>();

  /** The {@link Printed#marks(String)} of those of each length together. */
  private final List<Long> marksByLength = new ArrayList<>();

  /** Those with which a longer text may begin. */
  private final Map<Character, List<Own>> byHead = new HashMap<>();

  private long heads;

  /**
   * A wording of one label.
   *
   * @param label its label's place
   */
  private record Own(int label, Wording wording) {}

  LabelWordings(List<LabelMatcher> labels) {
    this.labels = labels.size();
    unlike = new double[this.labels];
    for (int label = 0; label < labels.size(); label++) {
      for (Wording wording : labels.get(label).wordings()) {
        add(new Own(label, wording));
      }
    }
  }

  private void add(Own own) {
    String text = own.wording.text();
    int longest = (int) (text.length() / Wording.SAME) + 1;
    while (byLength.size() <= longest) {
      byLength.add(new ArrayList<>());
      marksByLength.add(0L);
    }
    for (int length = 0; length <= longest; length++) {
      if (Wording.mayBeLike(length, text.length())) {
        byLength.get(length).add(own);
        marksByLength.set(length, marksByLength.get(length) | own.wording.marks());
      }
    }
    if (own.wording.mayGoOn()) {
      heads |= Printed.marks(text.substring(0, 1));
      byHead.computeIfAbsent(text.charAt(0), head -> new ArrayList<>()).add(own);
    }
  }

  /**
   * How like a text is to each label, from 0 (nothing in common, or less than {@link Wording#SAME})
   * to 1 (the same); it may go on behind one.
   */
  double[] likeness(Printed text) {
    String label = text.label();
    boolean begins = !label.isEmpty() && (heads >>> label.charAt(0) & 1) != 0;
    if (!begins && ofLength(text).isEmpty()) {
      return unlike;
    }
    double[] likeness = new double[labels];
    wholes(text, true, likeness);
    if (begins) {
      for (Own own : byHead.getOrDefault(label.charAt(0), List.of())) {
        if (own.wording.goesOnIn(label)) {
          double continued = LabelMatcher.goingOn(label, own.wording);
          likeness[own.label] = Math.max(likeness[own.label], continued);
        }
      }
    }
    return likeness;
  }

  /**
   * How like a text that was put together from pieces is to each label: what follows the wording
   * may be another label's, so that the text must end where the wording ends.
   */
  double[] wholeLikeness(Printed text) {
    if (ofLength(text).isEmpty()) {
      return unlike;
    }
    double[] likeness = new double[labels];
    wholes(text, false, likeness);
    return likeness;
  }

  private void wholes(Printed text, boolean mayGoOn, double[] likeness) {
    String label = text.label();
    Optional<Opposites> said = Optional.empty();
    for (Own own : ofLength(text)) {
      double similarity = own.wording.similarity(text, Wording.SAME);
      if (similarity > likeness[own.label] && !(mayGoOn && own.wording.goesOnIn(label))) {
        if (similarity < 1 && said.isEmpty()) {
          said = Optional.of(Opposites.in(label));
        }
        boolean another = similarity < 1 && said.orElseThrow().differ(own.wording.opposites());
        likeness[own.label] = another ? likeness[own.label] : similarity;
      }
    }
  }

  /** Those of about its length, unless it has too many characters that none of them has. */
  private List<Own> ofLength(Printed text) {
    int length = text.label().length();
    return length < byLength.size()
            && Wording.mayBeLike(
                length - Long.bitCount(text.marks() & ~marksByLength.get(length)), length)
        ? byLength.get(length)
        : List.of();
  }
}
