package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClueWeightsTest {

  private static final ClueWeights WEIGHTS =
      new ClueWeights(
          Map.of(
              ClueKind.YEAR_TITLE, 10,
              ClueKind.YEAR_PERIOD, 7,
              ClueKind.YEAR_TOLD, 3,
              ClueKind.YEAR_ALONE, 2));

  private static Clue<Integer> clue(int year, ClueKind kind, Source source) {
    return new Clue<>(year, kind, source, "");
  }

  @Test
  void everyKindOfClueThatShipsHasAWeight() {
    assertThat(ClueWeights.load().byKind()).hasSize(ClueKind.values().length - 1);
  }

  @Test
  void aSourceCountsOnceByItsHeaviestClue() {
    assertThat(
            WEIGHTS.ranking(
                List.of(
                    clue(2021, ClueKind.YEAR_PERIOD, Source.NARRATIVE),
                    clue(2021, ClueKind.YEAR_TOLD, Source.NARRATIVE),
                    clue(2021, ClueKind.YEAR_TOLD, Source.ACCOUNT),
                    clue(2020, ClueKind.YEAR_ALONE, Source.NARRATIVE))))
        .containsExactly(Map.entry(2021, 10), Map.entry(2020, 2));
  }

  @Test
  void whatLeadsByLessThanTheMarginIsNotDecided() {
    List<Clue<Integer>> clues =
        List.of(
            clue(2021, ClueKind.YEAR_TOLD, Source.ACCOUNT),
            clue(2020, ClueKind.YEAR_ALONE, Source.NARRATIVE));
    assertThat(WEIGHTS.decide(clues, 3, 2)).isEmpty();
    assertThat(WEIGHTS.decide(clues, 3, 1)).isEqualTo(Optional.of(2021));
    assertThat(WEIGHTS.decide(clues, 4, 1)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kinds': []} | 'agency_title' is missing",
        "{'kinds': [{'kind': 'agency_title', 'weight': 0}]} | 'agency_title' needs a weight",
        "{'kinds': [{'kind': 'gossip', 'weight': 1}]} | 'gossip' is no kind of clue",
        "{'kinds': [{'kind': 'a', 'weight': 1}, {'kind': 'a', 'weight': 2}]} | 'a' stands twice",
      },
      quoteCharacter = '"')
  void aTableWithFaultsIsRefused(String table, String fault) {
    byte[] json = table.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ClueWeights.read(new ByteArrayInputStream(json)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(fault.replace('\'', '"'));
  }
}
