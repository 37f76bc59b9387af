package org.gongkai.extract.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads pages of which there is only a picture. */
public interface PageOcr {

  /** What must be installed before a page can be read, as advice to the user; empty if nothing. */
  Optional<String> missing();

  /**
   * Reads one page.
   *
   * @param page at 150 dots per inch or more; the page may lie a little askew
   * @param pageNumber from 1
   * @return its paragraphs and tables from the top; the tables are counted from 0 on each page
   * @throws IOException if the page cannot be read, with a sentence that says why
   */
  List<Block> read(BufferedImage page, int pageNumber) throws IOException;
}
