package org.gongkai.aggregate.lake;

import java.util.Optional;

/**
 * What the ledger holds of one document from one run. An input has one such entry, an archive one
 * of its own and one for each document in it.
 *
 * @param stamp what tells the input again
 * @param documentId SHA-256 of the document's bytes, hex; empty where they could not be had
 * @param intake what became of it; empty where the bytes turned out to be those of its earlier
 *     entry, which then still holds
 * @param packed whether the document is one of an archive's
 */
public record LedgerEntry(
    InputStamp stamp, String documentId, Optional<Intake> intake, boolean packed) {

  /** An input that was extracted, or an archive that was read. */
  public static LedgerEntry of(InputStamp stamp, Intake intake) {
    return new LedgerEntry(stamp, intake.documentId(), Optional.of(intake), false);
  }

  /** A document of an archive. */
  public static LedgerEntry packed(InputStamp archive, Intake intake) {
    return new LedgerEntry(archive, intake.documentId(), Optional.of(intake), true);
  }

  /** An input whose bytes are known already. */
  public static LedgerEntry refreshed(InputStamp stamp, String documentId) {
    return new LedgerEntry(stamp, documentId, Optional.empty(), false);
  }
}
