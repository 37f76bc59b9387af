package org.gongkai.extract.document.pdf;

import org.gongkai.extract.document.Block;

/**
 * What OCR read on a page that is a picture.
 *
 * @param page from 1
 * @param top its place among the page's blocks
 * @param block a paragraph or table
 */
record PicturedBlock(int page, double top, Block block) implements Piece {}
