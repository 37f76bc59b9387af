package org.gongkai.jobs.evaluate;

import java.util.List;
import java.util.Locale;

/** By what the gold says of its documents they are put into groups. */
public enum Grouping {
  FORMAT,
  STYLE,
  PERTURBATION;

  /** The name that the command line and the JSON use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The groups of a document; it may be in several, or in none. */
  List<String> groups(GoldDocument document) {
    return switch (this) {
      case FORMAT -> List.of(document.format());
      case STYLE -> List.of(document.style());
      case PERTURBATION -> document.perturbations();
    };
  }
}
