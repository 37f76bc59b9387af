package org.gongkai.jobs;

import org.gongkai.jobs.cli.ExtractCommand;
import org.gongkai.jobs.cli.SubmittedCommand;
import org.gongkai.jobs.lake.Deployment;

/** {@code gongkai extract} for spark-submit: the same options, on the session that it brings. */
public final class ExtractJob {

  private ExtractJob() {}

  public static void main(String[] arguments) {
    SubmittedCommand.main(new ExtractCommand(Deployment.SUBMITTED), arguments);
  }
}
