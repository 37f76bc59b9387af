package org.gongkai.jobs.intake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the records of a WARC can be found in its file: where they stand, and again after a fault.
 */
interface WarcFraming {

  /** The framing of a file, or of a WARC inside a WACZ. */
  static WarcFraming of(ByteSource source, Expansion expansion) throws IOException {
    byte[] head = Archives.head(source);
    if (ArchiveKind.isGzip(head)) {
      return new GzipFraming(source, expansion);
    }
    return ZstdFraming.fits(head) ? new ZstdFraming(source, expansion) : new PlainFraming(source);
  }

  /**
   * The bytes of one record or more, unpacked, that begin at an offset, to be read to their end
   * before the next are asked for; empty at the end of the file.
   *
   * @throws IOException if no record can begin there
   */
  Optional<InputStream> at(long offset) throws IOException;

  /** Where the bytes after those of {@link #at} begin, once these have been read to their end. */
  long end();

  /** The first place after an offset where a record plainly begins. */
  OptionalLong following(long offset) throws IOException;

  /** Whether a record has no place of its own in the file, but that of what it is packed in. */
  boolean isPacked();

  /** Whether checksums of the packing vouch for what was read. */
  boolean hasChecksums();

  /** Closes what is open. */
  void close() throws IOException;

  /** Unpacks what begins at a place of the file. */
  interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  /**
   * The first place at which a signature stands and what follows unpacks to a record's first bytes.
   *
   * @param from where to begin
   */
  static OptionalLong packedRecord(
      ByteSource source, byte[] signature, long from, Unpacking unpacking) throws IOException {
    OptionalLong found = find(source, signature, from);
    while (found.isPresent() && !isRecord(source, found.getAsLong(), unpacking)) {
      found = find(source, signature, found.getAsLong() + 1);
    }
    return found;
  }

  private static boolean isRecord(ByteSource source, long offset, Unpacking unpacking)
      throws IOException {
    try (PositionedInput in = new PositionedInput(source, offset)) {
      return ArchiveKind.isWarc(unpacking.of(in).readNBytes(ArchiveKind.WARC_BYTES));
    } catch (IOException e) {
      // A few bytes that happen to look like a signature unpack to nothing.
      return false;
    }
  }

  /**
   * The first place at which a signature stands, from an offset on.
   *
   * @param from where to begin
   */
  static OptionalLong find(ByteSource source, byte[] signature, long from) throws IOException {
    try (InputStream in = new BufferedInputStream(source.from(from), 1 << 16)) {
      int matched = 0;
      long position = from;
      for (int value = in.read(); value >= 0; value = in.read()) {
        position++;
        // No signature here begins anew inside itself but at its first byte.
        boolean fits = (byte) value == signature[matched];
        matched = fits ? matched + 1 : (byte) value == signature[0] ? 1 : 0;
        if (matched == signature.length) {
          return OptionalLong.of(position - signature.length);
        }
      }
      return OptionalLong.empty();
    }
  }
}
