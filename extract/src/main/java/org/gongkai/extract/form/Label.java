package org.gongkai.extract.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the form prints for a row, a column or a heading.
 *
 * @param text the official wording
 * @param english what that means; empty of a caption
 * @param variants other wordings seen in reports
 */
public record Label(String text, String english, List<String> variants) {

  public Label {
    variants = List.copyOf(variants);
  }

  /** Every accepted wording, the official one first. */
  public List<String> wordings() {
    return Stream.concat(Stream.of(text), variants.stream()).toList();
  }
}
