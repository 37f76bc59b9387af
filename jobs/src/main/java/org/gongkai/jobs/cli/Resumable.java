package org.gongkai.jobs.cli;

/** A command that changes an output folder: what is left when it is stopped. */
interface Resumable {

  /** What is kept and who takes it up, for the reader. */
  String kept();
}
