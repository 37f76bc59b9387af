package org.gongkai.jobs.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The documents of a WARC: responses with status 200, and resources. After a broken record reading
 * goes on where the next one plainly begins.
 */
final class WarcEntries implements ArchiveReader {

  /** A file with more faults is none, and each costs a search. */
  private static final int MOST_BROKEN = 1000;

  private enum State {
    READING,
    ENDED,
    CUT
  }

  private final WarcFraming framing;
  private final WarcDocuments documents;
  private final Skipped skipped;
  private Optional<WarcSegment> segment = Optional.empty();
  private long offset;
  private State state = State.READING;
  private int broken;

  WarcEntries(WarcFraming framing, EntryBytes bytes, Expansion expansion, Skipped skipped) {
    this.framing = framing;
    this.skipped = skipped;
    this.documents = new WarcDocuments(bytes, expansion, skipped);
  }

  @Override
  public Optional<ArchiveEntry> next() throws IOException {
    while (state == State.READING) {
      try {
        Optional<ArchiveEntry> entry = nextOfSegment();
        if (entry.isPresent()) {
          return entry;
        }
      } catch (BrokenRecordException e) {
        goOnAfter(e);
        return Optional.of(e.entry());
      }
    }
    if (state == State.CUT) {
      throw new EOFException("the last record is not complete");
    }
    return Optional.empty();
  }

  /** Empty where a segment ends; the next one is opened by the next call. */
  private Optional<ArchiveEntry> nextOfSegment() throws BrokenRecordException, ExpansionException {
    if (segment.isEmpty()) {
      segment = open();
      if (segment.isEmpty()) {
        state = State.ENDED;
        return Optional.empty();
      }
    }
    Optional<ArchiveEntry> entry = segment.get().next();
    if (entry.isEmpty()) {
      segment = Optional.empty();
      offset = framing.end();
    }
    return entry;
  }

  private Optional<WarcSegment> open() throws BrokenRecordException, ExpansionException {
    Optional<InputStream> bytes;
    try {
      bytes = framing.at(offset);
    } catch (IOException e) {
      throw new BrokenRecordException(offset, WarcDocuments.nameless(offset), e);
    }
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(new WarcSegment(bytes.get(), offset, framing, documents));
  }

  private void goOnAfter(BrokenRecordException fault) throws IOException {
    broken++;
    if (broken > MOST_BROKEN) {
      throw new IOException("more than " + MOST_BROKEN + " records are broken", fault);
    }
    segment = Optional.empty();
    OptionalLong following = framing.following(fault.offset());
    if (following.isPresent()) {
      offset = following.getAsLong();
    } else {
      state = fault.isCut() ? State.CUT : State.ENDED;
    }
  }

  @Override
  public Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    framing.close();
  }
}
