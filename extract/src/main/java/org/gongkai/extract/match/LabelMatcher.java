package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/** A label of the form with its wordings, one of which a printed text may be. */
final class LabelMatcher {

  /** From here on a text counts as the label. */
  static final double SAME = Wording.SAME;

  /**
   * Where nothing but the label itself tells what a text is, a typo is the most that may differ.
   */
  private static final double ALMOST = 0.9;

  /** A printed label may go on after the wording (an explanation in brackets, a unit). */
  private static final double CONTINUED = 0.95;

  /** Behind a label: its numbers of another year, or how they changed. */
  private static final Pattern TURNED =
      Pattern.compile("^(?:(?:上|去|前|往)一?(?:年|期)|同期|同比|环比|增减|(?:比|较)(?:上|去)|其中)");

  private final List<Wording> wordings;
  private final List<String> texts;

  LabelMatcher(Label label) {
    wordings = label.wordings().stream().map(Wording::of).distinct().toList();
    texts = wordings.stream().map(Wording::text).toList();
  }

  /** The label's wordings. */
  List<Wording> wordings() {
    return wordings;
  }

  /** The label's wordings in the form in which they are compared. */
  List<String> texts() {
    return texts;
  }

  /** How like a label is to a wording that it begins with: a remark behind it may turn it. */
  static double goingOn(String label, Wording wording) {
    String behind = label.substring(wording.text().length());
    return TURNED.matcher(behind).find() ? 0 : CONTINUED;
  }

  /** Whether a printed text is the label and nothing else. */
  boolean isWhole(Printed text) {
    for (Wording wording : wordings) {
      double similarity = wording.similarity(text, ALMOST);
      if (similarity >= ALMOST
          && (similarity == 1 || !Opposites.in(text.label()).differ(wording.opposites()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the wordings ends so. */
  boolean endsWith(Printed text) {
    for (String wording : texts) {
      if (wording.endsWith(text.label())) {
        return true;
      }
    }
    return false;
  }

  /** What follows the label in a text that begins with it and goes on. */
  Optional<Printed> behind(Printed text) {
    if (!begins(text)) {
      return Optional.empty();
    }
    String compact = text.compact();
    for (int end = 1; end < compact.length(); end++) {
      if (texts.contains(LabelNormalizer.normalize(compact.substring(0, end)))) {
        return Optional.of(Printed.of(compact.substring(end)));
      }
    }
    return Optional.empty();
  }

  /** Whether a text begins with one of the wordings. */
  boolean begins(Printed text) {
    for (String wording : texts) {
      if (text.label().startsWith(wording)) {
        return true;
      }
    }
    return false;
  }
}
