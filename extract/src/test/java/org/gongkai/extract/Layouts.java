package org.gongkai.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;

/** Writes a document as text, as crawlers and exports flatten it. */
final class Layouts {

  private Layouts() {}

  /** The document with its paragraphs as they are and each table as lines. */
  static String text(Document document, Function<Table, List<String>> lines) {
    return document.blocks().stream()
        .flatMap(block -> lines(block, lines))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(Block block, Function<Table, List<String>> lines) {
    return block instanceof Table table
        ? Stream.concat(Stream.concat(Stream.of(""), lines.apply(table).stream()), Stream.of(""))
        : Stream.of(((Paragraph) block).text());
  }

  /** A line for each row, the places that a cell only reaches into blank. */
  static Function<Table, List<String>> rows(String before, String between, String behind) {
    return table ->
        table.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(Slot::ownText)
                        .collect(Collectors.joining(between, before, behind)))
            .toList();
  }

  /** A line for each row, a cell's text in all its places. */
  static Function<Table, List<String>> repeatedRows(String between) {
    return table ->
        table.rows().stream()
            .map(row -> row.stream().map(Slot::text).collect(Collectors.joining(between)))
            .toList();
  }

  /** The rows with a rule behind the first of every so many, and a blank line before it. */
  static Function<Table, List<String>> markdown(int rows) {
    return table -> {
      List<String> lines = new ArrayList<>();
      List<String> piped = rows("| ", " | ", " |").apply(table);
      for (int i = 0; i < piped.size(); i++) {
        if (i % rows == 0) {
          lines.add("");
        }
        lines.add(piped.get(i));
        if (i % rows == 0) {
          lines.add("|" + " --- |".repeat(table.rows().get(i).size()));
        }
      }
      return lines;
    };
  }

  /** A line for each cell, spans left out. */
  static Function<Table, List<String>> cells(Function<String, List<String>> lines) {
    return table ->
        table.rows().stream()
            .flatMap(List::stream)
            .filter(slot -> !slot.covered())
            .flatMap(slot -> lines.apply(slot.text()).stream())
            .toList();
  }

  /** A line for each cell with a pipe behind it; blank cells that follow each other on one line. */
  static List<String> gatheredBlanks(Table table) {
    List<String> lines = new ArrayList<>();
    int blanks = 0;
    for (String cell : cells(List::of).apply(table)) {
      if (cell.isEmpty()) {
        blanks++;
      } else {
        lines.addAll(Collections.nCopies(Math.min(1, blanks), "|".repeat(blanks)));
        blanks = 0;
        lines.add(cell + " |");
      }
    }
    lines.addAll(Collections.nCopies(Math.min(1, blanks), "|".repeat(blanks)));
    return lines;
  }
}
