package org.gongkai.jobs.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Status;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.terminal.Counted;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/** A run's summary as text for a terminal. */
public final class SummaryText {

  private static final int TABLES_A_REPORT = 3;
  private static final int MOST_SHOWN = 5;

  /** Statuses that have one reason each. */
  private static final Set<String> SAY_WHY_THEMSELVES =
      Set.of(Status.ARCHIVE.key(), Status.DUPLICATE.key());

  /** Name, basis and year of a region. */
  private static final int REGION_KEYS = 3;

  private final RunSummary summary;
  private final Screen screen;

  private SummaryText(RunSummary summary, Screen screen) {
    this.summary = summary;
    this.screen = screen;
  }

  /**
   * The whole text, ending in a line break.
   *
   * @param output the output folder as the reader named it
   */
  public static String of(RunSummary summary, String output, Screen screen) {
    SummaryText text = new SummaryText(summary, screen);
    boolean rollups = !summary.regions().isEmpty();
    return text.counts()
        + text.earlier()
        + unlisted(summary.passedOver().unlisted())
        + text.unmatched()
        + (rollups ? text.regions() : "")
        + "\nOutput in "
        + output
        + (rollups ? "; to paste into DuckDB:\n" + query(output) : "\n");
  }

  private String counts() {
    Map<String, Long> failed = findings(true);
    Map<String, Long> doubts = findings(false);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "inputs", Long.toString(summary.intake().inputs()), some(summary.intake().ofInputs())));
    Map<String, Long> passedOver = summary.passedOver().counts();
    if (!some(passedOver).isEmpty()) {
      rows.add(List.of("passed over", total(passedOver), some(passedOver)));
    }
    rows.add(List.of("documents", total(summary.documents()), documents()));
    rows.add(List.of("reports", Long.toString(summary.reports())));
    rows.add(
        List.of(
            "tables found",
            Long.toString(summary.tablesFound()),
            "of " + summary.reports() * TABLES_A_REPORT));
    rows.add(List.of("checks failed", total(failed), listed(failed)));
    rows.add(List.of("other doubts", total(doubts), listed(doubts)));
    return new TextTable(List.of(Align.LEFT, Align.RIGHT, Align.LEFT), rows).text("", screen);
  }

  /** Counts in words, without those that are none. */
  private static String some(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey().replace('_', ' ') + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** How many documents ended in which status, and of what gave nothing, why. */
  private String documents() {
    return summary.documents().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue() + why(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private String why(String status) {
    Map<String, Long> reasons = summary.reasons().getOrDefault(status, Map.of());
    return reasons.isEmpty() || SAY_WHY_THEMSELVES.contains(status)
        ? ""
        : " (" + listed(reasons) + ")";
  }

  /** The findings of checks that failed, or all others. */
  private Map<String, Long> findings(boolean checks) {
    return summary.findings().entrySet().stream()
        .filter(entry -> Rule.of(entry.getKey()).isCheck() == checks)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
  }

  /** What earlier runs have to do with the output. */
  private String earlier() {
    IntakeCounts intake = summary.intake();
    String text =
        sentence(
                intake.takenUp(),
                intake.takenUp()
                    + " of "
                    + Counted.of(intake.inputs(), "document")
                    + (intake.takenUp() == 1 ? " was" : " were")
                    + " read by an earlier run that did not finish.")
            + sentence(
                intake.kept(),
                Counted.of(intake.kept(), "document")
                    + (intake.kept() == 1
                        ? " of earlier runs is not among the inputs and stays in the output"
                        : " of earlier runs are not among the inputs and stay in the output")
                    + " (--fresh starts anew).")
            + sentence(
                intake.outdated(),
                Counted.of(intake.outdated(), "unchanged document")
                    + (intake.outdated() == 1 ? " was" : " were")
                    + " extracted by another version (--reextract extracts "
                    + (intake.outdated() == 1 ? "it" : "them")
                    + " again).");
    return text.isEmpty() ? "" : "\n" + screen.prose(text);
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

  private static String sentence(long count, String sentence) {
    return count == 0 ? "" : sentence + "\n";
  }

  private static String total(Map<String, Long> counts) {
    return Long.toString(counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private String unmatched() {
    List<String> paths = summary.unmatched();
    if (paths.isEmpty()) {
      return "";
    }
    return "\n"
        + screen.prose(
            paths.size()
                + " of the manifest's paths "
                + (paths.size() == 1 ? "is" : "are")
                + " not among the inputs:")
        + listed(paths);
  }

  private String regions() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("largest regions", "basis", "year", "reports", "received"),
                RegionVolume.MIX.stream())
            .toList());
    for (RegionVolume region : summary.regions()) {
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
    List<Align> aligns = TextTable.ofNumbers(rows.get(0).size(), rows).columns();
    return "\n" + new TextTable(aligns, REGION_KEYS, rows).text("", screen);
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent()
        ? String.format(Locale.ROOT, "%.1f %%", share.getAsDouble() * 100)
        : "–";
  }

  private static String query(String output) {
    String folder = (output.endsWith("/") ? output : output + "/").replace("'", "''");
    return """

          SELECT region_name, year, reports, new_received,
                 round(100 * disclosure_rate, 1) AS disclosed_percent
          FROM '%srollups/volume/*.parquet'
          WHERE basis = 'own' AND region_level = 'province' AND agency_type = '*'
          ORDER BY year, new_received DESC;
        """
        .formatted(folder);
  }
}
