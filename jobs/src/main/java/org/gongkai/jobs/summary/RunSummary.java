package org.gongkai.jobs.summary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.PassedOver;

/**
 * The few counts that a reader wants to see when a run is done.
 *
 * @param intake what became of the run's inputs
 * @param documents how many documents of the lake ended in each status
 * @param reports how many reports were found
 * @param tablesFound how many of their tables were found, of three a report
 * @param findings how many findings each rule made
 * @param unmatched paths of the manifest that no input bore out
 * @param passedOver what lies among the inputs and was not taken in
 * @param regions the divisions with most applications; empty where nothing was aggregated
 */
public record RunSummary(
    IntakeCounts intake,
    Map<String, Long> documents,
    long reports,
    long tablesFound,
    Map<String, Long> findings,
    List<String> unmatched,
    PassedOver passedOver,
    List<RegionVolume> regions) {

  public RunSummary {
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
    findings = Collections.unmodifiableMap(new TreeMap<>(findings));
    unmatched = List.copyOf(unmatched);
    regions = List.copyOf(regions);
  }

  /** The same run with its regions. */
  public RunSummary with(List<RegionVolume> largest) {
    return new RunSummary(
        intake, documents, reports, tablesFound, findings, unmatched, passedOver, largest);
  }
}
