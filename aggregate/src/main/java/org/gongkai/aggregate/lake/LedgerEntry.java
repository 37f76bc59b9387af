package org.gongkai.aggregate.lake;

import java.util.Optional;

/**
 * What the ledger holds of one input from one run.
 *
 * @param stamp what tells the input again
 * @param documentId SHA-256 of its bytes, hex; empty where they could not be had
 * @param intake what became of it; empty where the bytes turned out to be those of its earlier
 *     entry, which then still holds
 */
public record LedgerEntry(InputStamp stamp, String documentId, Optional<Intake> intake) {

  /** An input that was extracted. */
  public static LedgerEntry of(InputStamp stamp, Intake intake) {
    return new LedgerEntry(stamp, intake.documentId(), Optional.of(intake));
  }

  /** An input whose bytes are known already. */
  public static LedgerEntry refreshed(InputStamp stamp, String documentId) {
    return new LedgerEntry(stamp, documentId, Optional.empty());
  }
}
