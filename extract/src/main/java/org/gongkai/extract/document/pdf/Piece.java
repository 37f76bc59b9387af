package org.gongkai.extract.document.pdf;

/** What a page is made of, from top to bottom. */
sealed interface Piece permits PrintedLine, RuledTable, AlignedTable, PicturedBlock {

  /** The page that it begins on, from 1. */
  int page();

  /** The upper end, in points from the top of the page. */
  double top();
}
