package org.gongkai.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Status;

/** Documents written down in a test. */
public final class Intakes {

  private Intakes() {}

  /** A document id of 64 digits that begins with some. */
  public static String id(String digits) {
    return digits + "0".repeat(64 - digits.length());
  }

  public static Intake extracted(String id, String uri, ReportBuilder... reports) {
    return of(id, uri, Optional.empty(), false, built(reports));
  }

  /** A document that a manifest names. */
  public static Intake listed(String id, String uri, ReportBuilder... reports) {
    return of(id, uri, Optional.empty(), true, built(reports));
  }

  public static Intake fetched(String id, String uri, String at, ReportBuilder report) {
    return of(id, uri, Optional.of(Instant.parse(at)), false, built(report));
  }

  public static Intake rejected(String id, String uri, Status status, String reason) {
    return new Intake(
        id.isEmpty() ? "" : id(id),
        uri,
        7,
        Optional.empty(),
        false,
        "0.1.0",
        new Extraction.Rejected("", status, reason, "says why"));
  }

  private static List<AnnualReport> built(ReportBuilder... reports) {
    return Stream.of(reports).map(ReportBuilder::build).toList();
  }

  private static Intake of(
      String id,
      String uri,
      Optional<Instant> fetchedAt,
      boolean listed,
      List<AnnualReport> reports) {
    return new Intake(
        id(id), uri, 100, fetchedAt, listed, "0.1.0", new Extraction.Extracted("text/html", reports));
  }
}
