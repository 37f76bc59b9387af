package org.gongkai.jobs.usage;

/**
 * The command cannot begin as it was asked to. The message is one line that says what to do;
 * nothing has been touched when it is thrown. Ends in exit code 2.
 */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }

  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
