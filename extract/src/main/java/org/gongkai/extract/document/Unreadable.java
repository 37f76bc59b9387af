package org.gongkai.extract.document;

import org.gongkai.extract.report.Status;

/**
 * Bytes that are no document that can be read.
 *
 * @param mediaType the media type that was detected
 * @param status unsupported, unreadable, encrypted or too large
 * @param reason a code: {@code media_type}, {@code parse_error}, {@code encrypted}, {@code
 *     expanded_size_limit}, {@code empty}
 * @param detail one sentence for a reader
 */
public record Unreadable(String mediaType, Status status, String reason, String detail)
    implements Reading {}
