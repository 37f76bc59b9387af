package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request_volume             | new_received
          caseload                   | new_received + carried_in
          disclosure_rate            | (granted + partially_granted) / (results_total)
          completion_rate            | (results_total) / (new_received + carried_in)
          review_rate                | (review_total) / (results_total)
          review_correction_rate     | (review_corrected) / (review_total - review_pending)
          litigation_rate            | (litigation_direct_total + litigation_after_review_total) / (results_total)
          share_granted              | granted / results_total; no row where no report prints the former
          share_from_natural_person  | new_received_natural_person / new_received; no row where no report prints the former
          """)
  void aMetricIsKnownByItsKeyAndSaysItsFormula(String key, String formula) {
    assertThat(Metric.named(key).formula()).isEqualTo(formula);
  }

  @Test
  void everyRateAndEveryShareIsAMetricAndNoKeyIsUsedTwice() {
    assertThat(Metric.all()).extracting(Metric::key).doesNotHaveDuplicates();
    assertThat(Metric.all())
        .hasSize(
            2
                + Rate.values().length
                + Mix.DISPOSITIONS.parts().size()
                + Mix.APPLICANTS.parts().size());
    assertThat(Metric.all().stream().filter(metric -> !metric.isRatio()))
        .extracting(Metric::key)
        .containsExactly("request_volume", "caseload");
  }

  @Test
  void anUnknownKeyIsRefusedWithAllTheRightOnes() {
    assertThatThrownBy(() -> Metric.named("volume"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "there is no metric volume; give of request_volume, caseload, grant_rate, ")
        .hasMessageEndingWith("share_from_other");
  }
}
