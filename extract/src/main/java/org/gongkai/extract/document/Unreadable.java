package org.gongkai.extract.document;

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
    implements Reading {}
