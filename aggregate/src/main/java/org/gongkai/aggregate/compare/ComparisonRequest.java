package org.gongkai.aggregate.compare;

import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.extract.report.Scope;

/**
 * What is to be compared.
 *
 * @param metrics the numbers that are compared, in the order of the answer
 * @param by what is compared with each other
 * @param years the years, all of which a matched panel must have
 * @param panel whose reports
 * @param basis own or consolidated reports
 * @param agencyType the only type of agency that counts; without one all do
 * @param province the code of the only province that counts; without one all do
 * @param onlyBalanced whether only reports count whose sums hold
 */
public record ComparisonRequest(
    List<Metric> metrics,
    GroupKind by,
    YearRange years,
    Panel panel,
    Scope basis,
    Optional<String> agencyType,
    Optional<String> province,
    boolean onlyBalanced) {

  public ComparisonRequest {
    metrics = metrics.stream().distinct().toList();
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("name a metric to compare");
    }
    if (basis == Scope.UNKNOWN) {
      throw new IllegalArgumentException("compare own or consolidated reports");
    }
  }
}
