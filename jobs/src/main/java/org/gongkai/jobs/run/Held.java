package org.gongkai.jobs.run;

import java.util.Map;
import org.gongkai.jobs.intake.IntakeCounts;

/**
 * What a ledger holds.
 *
 * @param inputs how many inputs, of this run and of earlier ones
 * @param documents how many documents came out of them: archives hold several
 */
record Held(long inputs, long documents) {

  /**
   * Makes sure that nothing was lost and nothing counted twice between the inputs and the tables.
   *
   * @param outcomes how many documents of the tables ended in each status
   */
  void requireAccountedFor(IntakeCounts intake, Map<String, Long> outcomes) {
    require("inputs", sum(intake.ofDocuments()), inputs);
    require("documents", documents, sum(outcomes));
  }

  private static void require(String what, long in, long out) {
    if (in != out) {
      throw new IllegalStateException(in + " " + what + " went in and " + out + " came out");
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
