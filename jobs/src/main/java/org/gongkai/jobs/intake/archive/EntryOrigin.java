package org.gongkai.jobs.intake.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Where an entry stands in its archive and where it came from.
 *
 * @param name its name in the archive, as written; of a record of a WARC its target address, or
 *     {@code @} and its offset where that cannot be read
 * @param url the address that it was fetched from
 * @param fetchedAt when it was fetched
 */
public record EntryOrigin(String name, Optional<String> url, Optional<Instant> fetchedAt) {

  /** An entry of which only the name is known. */
  static EntryOrigin named(String name) {
    return new EntryOrigin(name, Optional.empty(), Optional.empty());
  }

  /** The last part of its name, or of the path of its address. */
  public String fileName() {
    String path = name.replaceFirst("[?#].*", "").replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
