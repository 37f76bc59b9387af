package org.gongkai.jobs.lake;

/** Where a command runs. */
public enum Deployment {
  /** On Spark inside this JVM, with nothing to install. */
  LOCAL,
  /** Under spark-submit, which brings the session's settings. */
  SUBMITTED
}
