package org.gongkai.jobs.intake.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A WARC in zstd: a frame a record, and in front of them perhaps the dictionary that all are packed
 * with, in a frame that unpackers skip ("Zstandard Compression in WARC Files", IIPC).
 */
final class ZstdFraming implements WarcFraming {

  /** The last byte of a skippable frame's signature tells its use; 0x5d is the dictionary's. */
  private static final byte[] SKIPPABLE = {0x50, 0x2a, 0x4d, 0x18};

  private static final int DICTIONARY_USE = 0x5d;

  /** A signature and a length of four bytes each. */
  private static final int SKIPPABLE_HEADER = 8;

  /** Crawlers train dictionaries of some hundred kilobytes. */
  private static final int MOST_DICTIONARY = 1 << 24;

  private final ByteSource source;
  private final Expansion expansion;
  private final Optional<byte[]> dictionary;
  private final SoughtFile file;

  ZstdFraming(ByteSource source, Expansion expansion) throws IOException {
    this.source = source;
    this.expansion = expansion;
    this.file = new SoughtFile(source);
    this.dictionary = dictionary(file.at(0));
  }

  /** Whether a file that begins like this is packed so. */
  static boolean fits(byte[] head) {
    return ArchiveKind.startsWith(head, ZstdFrame.SIGNATURE)
        || (isSkippable(head) && (head[0] & 0xff) == DICTIONARY_USE);
  }

  private static boolean isSkippable(byte[] head) {
    return head.length >= SKIPPABLE.length
        && (head[0] & 0xf0) == SKIPPABLE[0]
        && head[1] == SKIPPABLE[1]
        && head[2] == SKIPPABLE[2]
        && head[3] == SKIPPABLE[3];
  }

  @Override
  public Optional<InputStream> at(long offset) throws IOException {
    PositionedInput in = file.at(offset);
    for (byte[] head = head(in); isSkippable(head); head = head(in)) {
      in.skipNBytes(SKIPPABLE_HEADER + length(head));
    }
    return in.isAtEnd() ? Optional.empty() : Optional.of(frame(in));
  }

  @Override
  public long end() {
    return file.position();
  }

  @Override
  public OptionalLong following(long offset) throws IOException {
    return WarcFraming.packedRecord(source, ZstdFrame.SIGNATURE, offset + 1, this::frame);
  }

  @Override
  public boolean isPacked() {
    return true;
  }

  /** A frame may do without. */
  @Override
  public boolean hasChecksums() {
    return false;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private InputStream frame(InputStream in) throws IOException {
    return expansion.counting(unpacking(new ZstdFrame(in)));
  }

  private InputStream unpacking(InputStream frame) throws IOException {
    ZstdInputStreamNoFinalizer unpacked = new ZstdInputStreamNoFinalizer(frame);
    if (dictionary.isPresent()) {
      unpacked.setDict(dictionary.get());
    }
    return unpacked;
  }

  /** Read from the file's beginning; it may be packed itself. */
  private static Optional<byte[]> dictionary(PositionedInput file) throws IOException {
    byte[] head = head(file);
    if (!isSkippable(head) || (head[0] & 0xff) != DICTIONARY_USE) {
      return Optional.empty();
    }
    long length = length(head);
    if (length > MOST_DICTIONARY) {
      throw new IOException("the dictionary has " + length + " bytes");
    }
    file.skipNBytes(SKIPPABLE_HEADER);
    byte[] content = file.readNBytes((int) length);
    if (content.length < length) {
      throw new EOFException("the dictionary is cut");
    }
    return Optional.of(
        ArchiveKind.startsWith(content, ZstdFrame.SIGNATURE) ? unpacked(content) : content);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in =
        new ZstdInputStreamNoFinalizer(new ZstdFrame(new ByteArrayInputStream(packed)))) {
      byte[] content = in.readNBytes(MOST_DICTIONARY + 1);
      if (content.length > MOST_DICTIONARY) {
        throw new IOException("the dictionary unpacks to more than " + MOST_DICTIONARY + " bytes");
      }
      return content;
    }
  }

  private static byte[] head(PositionedInput file) throws IOException {
    file.mark(SKIPPABLE_HEADER);
    byte[] head = file.readNBytes(SKIPPABLE_HEADER);
    file.reset();
    return head;
  }

  private static long length(byte[] head) throws IOException {
    if (head.length < SKIPPABLE_HEADER) {
      throw new EOFException("the file ends in the header of a frame");
    }
    return (head[4] & 0xffL)
        | (head[5] & 0xffL) << 8
        | (head[6] & 0xffL) << 16
        | (head[7] & 0xffL) << 24;
  }
}
