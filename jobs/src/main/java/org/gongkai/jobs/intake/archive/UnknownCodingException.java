package org.gongkai.jobs.intake.archive;

import java.io.IOException;

/** A server packed what it sent in a way that nothing here undoes. */
final class UnknownCodingException extends IOException {

  private static final long serialVersionUID = 1;

  UnknownCodingException(String coding) {
    super("The content coding " + coding + " is not known.");
  }
}
