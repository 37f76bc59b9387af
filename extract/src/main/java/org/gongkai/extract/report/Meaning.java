package org.gongkai.extract.report;

import java.io.Serializable;

/**
 * What a code stands for.
 *
 * @param english in English
 * @param chinese in Chinese, in the words of the form or of the field
 */
public record Meaning(String english, String chinese) implements Serializable {

  public Meaning {
    if (english.isBlank() || chinese.isBlank()) {
      throw new IllegalArgumentException("a meaning stands in both languages");
    }
  }
}
