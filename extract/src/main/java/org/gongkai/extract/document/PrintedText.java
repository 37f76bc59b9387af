package org.gongkai.extract.document;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.extract.print.NoteMarks;

/** The text of a paragraph, piece by piece, each as it is printed. */
public final class PrintedText {

  private final StringBuilder text = new StringBuilder();

  /** Where pieces stand that were moved off the line, or have the colour of paper. */
  private final List<Piece> odd = new ArrayList<>();

  private boolean onTheLine;
  private boolean laidOut;

  private record Piece(int start, int end, Print print) {

    /** What of it is read beside text that is printed plainly. */
    private String beside(String text) {
      return print == Print.SHIFTED ? NoteMarks.raised(text) : Paper.hides(text) ? "" : text;
    }
  }

  /** Adds a piece; white space of any kind and number is one space. */
  public void append(String piece, Print print) {
    switch (print) {
      case PLAIN -> {
        int start = text.length();
        collapse(piece);
        onTheLine |= holdsPrint(start);
      }
      case RAISED -> text.append(NoteMarks.raised(piece));
      case SHIFTED, PALE -> {
        int start = text.length();
        collapse(piece);
        odd.add(new Piece(start, text.length(), print));
      }
      case UNSEEN -> {}
    }
  }

  /** Adds a piece of text that is laid out with spaces, which stay as they are. */
  public void appendLaidOut(String piece) {
    int start = text.length();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      text.append(c >= ' ' || c == '\t' ? c : c == '\r' || c == '\f' ? ' ' : '\uFFFD');
    }
    onTheLine |= holdsPrint(start);
    laidOut = true;
  }

  /** Ends the line. */
  public void lineBreak() {
    text.append('\n');
  }

  /** The paragraph, its lines stripped unless they are laid out; the next one begins empty. */
  public String take() {
    if (text.length() == 0) {
      return "";
    }
    if (onTheLine) {
      for (int i = odd.size() - 1; i >= 0; i--) {
        Piece piece = odd.get(i);
        String read = piece.beside(text.substring(piece.start, piece.end));
        text.replace(piece.start, piece.end, read);
      }
    }
    String taken = laidOut ? withoutEmptyLines(text.toString()) : stripped(text.toString());
    laidOut = false;
    text.setLength(0);
    odd.clear();
    onTheLine = false;
    return taken;
  }

  private boolean holdsPrint(int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return true;
      }
    }
    return false;
  }

  private void collapse(String piece) {
    boolean space = false;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      boolean white = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
      if (!white) {
        text.append(c < ' ' ? '\uFFFD' : c);
      } else if (!space) {
        text.append(' ');
      }
      space = white;
    }
  }

  private static String withoutEmptyLines(String paragraph) {
    int start = 0;
    for (int at = 0;
        at < paragraph.length() && Character.isWhitespace(paragraph.charAt(at));
        at++) {
      start = paragraph.charAt(at) == '\n' ? at + 1 : start;
    }
    return paragraph.substring(start).stripTrailing();
  }

  private static String stripped(String paragraph) {
    if (paragraph.indexOf('\n') < 0) {
      return paragraph.strip();
    }
    StringBuilder lines = new StringBuilder();
    for (String line : paragraph.split("\n", -1)) {
      lines.append(lines.length() == 0 ? "" : "\n").append(line.strip());
    }
    return lines.toString().strip();
  }
}
