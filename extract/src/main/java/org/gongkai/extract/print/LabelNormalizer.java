package org.gongkai.extract.print;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a printed label to the form in which wordings are compared: width, spaces, brackets,
 * quotation marks, punctuation, leading numbering and the residue of editors do not count.
 */
public final class LabelNormalizer {

  /** What Word leaves behind in text exports. */
  private static final Pattern EDITOR_RESIDUE =
      Pattern.compile("\\[bookmark:[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

  /** Marks of Chinese print that stand for themselves in every normal form. */
  private static final String STABLE_MARKS = "、。“”‘’《》〈〉【】〔〕「」—·";

  private static final String OPENING = "([【";
  private static final String CLOSING = ")]】";
  private static final String BEHIND_BRACKETS = "、.．";
  private static final String BEHIND_NUMERALS = "、.．:)）";
  private static final String NUMERALS = "一二三四五六七八九十";

  /** 百 is no numeral of a heading: no list in the form is so long. */
  private static final int MOST_NUMERALS = 3;

  private LabelNormalizer() {}

  /** The text with blanks in the place of residue, so that what follows stays where it stands. */
  public static String withoutResidue(String text) {
    return text.indexOf('[') < 0
        ? text
        : EDITOR_RESIDUE.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** The text without residue, in half width, without white space. */
  public static String compact(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c) || STABLE_MARKS.indexOf(c) >= 0) {
        folded.append(c);
      } else if (isIdeograph(c)) {
        folded.append(Script.ofLabel(c));
      } else if (c >= '！' && c <= '～') {
        folded.append((char) (c - '！' + '!'));
      } else if (!isSpace(c)) {
        return folded(text);
      }
    }
    return folded.toString();
  }

  /** The words of a label alone. */
  public static String normalize(String text) {
    return words(compact(text));
  }

  /**
   * The words of a label alone.
   *
   * @param compact a text as {@link #compact} leaves it
   */
  static String words(String compact) {
    int from = numbering(compact);
    int at = from;
    while (at < compact.length() && isPlainWord(compact.charAt(at))) {
      at++;
    }
    if (at == compact.length()) {
      return compact.substring(from);
    }
    StringBuilder words = new StringBuilder(compact.length());
    for (int i = from; i < compact.length(); i += Character.charCount(compact.codePointAt(i))) {
      int c = compact.codePointAt(i);
      if (isWord(c)) {
        words.appendCodePoint(c);
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    String plain = EDITOR_RESIDUE.matcher(text).replaceAll("");
    String halfWidth = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    StringBuilder compact = new StringBuilder(halfWidth.length());
    halfWidth
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c))
        .map(c -> c <= Character.MAX_VALUE ? Script.ofLabel((char) c) : c)
        .forEach(compact::appendCodePoint);
    return compact.toString();
  }

  /**
   * Where the numbering in front of a label ends: 一、 （一） (1) 1. 1、 also with spaces, and 1 in front
   * of a word; a bare 三 in front of a word is no numbering.
   */
  private static int numbering(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    boolean bracketed = OPENING.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '（';
    int from = bracketed ? 1 : 0;
    int to = from;
    while (to < text.length() && to - from < MOST_NUMERALS && isNumeral(text.charAt(to))) {
      to++;
    }
    if (to == from || to == text.length()) {
      return to == from || bracketed ? 0 : digitsBeforeHan(text);
    }
    char behind = text.charAt(to);
    if (!bracketed) {
      return BEHIND_NUMERALS.indexOf(behind) >= 0 ? to + 1 : digitsBeforeHan(text);
    }
    if (CLOSING.indexOf(behind) < 0 && behind != '）') {
      return 0;
    }
    boolean marked = to + 1 < text.length() && BEHIND_BRACKETS.indexOf(text.charAt(to + 1)) >= 0;
    return marked ? to + 2 : to + 1;
  }

  /** One or two digits with a Chinese character behind them. */
  private static int digitsBeforeHan(String text) {
    int digits = 0;
    while (digits < text.length() && digits < 2 && isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean han = digits < text.length() && isHan(text.codePointAt(digits));
    return han ? digits : 0;
  }

  private static boolean isNumeral(char c) {
    return isDigit(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHan(int c) {
    return isIdeograph(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** Most cells hold plain digits or simplified characters, which need no folding. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < 0x7F && c != '[') || (isIdeograph(c) && Script.ofLabel(c) == c);
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isPlainWord(char c) {
    return isIdeograph(c) || isDigit(c) || (c >= 'a' && c <= 'z');
  }

  /** A letter or a number of any kind. */
  private static boolean isWord(int c) {
    if (c < 0x80 || isIdeograph(c)) {
      return isIdeograph(c) || (c >= 'A' && c <= 'Z') || isPlainWord((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0' || c == '\u3000';
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }
}
