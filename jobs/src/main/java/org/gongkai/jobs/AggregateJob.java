package org.gongkai.jobs;

import org.gongkai.jobs.cli.AggregateCommand;
import org.gongkai.jobs.cli.SubmittedCommand;
import org.gongkai.jobs.lake.Deployment;

/** {@code gongkai aggregate} for spark-submit: the same options, on the session that it brings. */
public final class AggregateJob {

  private AggregateJob() {}

  public static void main(String[] arguments) {
    SubmittedCommand.main(new AggregateCommand(Deployment.SUBMITTED), arguments);
  }
}
