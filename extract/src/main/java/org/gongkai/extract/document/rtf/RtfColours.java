package org.gongkai.extract.document.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gongkai.extract.document.Paper;

/** The table of colours that stands at the head of a file, entry by entry. */
final class RtfColours {

  private final List<Boolean> paper = new ArrayList<>();
  private int red;
  private int green;
  private int blue;
  private boolean told;

  /** A component of the entry that is open: {@code red}, {@code green} or {@code blue}. */
  void component(String word, OptionalInt number) {
    int value = number.orElse(0) & 0xFF;
    switch (word) {
      case "red" -> red = value;
      case "green" -> green = value;
      case "blue" -> blue = value;
      default -> {
        return;
      }
    }
    told = true;
  }

  /** Ends the entry; one of which nothing is told is the usual colour. */
  void end() {
    paper.add(told && Paper.is(red, green, blue));
    red = 0;
    green = 0;
    blue = 0;
    told = false;
  }

  /** Whether an entry is the colour of paper. */
  boolean isPaper(int entry) {
    return entry >= 0 && entry < paper.size() && paper.get(entry);
  }
}
