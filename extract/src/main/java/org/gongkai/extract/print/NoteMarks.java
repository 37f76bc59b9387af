package org.gongkai.extract.print;

import java.util.regex.Pattern;

/**
 * Marks of notes. A mark that a document raises is written with raised characters of its own (12¹),
 * so that it is seen in the text and is no digit of the number beside it.
 */
public final class NoteMarks {

  private static final String PLAIN = "0123456789()+-=*abcdefghijklmnoprstuvwxyz";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻⁼﹡ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";

  private static final String MARK =
      "\\s*(?:[\\[(（［【〔⁽]?\\s*(?:[备脚]?注|见注)?\\s*[⁰¹²³⁴-⁹①-⒇⒈-⒛㊀-㊉ᵃ-ᶻʰʲʳʷʸˡˢˣⁱⁿ﹡※†‡,，、\\s]+[\\])）］】〕⁾]?)\\s*";

  /** Behind a number or in front of it. */
  private static final Pattern BEHIND = Pattern.compile("(?<=[0-9０-９件项宗条个次元])" + MARK + "$");

  private static final Pattern IN_FRONT = Pattern.compile("^" + MARK + "(?=[-+0-9０-９])");

  private NoteMarks() {}

  /** A text as it is written where it is raised. */
  public static String raised(String text) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      int at = PLAIN.indexOf(Character.toLowerCase(half));
      raised.append(at >= 0 ? RAISED.charAt(at) : c);
    }
    return raised.toString();
  }

  /** The text of a cell without the marks of notes before and behind its number. */
  public static String without(String cell) {
    return holdsMark(cell)
        ? IN_FRONT.matcher(BEHIND.matcher(cell).replaceFirst("")).replaceFirst("")
        : cell;
  }

  /** Most cells are words without a digit, whose characters need no closer look. */
  private static boolean holdsMark(String cell) {
    if (!holdsDigit(cell)) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > '~' && isMark(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsDigit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.OTHER_NUMBER
        || RAISED.indexOf(c) >= 0
        || c == '※'
        || c == '†'
        || c == '‡';
  }
}
