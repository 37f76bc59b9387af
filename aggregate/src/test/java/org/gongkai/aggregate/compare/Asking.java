package org.gongkai.aggregate.compare;

import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.extract.report.Scope;

/** A comparison asked for in a test: by default the own reports of cities, matched, 2020-2021. */
record Asking(ComparisonRequest request) {

  Asking(List<Metric> metrics) {
    this(
        new ComparisonRequest(
            metrics,
            GroupKind.PREFECTURE,
            YearRange.of("2020-2021"),
            Panel.MATCHED,
            Scope.OWN,
            Optional.empty(),
            Optional.empty(),
            false));
  }

  Asking by(GroupKind by) {
    return of(by, request.years(), request.panel(), request.basis());
  }

  Asking in(String years) {
    return of(request.by(), YearRange.of(years), request.panel(), request.basis());
  }

  Asking with(Panel panel) {
    return of(request.by(), request.years(), panel, request.basis());
  }

  Asking on(Scope basis) {
    return of(request.by(), request.years(), request.panel(), basis);
  }

  Asking ofType(String agencyType) {
    return of(Optional.of(agencyType), request.province(), request.onlyBalanced());
  }

  Asking within(String province) {
    return of(request.agencyType(), Optional.of(province), request.onlyBalanced());
  }

  Asking balanced() {
    return of(request.agencyType(), request.province(), true);
  }

  private Asking of(GroupKind by, YearRange years, Panel panel, Scope basis) {
    return new Asking(
        new ComparisonRequest(
            request.metrics(),
            by,
            years,
            panel,
            basis,
            request.agencyType(),
            request.province(),
            request.onlyBalanced()));
  }

  private Asking of(Optional<String> agencyType, Optional<String> province, boolean balanced) {
    return new Asking(
        new ComparisonRequest(
            request.metrics(),
            request.by(),
            request.years(),
            request.panel(),
            request.basis(),
            agencyType,
            province,
            balanced));
  }
}
