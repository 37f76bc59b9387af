package org.gongkai.jobs;

import org.gongkai.jobs.cli.CompareCommand;
import org.gongkai.jobs.cli.SubmittedCommand;
import org.gongkai.jobs.lake.Deployment;

/** {@code gongkai compare} for spark-submit: the same options, on the session that it brings. */
public final class CompareJob {

  private CompareJob() {}

  public static void main(String[] arguments) {
    SubmittedCommand.main(new CompareCommand(Deployment.SUBMITTED), arguments);
  }
}
