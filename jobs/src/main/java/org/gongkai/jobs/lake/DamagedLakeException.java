package org.gongkai.jobs.lake;

import java.io.IOException;

/** A file of a lake cannot be read. The message names it and says what to do. */
public final class DamagedLakeException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedLakeException(String message, Throwable cause) {
    super(message, cause);
  }
}
