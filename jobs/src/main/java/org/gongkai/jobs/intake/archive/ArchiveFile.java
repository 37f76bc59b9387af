package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file that may be an archive, wherever it lies. */
public interface ArchiveFile extends ByteSource {

  /** Its size in bytes. */
  long bytes() throws IOException;

  /** The same bytes for readers that begin at the end; the caller closes it. */
  SeekableByteChannel channel() throws IOException;
}
