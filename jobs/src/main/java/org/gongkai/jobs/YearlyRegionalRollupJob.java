package org.gongkai.jobs;

import org.gongkai.jobs.cli.RollupCommand;
import org.gongkai.jobs.cli.SubmittedCommand;
import org.gongkai.jobs.lake.Deployment;

/** {@code gongkai rollup} for spark-submit: the same options, on the session that it brings. */
public final class YearlyRegionalRollupJob {

  private YearlyRegionalRollupJob() {}

  public static void main(String[] arguments) {
    SubmittedCommand.main(new RollupCommand(Deployment.SUBMITTED), arguments);
  }
}
