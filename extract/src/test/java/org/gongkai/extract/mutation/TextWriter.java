package org.gongkai.extract.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes text as crawlers and exports flatten documents. */
final class TextWriter {

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
                  default ->
                      Stream.of(
                          grid.cells(r).stream()
                              .map(cell -> cell.ink().text())
                              .filter(text -> !text.isBlank())
                              .collect(Collectors.joining(" ")));
                });
  }

  private static String piped(Grid grid, int row) {
    return grid.texts(row).stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
