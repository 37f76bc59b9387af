package org.gongkai.extract.document.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of a number format that holds for one number (18.8.31 of ECMA-376): formats have parts
 * for positive numbers, negative ones and zero.
 *
 * @param code with what is quoted taken out
 * @param literal what it shows beside digits
 */
record FormatSection(String code, String literal) {

  private static final Pattern DIGITS = Pattern.compile("[0#@]|(?i:general|[ymdhs])");

  /** A comma behind the last digit leaves out three digits. */
  private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

  /** The section of a format for a number. */
  static FormatSection of(String format, double number) {
    List<FormatSection> sections = sections(format);
    boolean negative = number < 0 && sections.size() > 1;
    boolean zero = number == 0 && sections.size() > 2;
    return sections.get(zero ? 2 : negative ? 1 : 0);
  }

  /** Whether any digit of a number is shown. */
  boolean showsDigits() {
    return DIGITS.matcher(code).find();
  }

  /** Whether it leaves out the last digits. */
  boolean scales() {
    return SCALED.matcher(code).find();
  }

  private static List<FormatSection> sections(String format) {
    List<FormatSection> sections = new ArrayList<>();
    StringBuilder code = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      switch (c) {
        case ';' -> {
          sections.add(new FormatSection(code.toString(), literal.toString()));
          code.setLength(0);
          literal.setLength(0);
        }
        case '"' -> {
          int end = format.indexOf('"', i + 1);
          literal.append(format, i + 1, end < 0 ? format.length() : end);
          i = end < 0 ? format.length() : end;
        }
        case '[' -> i = Math.max(i, format.indexOf(']', i));
        case '\\' -> literal.append(i + 1 < format.length() ? format.charAt(++i) : ' ');
        case '_', '*' -> i++;
        default -> {
          code.append(c);
          literal.append(c == '?' ? ' ' : c);
        }
      }
    }
    sections.add(new FormatSection(code.toString(), literal.toString()));
    return sections;
  }
}
