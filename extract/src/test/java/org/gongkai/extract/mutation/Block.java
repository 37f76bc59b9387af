package org.gongkai.extract.mutation;

/** A line of text or a table of a drawn document. */
sealed interface Block permits Grid, Block.Line {

  /** A line of text. */
  record Line(String text) implements Block {}
}
