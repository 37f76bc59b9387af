package org.gongkai.aggregate.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

  private static final Map<String, Object> ROW = Map.of("reports", 3L, "share", 0.25);

  static List<Arguments> rows() {
    return List.of(
        Arguments.of(Map.of("a", ROW), Map.of("a", ROW), List.of()),
        Arguments.of(
            Map.of("a", ROW),
            Map.of("a", Map.of("reports", 3.0, "share", 0.25 + 1e-12)),
            List.of()),
        Arguments.of(
            Map.of("a", ROW),
            Map.of("a", Map.of("reports", 4L, "share", 0.25)),
            List.of("a: reports 3, recomputed 4")),
        Arguments.of(
            Map.of("a", ROW),
            Map.of("a", Map.of("reports", 3L, "share", 0.25 + 1e-8)),
            List.of("a: share 0.25, recomputed 0.25000001")),
        Arguments.of(
            Map.of("a", ROW),
            Map.of("a", Map.of("reports", 3L)),
            List.of("a: share 0.25, recomputed null")),
        Arguments.of(Map.of("a", ROW), Map.of(), List.of("a: only written")),
        Arguments.of(
            Map.of(),
            Map.of("b", Map.of("reports", 1L)),
            List.of("b: only recomputed {reports=1}")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyDifferenceIsTold(
      Map<String, Map<String, Object>> written,
      Map<String, Map<String, Object>> recomputed,
      List<String> differences) {
    assertThat(Comparison.of(written, recomputed).differences()).isEqualTo(differences);
  }
}
