package org.gongkai.jobs.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/** A run's summary as text for a terminal. */
public final class SummaryText {

  private static final int TABLES_A_REPORT = 3;
  private static final int UNMATCHED_SHOWN = 5;

  private SummaryText() {}

  /**
   * The whole text, ending in a line break.
   *
   * @param output the output folder as the reader named it
   */
  public static String of(RunSummary summary, String output) {
    return counts(summary)
        + earlier(summary.intake())
        + unmatched(summary.unmatched())
        + (summary.regions().isEmpty() ? "" : regions(summary.regions()))
        + "\nOutput in "
        + output
        + (summary.regions().isEmpty() ? "\n" : "; to paste into DuckDB:\n" + query(output));
  }

  private static String counts(RunSummary summary) {
    return new TextTable(
            List.of(Align.LEFT, Align.RIGHT, Align.LEFT),
            List.of(
                List.of(
                    "inputs", Long.toString(summary.intake().inputs()), intake(summary.intake())),
                List.of("documents", total(summary.documents()), listed(summary.documents())),
                List.of("reports", Long.toString(summary.reports())),
                List.of(
                    "tables found",
                    Long.toString(summary.tablesFound()),
                    "of " + summary.reports() * TABLES_A_REPORT),
                List.of("findings", total(summary.findings()), listed(summary.findings()))))
        .text("");
  }

  /** The counts of what the run did with its inputs, without those that are none. */
  private static String intake(IntakeCounts intake) {
    return intake.ofInputs().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey().replace('_', ' ') + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** What earlier runs have to do with the output. */
  private static String earlier(IntakeCounts intake) {
    String text =
        sentence(
                intake.takenUp(),
                " of "
                    + intake.inputs()
                    + " documents were read by an earlier run that did not finish.")
            + sentence(
                intake.kept(),
                " documents of earlier runs are not among the inputs and stay in the output"
                    + " (--fresh starts anew).")
            + sentence(
                intake.outdated(),
                " unchanged documents were extracted by another version (--reextract extracts them"
                    + " again).");
    return text.isEmpty() ? "" : "\n" + text;
  }

  private static String sentence(long count, String rest) {
    return count == 0 ? "" : count + rest + "\n";
  }

  private static String total(Map<String, Long> counts) {
    return Long.toString(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String unmatched(List<String> paths) {
    if (paths.isEmpty()) {
      return "";
    }
    return "\n"
        + paths.size()
        + " of the manifest's paths are not among the inputs:\n"
        + paths.stream()
            .limit(UNMATCHED_SHOWN)
            .map(path -> "  " + path + "\n")
            .collect(Collectors.joining())
        + (paths.size() > UNMATCHED_SHOWN ? "  …\n" : "");
  }

  private static String regions(List<RegionVolume> regions) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("largest regions", "basis", "year", "reports", "received"),
                RegionVolume.MIX.stream())
            .toList());
    for (RegionVolume region : regions) {
      rows.add(
          Stream.concat(
                  Stream.of(
                      region.region(),
                      region.basis(),
                      Integer.toString(region.year()),
                      Long.toString(region.reports()),
                      Long.toString(region.received())),
                  region.mix().stream().map(SummaryText::percent))
              .toList());
    }
    return "\n" + TextTable.ofNumbers(rows.get(0).size(), rows).text("");
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", share.getAsDouble() * 100)
        : "–";
  }

  private static String query(String output) {
    String folder = (output.endsWith("/") ? output : output + "/").replace("'", "''");
    return "\n  SELECT region_name, year, reports, new_received, round(100 * disclosure_rate, 1)"
        + " AS disclosed_percent\n  FROM '"
        + folder
        + "rollups/volume/*.parquet'\n  WHERE basis = 'own' AND region_level = 'province' AND"
        + " agency_type = '*'\n  ORDER BY year, new_received DESC;\n";
  }
}
