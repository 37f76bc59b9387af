package org.gongkai.extract.document;

import java.util.Optional;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * Bytes that are no document that can be read.
 *
 * @param mediaType the media type that was detected
 * @param status unsupported, unreadable, encrypted or too large
 * @param reason why
 * @param detail one sentence for a reader
 */
public record Unreadable(String mediaType, Status status, Reason reason, String detail)
    implements Reading {

  /** A document whose bytes make no sense. */
  public static Unreadable broken(String mediaType, Exception e) {
    // The outer message may only name a parser, by a hash that is another one in every run.
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message =
        Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
    return new Unreadable(mediaType, Status.UNREADABLE, Reason.PARSE_ERROR, message);
  }

  /** A document that expands beyond what a report needs. */
  public static Unreadable tooLarge(String mediaType) {
    return new Unreadable(
        mediaType, Status.TOO_LARGE, Reason.EXPANDED_SIZE_LIMIT, "unpacked, it is too large");
  }

  /** A document that only opens with a password. */
  public static Unreadable encrypted(String mediaType) {
    return new Unreadable(mediaType, Status.ENCRYPTED, Reason.ENCRYPTED, "a password is needed");
  }

  /** A document of a kind that holds no report. */
  public static Unreadable unsupported(String mediaType) {
    return new Unreadable(
        mediaType, Status.UNSUPPORTED, Reason.MEDIA_TYPE, "files of this kind hold no report");
  }
}
