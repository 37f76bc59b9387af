package org.gongkai.jobs.compare;

import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.GroupKind;
import org.gongkai.aggregate.compare.Panel;
import org.gongkai.aggregate.compare.YearRange;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.usage.UsageException;

/**
 * What a caller asks to compare, in the caller's words.
 *
 * @param metrics keys of metrics
 * @param by what is compared with each other
 * @param years such as 2019-2023
 * @param panel whose reports
 * @param basis own or consolidated
 * @param agencyType the only kind of agency; empty for all
 * @param province the only province, by name, short name or code; empty for all
 * @param onlyBalanced whether only reports count whose sums hold
 */
public record ComparisonQuestion(
    List<String> metrics,
    GroupKind by,
    String years,
    Panel panel,
    Scope basis,
    Optional<String> agencyType,
    Optional<String> province,
    boolean onlyBalanced) {

  public ComparisonQuestion {
    metrics = List.copyOf(metrics);
  }

  /**
   * The same for the aggregate.
   *
   * @param provinceCode the code of the province
   * @throws UsageException if a metric or the years are none; the message says what to give
   */
  public ComparisonRequest request(Optional<String> provinceCode) {
    return new ComparisonRequest(
        metrics.stream().map(ComparisonQuestion::metric).toList(),
        by,
        range(),
        panel,
        basis,
        agencyType,
        provinceCode,
        onlyBalanced);
  }

  private static Metric metric(String key) {
    try {
      return Metric.named(key);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--what: " + e.getMessage(), e);
    }
  }

  private YearRange range() {
    try {
      return YearRange.of(years);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--years: " + e.getMessage(), e);
    }
  }
}
