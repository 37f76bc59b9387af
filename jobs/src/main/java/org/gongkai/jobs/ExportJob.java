package org.gongkai.jobs;

import org.gongkai.jobs.cli.ExportCommand;
import org.gongkai.jobs.cli.SubmittedCommand;
import org.gongkai.jobs.lake.Deployment;

/** {@code gongkai export} for spark-submit: the same options, on the session that it brings. */
public final class ExportJob {

  private ExportJob() {}

  public static void main(String[] arguments) {
    SubmittedCommand.main(new ExportCommand(Deployment.SUBMITTED), arguments);
  }
}
