package org.gongkai.jobs.intake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.intake.archive.ArchiveFile;

/** A file system as inputs are found and read on it. */
public interface Storage {

  /** What lies at an address; empty where nothing does. */
  Optional<StoredFile> find(String address) throws IOException;

  /** What lies in a folder, in the order of the addresses. */
  List<StoredFile> list(String folder) throws IOException;

  /** What a pattern of Hadoop's kind matches, in the order of the addresses. */
  List<StoredFile> glob(String pattern) throws IOException;

  /** A document or archive. */
  ArchiveFile file(String address) throws IOException;

  /** Anything that can be read, also a pipe; the caller closes it. */
  InputStream open(String address) throws IOException;
}
