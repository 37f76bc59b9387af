package org.gongkai.jobs.intake.archive;

import java.io.IOException;

/** An archive unpacks to more than one of its size should; it is read no further. */
public final class ExpansionException extends IOException {

  private static final long serialVersionUID = 1;

  ExpansionException(long most) {
    super("unpacked, it is larger than " + most + " bytes");
  }
}
