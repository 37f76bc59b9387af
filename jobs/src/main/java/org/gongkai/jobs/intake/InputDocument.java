package org.gongkai.jobs.intake;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.intake.archive.ArchiveKind;

/**
 * One document or archive to read, as it travels from the driver to a task. Strings and numbers
 * only: Spark's serializers cannot be trusted with more.
 *
 * @param uri where it lies, as Hadoop gives it
 * @param bytes its size when it was listed
 * @param manifestLine the line of the manifest that names it, or of an archive all lines that name
 *     it or what is in it; empty where there is none
 */
public record InputDocument(String uri, long bytes, String manifestLine) {

  /** A path as it is written here: file systems write the same one with two slashes or three. */
  static String uriOf(Path path) {
    URI uri = path.toUri();
    return new Path(uri.getScheme(), uri.getAuthority(), uri.getPath()).toUri().toString();
  }

  /** Whether its name is that of an archive; what is in it tells whether it is one. */
  boolean isNamedLikeAnArchive() {
    return ArchiveKind.ofName(uri).isPresent();
  }

  /** It comes from where it was fetched, or else from where it lies. */
  String sourceUri() {
    return entry().url().orElse(uri);
  }

  /** What the manifest says of it. */
  ManifestEntry entry() {
    return manifestLine
        .lines()
        .map(ManifestEntry::parse)
        .filter(entry -> InsidePath.of(entry.path()).entry().isEmpty())
        .findFirst()
        .orElseGet(() -> ManifestEntry.ofPath(uri));
  }

  /** What the manifest says of what is in it, by name; a map of its own for each call. */
  Map<String, ManifestEntry> entriesInside() {
    Map<String, ManifestEntry> entries = new HashMap<>();
    manifestLine
        .lines()
        .map(ManifestEntry::parse)
        .forEach(
            entry -> {
              Optional<String> name = InsidePath.of(entry.path()).entry();
              name.ifPresent(inside -> entries.put(inside, entry));
            });
    return entries;
  }
}
