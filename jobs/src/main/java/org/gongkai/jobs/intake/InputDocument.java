package org.gongkai.jobs.intake;

import org.gongkai.aggregate.lake.InputStamp;

/**
 * One document to read, as it travels from the driver to a task. Strings and numbers only: Spark's
 * serializers cannot be trusted with more.
 *
 * @param uri where it lies, as Hadoop gives it
 * @param bytes its size when it was listed
 * @param modified when it was last changed, in milliseconds since 1970
 * @param manifestLine the line of the manifest that names it; empty where there is none
 * @param knownId the document id under which its extraction is known: with the same bytes it need
 *     not be extracted; empty where it must be
 */
public record InputDocument(
    String uri, long bytes, long modified, String manifestLine, String knownId) {

  /** A document of which nothing is known yet. */
  public InputDocument(String uri, long bytes, long modified, String manifestLine) {
    this(uri, bytes, modified, manifestLine, "");
  }

  /** The same document, to be extracted only if its bytes are others than those known. */
  InputDocument unless(String documentId) {
    return new InputDocument(uri, bytes, modified, manifestLine, documentId);
  }

  /** Whether its bytes are looked at before they are extracted. */
  public boolean mayBeKnown() {
    return !knownId.isEmpty();
  }

  ManifestEntry entry() {
    return manifestLine.isEmpty() ? ManifestEntry.ofPath(uri) : ManifestEntry.parse(manifestLine);
  }

  /** What tells it again in a later run. */
  InputStamp stamp() {
    return new InputStamp(uri, bytes, modified, manifestLine.isEmpty() ? "" : entry().digest());
  }
}
