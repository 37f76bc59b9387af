package org.gongkai.extract.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Traditional characters and the simplified ones that stand for them, so that both scripts are read
 * by the same rules. Characters that both scripts have are left alone, but for two in the words of
 * the form: 後 and 於 are letters of names too.
 */
public final class Script {

  private static final String TABLE = "traditional.csv";

  private static final char[] SIMPLIFIED = simplified();

  private static final char[] OF_LABELS = ofLabels();

  private Script() {}

  private static char[] simplified() {
    char[] simplified = new char[Character.MAX_VALUE + 1];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      simplified[c] = c;
    }
    rows()
        .forEach(
            row ->
                row.substring(2)
                    .chars()
                    .forEach(character -> simplified[character] = row.charAt(0)));
    return simplified;
  }

  private static char[] ofLabels() {
    char[] ofLabels = SIMPLIFIED.clone();
    ofLabels['後'] = '后';
    ofLabels['於'] = '于';
    return ofLabels;
  }

  /** The rows below the heading: a simplified character, a comma, the traditional ones. */
  private static List<String> rows() {
    try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /** The character in the simplified script. */
  public static char simplified(char c) {
    return SIMPLIFIED[c];
  }

  /** The same in a label of the form. */
  static char ofLabel(char c) {
    return OF_LABELS[c];
  }

  /** A text in the simplified script, of as many characters. */
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIMPLIFIED[text.charAt(i)] != text.charAt(i)) {
        char[] characters = text.toCharArray();
        for (int j = i; j < characters.length; j++) {
          characters[j] = SIMPLIFIED[characters[j]];
        }
        return new String(characters);
      }
    }
    return text;
  }
}
