package org.gongkai.extract.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader saw, as lines that a test can write out. */
final class Shown {

  private Shown() {}

  /**
   * A line for each paragraph and each row of a table. A row's places stand between bars; a place
   * that a cell only reaches into is marked by ^. Line breaks are ⏎.
   */
  static List<String> lines(Reading reading) {
    return reading instanceof Document document
        ? document.blocks().stream().flatMap(Shown::lines).toList()
        : List.of(outcome(reading));
  }

  private static Stream<String> lines(Block block) {
    return block instanceof Table table
        ? table.rows().stream().map(Shown::row)
        : Stream.of(line(((Paragraph) block).text()));
  }

  private static String row(List<Slot> slots) {
    return slots.stream()
        .map(slot -> line(slot.text()) + (slot.covered() ? "^" : ""))
        .collect(Collectors.joining("|", "|", "|"));
  }

  private static String line(String text) {
    return text.replace('\n', '⏎');
  }

  /** {@code read}, or status and reason. */
  static String outcome(Reading reading) {
    return reading instanceof Unreadable bad
        ? bad.status().key() + " " + bad.reason().key()
        : "read";
  }
}
