package org.gongkai.extract.document;

import java.io.IOException;

/** A part of a package expands beyond what a report needs. */
public final class PartTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  PartTooLargeException(String part) {
    super("the part " + part + " is too large");
  }
}
