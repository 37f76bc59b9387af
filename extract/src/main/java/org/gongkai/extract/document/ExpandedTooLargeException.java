package org.gongkai.extract.document;

import org.apache.tika.exception.TikaException;

/** A part of a package expands beyond what a report needs. */
final class ExpandedTooLargeException extends TikaException {

  private static final long serialVersionUID = 1L;

  ExpandedTooLargeException(String part) {
    super("the part " + part + " is too large");
  }
}
