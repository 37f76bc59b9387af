package org.gongkai.jobs.intake.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of entries as they were meant, and what hides them. */
final class EntryNames {

  /** How tar files are to be opened for {@link #of(TarArchiveEntry)}: a byte is a character. */
  static final Charset TAR_BYTES = StandardCharsets.ISO_8859_1;

  private EntryNames() {}

  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean said =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    return said || raw == null ? entry.getName() : NameBytes.decoded(raw);
  }

  static String of(TarArchiveEntry entry) {
    String name = entry.getName();
    // What is beyond bytes was read from a header that is in UTF-8 by its own standard.
    return name.chars().allMatch(c -> c <= 0xFF)
        ? NameBytes.decoded(name.getBytes(TAR_BYTES))
        : name;
  }

  /** As in folders, a part of a path that begins with . or _ hides what is below it. */
  static boolean isHidden(String name) {
    return Arrays.stream(name.split("[/\\\\]"))
        .filter(part -> !part.equals(".") && !part.equals(".."))
        .anyMatch(part -> part.startsWith(".") || part.startsWith("_"));
  }
}
