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
  private static final int MOST_SHOWN = 5;

  private SummaryText() {}

  /**
   * The whole text, ending in a line break.
   *
   * @param output the output folder as the reader named it
   */
  public static String of(RunSummary summary, String output) {
    return counts(summary)
        + earlier(summary.intake())
        + unlisted(summary.passedOver().unlisted())
        + unmatched(summary.unmatched())
        + (summary.regions().isEmpty() ? "" : regions(summary.regions()))
        + "\nOutput in "
        + output
        + (summary.regions().isEmpty() ? "\n" : "; to paste into DuckDB:\n" + query(output));
  }

  private static String counts(RunSummary summary) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "inputs", Long.toString(summary.intake().inputs()), some(summary.intake().ofInputs())));
    Map<String, Long> passedOver = summary.passedOver().counts();
    if (!some(passedOver).isEmpty()) {
      rows.add(List.of("passed over", total(passedOver), some(passedOver)));
    }
    rows.add(List.of("documents", total(summary.documents()), listed(summary.documents())));
    rows.add(List.of("reports", Long.toString(summary.reports())));
    rows.add(
        List.of(
            "tables found",
            Long.toString(summary.tablesFound()),
            "of " + summary.reports() * TABLES_A_REPORT));
    rows.add(List.of("findings", total(summary.findings()), listed(summary.findings())));
    return new TextTable(List.of(Align.LEFT, Align.RIGHT, Align.LEFT), rows).text("");
  }

  /** Counts in words, without those that are none. */
  private static String some(Map<String, Long> counts) {
    return counts.entrySet().stream()
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

  private static String unlisted(List<String> folders) {
    return folders.isEmpty() ? "" : "\nFolders that could not be listed:\n" + listed(folders);
  }

  private static String listed(List<String> lines) {
    return lines.stream()
            .limit(MOST_SHOWN)
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining())
        + (lines.size() > MOST_SHOWN ? "  …\n" : "");
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
        + listed(paths);
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
