package org.gongkai.jobs.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What the reports are held against. */
final class ExpectedOptions {

  @Option(
      names = "--expected",
      paramLabel = "FILE.csv",
      description =
          "Agencies from which a report is expected, a line each; the header is "
              + "region_code,agency_type and may hold agency_name and year. Counted in "
              + "rollups/coverage.")
  private Optional<String> expected = Optional.empty();

  Optional<String> file() {
    return expected;
  }
}
