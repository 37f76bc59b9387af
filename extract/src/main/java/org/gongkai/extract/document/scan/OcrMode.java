package org.gongkai.extract.document.scan;

import java.util.List;

/**
 * How Tesseract is to look at pictures.
 *
 * @param language the trained model
 * @param segmentation Tesseract's page segmentation mode
 * @param characters the only characters that can occur; empty where any can
 */
record OcrMode(String language, int segmentation, String characters) {

  private static final String CHINESE = "chi_sim";
  private static final String ENGLISH = "eng";
  private static final String NUMERIC = "0123456789.,-+/";

  /** Chinese in one line or several. */
  static final OcrMode BLOCK = new OcrMode(CHINESE, 6, "");

  /** A number. */
  static final OcrMode NUMBER = new OcrMode(ENGLISH, 7, NUMERIC);

  /** A number, as the model sees it that was trained on other letters. */
  static final OcrMode NUMBER_AMONG_CHINESE = new OcrMode(CHINESE, 7, NUMERIC);

  /** The models that must be installed. */
  static List<String> languages() {
    return List.of(CHINESE, ENGLISH);
  }
}
