package org.gongkai.jobs.result;

import java.util.Optional;
import org.gongkai.jobs.usage.UsageException;

/**
 * Where rows go and in what form.
 *
 * @param format how they are written
 * @param output the file, or for {@link Format#PARQUET} the folder, on any file system that Hadoop
 *     knows; empty for the screen
 */
public record Destination(Format format, Optional<String> output) {

  /**
   * @throws UsageException if the format is none for the screen and no output is named
   */
  public Destination {
    if (output.isEmpty() && !format.isText()) {
      throw new UsageException("--format " + format.key() + ": name where to write by --output");
    }
  }

  /** Whether rows alone go to the screen, so that a program can read them. */
  public boolean isPipe() {
    return output.isEmpty() && format != Format.TABLE;
  }
}
