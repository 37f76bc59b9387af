package org.gongkai.jobs.intake;

import java.util.Optional;
import org.gongkai.jobs.intake.archive.ArchiveKind;

/**
 * A path that may lead into an archive: {@code reports.zip!/2021/a.html}.
 *
 * @param file the file, or the archive
 * @param entry the name inside the archive; empty where the path names a file
 */
record InsidePath(String file, Optional<String> entry) {

  static final String SEPARATOR = "!/";

  static InsidePath of(String path) {
    for (int at = path.indexOf(SEPARATOR); at >= 0; at = path.indexOf(SEPARATOR, at + 1)) {
      // A folder's name may end in an exclamation mark.
      if (ArchiveKind.ofName(path.substring(0, at)).isPresent()) {
        return new InsidePath(
            path.substring(0, at), Optional.of(path.substring(at + SEPARATOR.length())));
      }
    }
    return new InsidePath(path, Optional.empty());
  }
}
