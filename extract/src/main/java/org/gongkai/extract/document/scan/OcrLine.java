package org.gongkai.extract.document.scan;

/**
 * A line of text that Tesseract read.
 *
 * @param text its words; a space only between words that are not Chinese
 * @param confidence that of the least certain word, from 0 to 100
 * @param box where it stands in the picture
 */
record OcrLine(String text, double confidence, Box box) {}
