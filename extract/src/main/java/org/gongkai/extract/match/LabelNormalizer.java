package org.gongkai.extract.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a printed label to the form in which wordings are compared: width, spaces, brackets,
 * quotation marks, punctuation, leading numbering and the residue of editors do not count.
 */
final class LabelNormalizer {

  /** What Word leaves behind in text exports. */
  private static final Pattern EDITOR_RESIDUE =
      Pattern.compile("\\[bookmark:[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

  /** 一、 （一） (1) 1. 1、 ①, also with spaces; a bare 三 in front of a word is no numbering. */
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[(（\\[【][一二三四五六七八九十0-9]{1,3}[)）\\]】][、.．]?|[一二三四五六七八九十0-9]{1,3}[、.．:)）]|[0-9]{1,2}(?=\\p{IsHan}))");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]");

  private LabelNormalizer() {}

  /** The text with blanks in the place of residue, so that what follows stays where it stands. */
  static String withoutResidue(String text) {
    return EDITOR_RESIDUE.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** The text without residue, in half width, without white space. */
  static String compact(String text) {
    if (text.chars().allMatch(LabelNormalizer::isPlain)) {
      return text;
    }
    String plain = EDITOR_RESIDUE.matcher(text).replaceAll("");
    String halfWidth = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    StringBuilder compact = new StringBuilder(halfWidth.length());
    halfWidth
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c))
        .forEach(compact::appendCodePoint);
    return compact.toString();
  }

  /** The words of a label alone. */
  static String normalize(String text) {
    String compact = compact(text);
    String unnumbered = NUMBERING.matcher(compact).replaceFirst("");
    return NOT_WORD.matcher(unnumbered).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Most cells hold plain digits or Chinese characters, which need no folding. */
  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F && c != '[') || (c >= 0x4E00 && c <= 0x9FFF);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }
}
