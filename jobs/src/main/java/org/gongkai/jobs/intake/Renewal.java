package org.gongkai.jobs.intake;

/** Which of the documents that earlier runs have extracted are extracted again. */
public enum Renewal {
  /** None but those that could not be had, or were too large and are no longer. */
  NEW_ONLY,
  /**
   * Those too that another version extracted, and those that came to no end for a reason that need
   * not lie in them: no OCR, too little time or memory.
   */
  OUTDATED,
  /** All; what earlier runs took in and is not among the inputs leaves the lake. */
  EVERYTHING
}
