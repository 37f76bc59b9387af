package org.gongkai.extract.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes text as crawlers and exports flatten documents. */
final class TextWriter {

  private static final int LINE = 8;

  private TextWriter() {}

  static byte[] write(Format format, List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Grid grid
                    ? rows(format, grid)
                    : Stream.of(line(format, ((Block.Line) block).text())))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Format format, String text) {
    return format == Format.CSV ? quoted(text) : text;
  }

  private static Stream<String> rows(Format format, Grid grid) {
    return IntStream.range(0, grid.height())
        .boxed()
        .flatMap(
            r ->
                switch (format) {
                  case CSV ->
                      Stream.of(
                          grid.texts(r).stream()
                              .map(TextWriter::quoted)
                              .collect(Collectors.joining(",")));
                  case TABS -> Stream.of(String.join("\t", grid.texts(r)));
                  case PIPES ->
                      r == 0
                          ? Stream.of(piped(grid, r), "|" + " --- |".repeat(grid.width()))
                          : Stream.of(piped(grid, r));
                  case CELLS -> grid.cells(r).stream().map(cell -> cell.ink().text());
                  case WRAPPED -> wrapped(grid, r);
                  case LAID_OUT -> r == 0 ? LaidOutText.of(grid).stream() : Stream.of();
                  default ->
                      Stream.of(
                          grid.cells(r).stream()
                              .map(cell -> cell.ink().text())
                              .filter(text -> !text.isBlank())
                              .collect(Collectors.joining(" ")));
                });
  }

  /** Each label in lines of eight characters, what stands in the columns behind on one line. */
  private static Stream<String> wrapped(Grid grid, int row) {
    List<String> lines = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Grid.Cell cell : grid.cells(row)) {
      String text = cell.ink().text();
      if (cell.column() < (grid.width() < 10 ? 1 : 3)) {
        for (int at = 0; at < text.length(); at += LINE) {
          lines.add(text.substring(at, Math.min(text.length(), at + LINE)));
        }
      } else if (!text.isBlank()) {
        values.add(text);
      }
    }
    if (!values.isEmpty()) {
      lines.add(String.join(" ", values));
    }
    return lines.stream();
  }

  private static String piped(Grid grid, int row) {
    return grid.texts(row).stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
