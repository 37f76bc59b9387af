package org.gongkai.extract.match;

import java.util.List;
import org.gongkai.extract.print.Printed;

/**
 * Words or a value in a line of text, and where they stand in it.
 *
 * @param printed what it is
 * @param line the line's index
 * @param start the place of its first character in the line; -1 where the line has no places
 * @param end the place behind its last character
 */
record TextCell(Printed printed, int line, int start, int end) {

  /** A cell of a line that was not laid out with spaces. */
  static TextCell unplaced(Printed printed, int line) {
    return new TextCell(printed, line, -1, -1);
  }

  /** Pieces of one name put together, where the first of them stands. */
  static TextCell joined(List<TextCell> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.printed.raw().strip()));
    TextCell first = pieces.get(0);
    return new TextCell(Printed.of(text.toString()), first.line, first.start, first.end);
  }

  boolean isPlaced() {
    return start >= 0;
  }

  /** Whether something of the other stands above or below it. */
  boolean overlaps(TextCell other) {
    return start < other.end && other.start < end;
  }
}
