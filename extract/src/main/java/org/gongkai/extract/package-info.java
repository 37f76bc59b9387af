/** Bytes of one document in, reports out: {@link ReportExtractor} is the one way through. */
@NullMarked
package org.gongkai.extract;

import org.jspecify.annotations.NullMarked;
