package org.gongkai.jobs.evaluate;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.evaluate.GoldReport.Fact;

/** Judges whose report it is, field by field. */
final class IdentityJudge {

  private IdentityJudge() {}

  /** A judgement for each field that the gold states. */
  static List<Judgement> judge(GoldReport gold, Optional<AnnualReport> report) {
    return gold.identity().entrySet().stream()
        .map(
            entry -> {
              String actual = read(entry.getKey(), report);
              return new Judgement(
                  entry.getKey(),
                  verdict(entry.getValue(), actual),
                  "",
                  entry.getValue().value(),
                  actual);
            })
        .toList();
  }

  private static Verdict verdict(Fact fact, String actual) {
    boolean unknown =
        actual.isEmpty()
            || actual.equals(Agency.UNKNOWN_TYPE)
            || actual.equals(Scope.UNKNOWN.key());
    if (actual.equals(fact.value()) || (!fact.stated() && unknown)) {
      return Verdict.RIGHT;
    }
    if (unknown) {
      return Verdict.MISSED;
    }
    return fact.value().isEmpty() ? Verdict.INVENTED : Verdict.WRONG;
  }

  /** A field as the output tables have it; empty where it is null there. */
  static String read(Subject field, Optional<AnnualReport> report) {
    Optional<Region> region = report.flatMap(r -> r.identity().region());
    return switch (field) {
      case YEAR ->
          report
              .filter(r -> r.identity().year().isPresent())
              .map(r -> Integer.toString(r.identity().year().getAsInt()))
              .orElse("");
      case EDITION -> report.flatMap(AnnualReport::edition).orElse("");
      case AGENCY_TYPE ->
          report
              .map(r -> r.identity().agency().map(Agency::type).orElse(Agency.UNKNOWN_TYPE))
              .orElse("");
      case SCOPE -> report.map(r -> r.identity().scope().key()).orElse("");
      case PROVINCE -> region.flatMap(Region::province).orElse("");
      case PREFECTURE -> region.flatMap(Region::prefecture).orElse("");
      case COUNTY -> region.flatMap(Region::county).orElse("");
      default -> throw new IllegalArgumentException(field.key() + " is no field of the identity");
    };
  }
}
