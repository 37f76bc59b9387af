package org.gongkai.extract.document.pdf;

import java.io.IOException;

/** A page or document holds more than any report does; reading on would cost memory. */
final class PageLimitException extends IOException {

  private static final long serialVersionUID = 1L;

  PageLimitException(String message) {
    super(message);
  }
}
