package org.gongkai.jobs.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/**
 * Opens archives.
 *
 * @param maxBytes the size of the largest document that is read from one
 * @param limit the longest that the reading of one document may take
 */
public record Archives(long maxBytes, Duration limit) {

  private static final int BUFFER = 1 << 16;

  /** What unpacking may take: the strongest that xz does takes 65 MiB. */
  private static final int MOST_MEMORY_KIB = 128 * 1024;

  /**
   * A reader of the archive that a file's name and first bytes say it is; empty where it is none,
   * and so a document.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<ArchiveReader> open(String name, ArchiveFile file) throws IOException {
    Optional<ArchiveKind> kind = ArchiveKind.ofName(name);
    if (kind.isEmpty() || !kind.get().fits(head(file))) {
      return Optional.empty();
    }
    EntryBytes bytes = new EntryBytes(maxBytes, limit);
    Expansion expansion = new Expansion(file.bytes(), maxBytes);
    return switch (kind.get()) {
      case WARC ->
          Optional.of(
              new WarcEntries(WarcFraming.of(file, expansion), bytes, expansion, new Skipped()));
      case WACZ, ZIP -> zip(kind.get(), file, bytes, expansion);
      case TAR -> Optional.of(tar(buffered(file), bytes));
      case TAR_GZ, TAR_BZ2, TAR_XZ -> Optional.of(tar(expansion.counting(unpacked(file)), bytes));
    };
  }

  static byte[] head(ByteSource source) throws IOException {
    try (InputStream in = source.from(0)) {
      return in.readNBytes(ArchiveKind.HEAD_BYTES);
    }
  }

  static BufferedInputStream buffered(ByteSource source) throws IOException {
    return new BufferedInputStream(source.from(0), BUFFER);
  }

  /** What gzip, bzip2 or xz has packed, by its first bytes, in one piece or in several. */
  private static InputStream unpacked(ByteSource source) throws IOException {
    try {
      return new CompressorStreamFactory(true, MOST_MEMORY_KIB)
          .createCompressorInputStream(buffered(source));
    } catch (CompressorException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static TarEntries tar(InputStream in, EntryBytes bytes) {
    return new TarEntries(
        new TarArchiveInputStream(
            in,
            TarConstants.DEFAULT_BLKSIZE,
            TarConstants.DEFAULT_RCDSIZE,
            EntryNames.TAR_BYTES.name()),
        bytes);
  }

  private static Optional<ArchiveReader> zip(
      ArchiveKind kind, ArchiveFile file, EntryBytes bytes, Expansion expansion)
      throws IOException {
    ZipFile zip;
    try {
      zip =
          ZipFile.builder()
              .setSeekableByteChannel(file.channel())
              .setIgnoreLocalFileHeader(true)
              .get();
    } catch (IOException e) {
      return Optional.of(
          new CutZipEntries(new ZipArchiveInputStream(buffered(file)), bytes, expansion));
    }
    if (kind == ArchiveKind.WACZ) {
      return Optional.of(new WaczEntries(zip, bytes, expansion));
    }
    if (isOffice(zip)) {
      zip.close();
      return Optional.empty();
    }
    return Optional.of(new ZipEntries(zip, bytes, expansion));
  }

  /** Office Open XML has a list of content types, OpenDocument a media type. */
  private static boolean isOffice(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
  }
}
