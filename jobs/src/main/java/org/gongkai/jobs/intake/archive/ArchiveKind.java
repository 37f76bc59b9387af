package org.gongkai.jobs.intake.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZUtils;

/**
 * The archives that are opened. One is known by its name and its first bytes together: a docx is a
 * zip too, and a page of an error may be saved as {@code reports.zip}.
 */
public enum ArchiveKind {
  WARC("\\.warc(\\.gz|\\.zst)?"),
  WACZ("\\.wacz"),
  ZIP("\\.zip"),
  TAR("\\.tar"),
  TAR_GZ("\\.(tar\\.gz|tgz)"),
  TAR_BZ2("\\.(tar\\.bz2|tbz2?)"),
  TAR_XZ("\\.(tar\\.xz|txz)");

  /** How many first bytes tell whether a file is what its name says. */
  public static final int HEAD_BYTES = 512;

  /** How many first bytes tell a record of a WARC. */
  static final int WARC_BYTES = 5;

  private static final byte[] WARC_START = {'W', 'A', 'R', 'C', '/'};

  private final Pattern name;

  ArchiveKind(String ending) {
    this.name = Pattern.compile(".*" + ending, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The kind that a file's name stands for. */
  public static Optional<ArchiveKind> ofName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name.matcher(name).matches()).findFirst();
  }

  /** Whether a file that begins like this can be an archive of this kind. */
  public boolean fits(byte[] head) {
    return switch (this) {
      case WARC -> isWarc(head) || isGzip(head) || ZstdFraming.fits(head);
      case WACZ, ZIP -> ZipArchiveInputStream.matches(head, head.length);
      case TAR -> TarArchiveInputStream.matches(head, head.length);
      case TAR_GZ -> isGzip(head);
      case TAR_BZ2 -> BZip2CompressorInputStream.matches(head, head.length);
      case TAR_XZ -> XZUtils.matches(head, head.length);
    };
  }

  static boolean isGzip(byte[] head) {
    return GzipCompressorInputStream.matches(head, head.length);
  }

  static boolean isWarc(byte[] head) {
    return startsWith(head, WARC_START);
  }

  static boolean startsWith(byte[] head, byte[] start) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }
}
