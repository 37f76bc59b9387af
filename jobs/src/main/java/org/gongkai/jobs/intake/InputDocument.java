package org.gongkai.jobs.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.aggregate.lake.InputStamp;
import org.gongkai.jobs.intake.archive.ArchiveKind;

/**
 * One document or archive to read, as it travels from the driver to a task. Strings and numbers
 * only: Spark's serializers cannot be trusted with more.
 *
 * @param uri its address
 * @param bytes its size when it was listed
 * @param modified when it was last changed, in milliseconds since 1970
 * @param manifestLine the line of the manifest that names it, or of an archive all lines that name
 *     it or what is in it; empty where there is none
 * @param knownId the document id under which its extraction is known: with the same bytes it need
 *     not be extracted; empty where it must be, as archives always are
 */
public record InputDocument(
    String uri, long bytes, long modified, String manifestLine, String knownId) {

  /** Two versions of what is said of one input are all that is ever compared by them. */
  private static final int DIGEST_DIGITS = 16;

  /** A document of which nothing is known yet. */
  public InputDocument(String uri, long bytes, long modified, String manifestLine) {
    this(uri, bytes, modified, manifestLine, "");
  }

  /** The same document, to be extracted only if its bytes are others than those known. */
  InputDocument unless(String documentId) {
    return new InputDocument(uri, bytes, modified, manifestLine, documentId);
  }

  /** The same document with the lines of the manifest that name it or what is in it. */
  InputDocument with(String manifestLines) {
    return new InputDocument(uri, bytes, modified, manifestLines, knownId);
  }

  /** Whether its bytes are looked at before they are extracted. */
  public boolean mayBeKnown() {
    return !knownId.isEmpty();
  }

  /** Whether its name is that of an archive; what is in it tells whether it is one. */
  boolean isNamedLikeAnArchive() {
    return isNamedLikeAnArchive(uri);
  }

  static boolean isNamedLikeAnArchive(String uri) {
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

  /** What tells it again in a later run. */
  InputStamp stamp() {
    return new InputStamp(uri, bytes, modified, manifestLine.isEmpty() ? "" : saidDigest());
  }

  /** A digest of what the manifest says of it and of what is in it, in whatever order. */
  private String saidDigest() {
    String said =
        manifestLine
            .lines()
            .map(ManifestEntry::parse)
            .map(entry -> InsidePath.of(entry.path()).entry().orElse("") + "\n" + entry.said())
            .sorted()
            .collect(Collectors.joining("\n\n"));
    return Digests.sha256(said.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_DIGITS);
  }
}
