package org.gongkai.extract.document.pdf;

import java.util.regex.Pattern;
import org.gongkai.extract.print.NoteMarks;

/** What a cell holds, as far as it shows without knowing the form. */
enum CellKind {
  /** A number with its sign and unit. */
  NUMBER,
  /** Blank, a mark, or a word for "none". */
  NOTHING,
  /** A label or other words. */
  WORDS;

  /**
   * {@code 8件}, {@code 增10}, {@code 1,234}; {@code 2.重复} is a label. A line may break behind a
   * point.
   */
  private static final Pattern NUMBER_PATTERN =
      Pattern.compile("\\p{L}{0,2}[-+±]?(?:[0-9０-９][0-9０-９,，.．]*)?[0-9０-９](?:\\p{L}{0,2}|[,，.．])");

  private static final Pattern NOTHING_PATTERN = Pattern.compile("[^\\p{L}\\p{N}]*|暂?无");

  /** Labels that begin so are not the rest of another one. */
  private static final Pattern NUMBERING =
      Pattern.compile("[(（]?[一二三四五六七八九十0-9０-９]{1,3}[)）、.．:：]|[(（][一二三四五六七八九十]{1,3}$");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  static CellKind of(String text) {
    String compact = compact(NoteMarks.without(text));
    if (NUMBER_PATTERN.matcher(compact).matches()) {
      return NUMBER;
    }
    return NOTHING_PATTERN.matcher(compact).matches() ? NOTHING : WORDS;
  }

  /** Whether a label begins with a numbering: （一）, 2., 三、. */
  static boolean isNumbered(String label) {
    return NUMBERING.matcher(compact(label)).lookingAt();
  }

  private static String compact(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
