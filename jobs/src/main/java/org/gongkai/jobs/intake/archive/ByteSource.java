package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from any place on, as often as need be. */
@FunctionalInterface
public interface ByteSource {

  /** A stream that begins at an offset; the caller closes it. */
  InputStream from(long offset) throws IOException;
}
