package org.gongkai.aggregate.compare;

import java.util.List;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.extract.report.Meaning;

/** The codes that comparisons have beside those of reports and rollups. */
public final class ComparisonCodes {

  public static final Vocabulary PANEL =
      Vocabulary.of(
          "panel",
          new Meaning("whose reports are compared over the years", "比较样本"),
          Panel.values());

  public static final Vocabulary BY =
      Vocabulary.of(
          "by", new Meaning("what is compared with each other", "比较对象"), GroupKind.values());

  private ComparisonCodes() {}

  /** All of them. */
  public static List<Vocabulary> all() {
    return List.of(PANEL, BY);
  }
}
