package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.print.Printed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells that stand between pipes. */
class PipesTest {

  /** Ten numbers, each on a line with a pipe on the next one. */
  private static final String NUMBERS =
      IntStream.range(0, 10).mapToObj(i -> "/" + i + "/|").collect(Collectors.joining());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # lines before the numbers ; what the pipes among them hold, a dash where it is no cell
          总计/|                     ; -
          总计/|/|                   ; - blank
          总计//|                    ; -
          总计//|/|                  ; - blank
          总计/|//|                  ; - blank
          总计/|/|/|                 ; - blank blank
          总计/商业企业/|            ; -
          """)
  void a_pipe_of_its_own_ends_a_cell_and_one_behind_another_a_blank_one(
      String lines, String cells) {
    List<String> all = List.of((lines + NUMBERS).split("/"));
    Pipes pipes = Pipes.of(all);
    assertThat(
            IntStream.range(0, lines.split("/").length)
                .filter(i -> all.get(i).equals("|"))
                .mapToObj(i -> shown(pipes.cells(i).orElseThrow()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(cells);
    assertThat(
            IntStream.range(lines.split("/").length, all.size())
                .filter(i -> all.get(i).equals("|"))
                .mapToObj(i -> shown(pipes.cells(i).orElseThrow())))
        .hasSize(10)
        .containsOnly("-");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          │ 规章 │ 3 │                ; | 规章 | 3 |
          ┌──┬──┐                     ; |--|--|
          ├──┼──┤                     ; |--|--|
          │自然人├──┬─┤               ; |自然人|  | |
          │ 规章 │ ─ │                ; | 规章 | ─ |
          规章 ─ 3                    ; 规章 ─ 3
          +----+====+                 ; |----|----|
          规章 + 3                    ; 规章 + 3
          """)
  void frames_drawn_otherwise_are_drawn_with_pipes(String line, String drawn) {
    assertThat(Pipes.drawnWithPipes(line)).isEqualTo(drawn);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          | 规章 | **3** |    ; 规章,3
          | **规章** | *3* |  ; 规章,3
          | 规章 | __3__ |    ; 规章,3
          | 规章 | 3* |       ; 规章,3*
          | 规章 | ~~3~~ |    ; 规章,~~3~~
          """)
  void words_that_markdown_sets_off_are_plain(String line, String cells) {
    assertThat(
            Pipes.of(List.of(line)).cells(0).orElseThrow().stream()
                .map(Printed::raw)
                .collect(Collectors.joining(",")))
        .isEqualTo(cells);
  }

  private static String shown(List<Printed> cells) {
    return cells.isEmpty() ? "-" : cells.stream().allMatch(Printed::isBlank) ? "blank" : "words";
  }
}
