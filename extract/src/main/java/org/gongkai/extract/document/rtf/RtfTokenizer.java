package org.gongkai.extract.document.rtf;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Cuts RTF into groups, control words, bytes and characters. Broken input yields what is there. */
final class RtfTokenizer {

  private static final Pattern BYTE = Pattern.compile("[0-9a-fA-F]{2}");

  /** Longer control words and numbers are no RTF. */
  private static final int LONGEST_WORD = 32;

  private static final int LONGEST_NUMBER = 9;

  private final String rtf;
  private int at;

  RtfTokenizer(String rtf) {
    this.rtf = rtf;
  }

  /** Receives the pieces in order. */
  interface Handler {
    void open();

    void close();

    void control(String word, OptionalInt number);

    /** A byte of text in the encoding of the current font. */
    void textByte(int value);
  }

  void emit(Handler handler) {
    while (at < rtf.length()) {
      char c = rtf.charAt(at++);
      switch (c) {
        case '{' -> handler.open();
        case '}' -> handler.close();
        case '\\' -> control(handler);
        case '\r', '\n', '\0' -> {}
        default -> handler.textByte(c);
      }
    }
  }

  private void control(Handler handler) {
    if (at >= rtf.length()) {
      return;
    }
    char c = rtf.charAt(at);
    if (isLetter(c)) {
      word(handler);
      return;
    }
    at++;
    switch (c) {
      case '\'' -> hexByte(handler);
      case '\\', '{', '}' -> handler.textByte(c);
      case '~' -> handler.textByte(' ');
      case '_' -> handler.textByte('-');
      case '\n', '\r' -> handler.control("par", OptionalInt.empty());
      case '*' -> handler.control("*", OptionalInt.empty());
      default -> {}
    }
  }

  private void hexByte(Handler handler) {
    int end = Math.min(at + 2, rtf.length());
    String hex = rtf.substring(at, end);
    if (BYTE.matcher(hex).matches()) {
      handler.textByte(Integer.parseInt(hex, 16));
      at = end;
    }
  }

  private void word(Handler handler) {
    int start = at;
    while (at < rtf.length() && isLetter(rtf.charAt(at)) && at - start < LONGEST_WORD) {
      at++;
    }
    String word = rtf.substring(start, at);
    int numberStart = at;
    if (at < rtf.length() && rtf.charAt(at) == '-') {
      at++;
    }
    int digits = at;
    while (at < rtf.length() && isDigit(rtf.charAt(at)) && at - digits < LONGEST_NUMBER) {
      at++;
    }
    OptionalInt number = OptionalInt.empty();
    if (at > digits) {
      number = OptionalInt.of(Integer.parseInt(rtf.substring(numberStart, at)));
    } else {
      at = numberStart;
    }
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      at = Math.min(rtf.length(), at + Math.max(0, number.orElse(0)));
    } else {
      handler.control(word, number);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
