package org.gongkai.jobs.intake;

/**
 * One document to read, as it travels from the driver to a task. Strings and numbers only: Spark's
 * serializers cannot be trusted with more.
 *
 * @param uri where it lies, as Hadoop gives it
 * @param bytes its size when it was listed
 * @param manifestLine the line of the manifest that names it; empty where there is none
 */
public record InputDocument(String uri, long bytes, String manifestLine) {

  ManifestEntry entry() {
    return manifestLine.isEmpty() ? ManifestEntry.ofPath(uri) : ManifestEntry.parse(manifestLine);
  }
}
