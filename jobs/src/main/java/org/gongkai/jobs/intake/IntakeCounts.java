package org.gongkai.jobs.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run did with its inputs, and what it left alone. All but {@code kept} and {@code outdated}
 * add up to the inputs.
 *
 * @param added extracted for the first time
 * @param changed extracted because their bytes or their entry in the manifest are others
 * @param again extracted again though they are the same
 * @param unchanged not extracted, since an earlier output holds them
 * @param takenUp not extracted, since a run that did not finish had done so
 * @param kept inputs of earlier runs that are not among those of this one and stay in the lake
 * @param outdated how many of the unchanged another version has extracted
 */
public record IntakeCounts(
    long added, long changed, long again, long unchanged, long takenUp, long kept, long outdated) {

  /** How many inputs the run had. */
  public long inputs() {
    return added + changed + again + unchanged + takenUp;
  }

  /** The same where some of the changed turned out to have the bytes that are known. */
  public IntakeCounts refreshed(long inputs) {
    return new IntakeCounts(
        added, changed - inputs, again, unchanged + inputs, takenUp, kept, outdated);
  }

  /** What was done with the inputs, by name, in the order in which it is told. */
  public Map<String, Long> ofInputs() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("new", added);
    counts.put("changed", changed);
    counts.put("extracted_again", again);
    counts.put("unchanged", unchanged);
    counts.put("taken_up", takenUp);
    return counts;
  }

  /** The same, and what earlier runs took in beside them: all documents of the lake. */
  public Map<String, Long> ofDocuments() {
    Map<String, Long> counts = ofInputs();
    counts.put("kept", kept);
    return counts;
  }
}
