package org.gongkai.jobs.run;

import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.rollup.RollupSet;

/**
 * Which rollups are to be written anew, in which folder.
 *
 * @param output the output folder of an earlier run
 * @param rollups over which reports
 * @param expected the file that lists the agencies from which a report is expected
 * @param arguments the command line, word by word, for the record
 */
public record AggregateRequest(
    String output, RollupSet rollups, Optional<String> expected, List<String> arguments) {

  public AggregateRequest {
    arguments = List.copyOf(arguments);
  }
}
