package org.gongkai.extract;

/**
 * The extractor as it ships, built once: it keeps nothing of a document, so that all tests share
 * it.
 */
final class TestedExtractor {

  static final ReportExtractor EXTRACTOR = new ReportExtractor();

  private TestedExtractor() {}
}
