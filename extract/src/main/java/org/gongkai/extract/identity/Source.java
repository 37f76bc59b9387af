package org.gongkai.extract.identity;

import java.util.Locale;

/** The places of a document that clues are read from. Each counts once for a value. */
enum Source {
  TITLE,
  HEADING,
  SIGNATURE,
  /** What the text states: titles it quotes, periods, places. */
  NARRATIVE,
  /**
   * What the text tells of in passing; part of the narrative, and counted beside what it states.
   */
  ACCOUNT,
  PAGE,
  URL,
  FILE_NAME,
  MANIFEST;

  /** The name that the evidence uses. */
  String key() {
    return this == ACCOUNT ? NARRATIVE.key() : name().toLowerCase(Locale.ROOT);
  }
}
