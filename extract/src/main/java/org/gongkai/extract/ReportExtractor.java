package org.gongkai.extract;

import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Status;

/**
 * Bytes of one document in, reports out. The only type that knows every room of the module. Built
 * once a partition, not thread-safe.
 */
public final class ReportExtractor {

  /**
   * Reads one document. Never throws on a bad document: what becomes of it is the value.
   *
   * @param bytes the whole document
   * @param origin where it came from
   */
  public Extraction extract(byte[] bytes, Origin origin) {
    return new Extraction.Rejected("", Status.NO_REPORT, "no_form_table", origin.fileName());
  }
}
