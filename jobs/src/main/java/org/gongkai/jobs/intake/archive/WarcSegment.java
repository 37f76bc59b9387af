package org.gongkai.jobs.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a stretch of a WARC. A document is given only when the end of its record has been
 * reached and was sound: the checksum of a gzip member stands behind what it vouches for.
 */
final class WarcSegment {

  private final long offset;
  private final boolean isPacked;
  private final WarcReader reader;
  private final WarcDocuments documents;
  private Optional<WarcRecord> ahead;
  private Optional<BrokenRecordException> brokenAhead = Optional.empty();
  private boolean trailerIsBroken;

  /**
   * @param in the stretch, unpacked
   * @param offset where it begins in its file
   * @param framing of the file
   * @throws BrokenRecordException if it does not begin with a record
   */
  WarcSegment(InputStream in, long offset, WarcFraming framing, WarcDocuments documents)
      throws BrokenRecordException, ExpansionException {
    this.offset = offset;
    this.isPacked = framing.isPacked();
    this.documents = documents;
    try {
      reader = new WarcReader(in);
      reader.onWarning(warning -> trailerIsBroken |= warning.contains("trailer"));
      if (!framing.hasChecksums()) {
        reader.calculateBlockDigest();
      }
      ahead = reader.next();
    } catch (ExpansionException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // jwarc tells of faulty headers by unchecked exceptions of many kinds, here and below.
      throw new BrokenRecordException(offset, WarcDocuments.nameless(offset), e);
    }
  }

  /**
   * The next document; empty at the end of the segment.
   *
   * @throws BrokenRecordException if the next record is broken; the segment ends there
   */
  Optional<ArchiveEntry> next() throws BrokenRecordException, ExpansionException {
    while (ahead.isPresent()) {
      WarcRecord record = ahead.get();
      long place = isPacked ? offset : offset + record.position();
      EntryOrigin origin = WarcDocuments.origin(record, place);
      Optional<ArchiveEntry> entry = documents.of(record, origin);
      try {
        finish(record);
      } catch (ExpansionException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw new BrokenRecordException(place, origin, e);
      }
      if (entry.isPresent()) {
        return entry;
      }
    }
    if (brokenAhead.isPresent()) {
      throw brokenAhead.get();
    }
    return Optional.empty();
  }

  /** Goes over what is left of a record, and on to the header of the next. */
  private void finish(WarcRecord record) throws IOException {
    record.body().consume();
    Optional<WarcDigest> digest = record.calculatedBlockDigest();
    if (digest.isPresent() && !digest.equals(record.blockDigest())) {
      throw new IOException("its digest is not the one in its header");
    }
    trailerIsBroken = false;
    try {
      ahead = reader.next();
    } catch (IOException | RuntimeException e) {
      if (isPacked || trailerIsBroken || e instanceof ExpansionException) {
        throw e;
      }
      ahead = Optional.empty();
      long place = offset + reader.position();
      brokenAhead = Optional.of(new BrokenRecordException(place, WarcDocuments.nameless(place), e));
    }
    // The last record may lack its empty lines.
    if (trailerIsBroken && !isPacked && ahead.isPresent()) {
      throw new IOException("it is longer or shorter than its header says");
    }
  }
}
