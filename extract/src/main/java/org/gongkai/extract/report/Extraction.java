package org.gongkai.extract.report;

import java.util.List;
import java.util.function.Function;

/** What became of one document: reports, or a status with its reason. */
public sealed interface Extraction {

  /** The media type that was detected; empty where the bytes were never looked at. */
  String mediaType();

  /** Calls the one of the two functions that fits. */
  <T> T fold(Function<Extracted, T> extracted, Function<Rejected, T> rejected);

  /**
   * A document with at least one report.
   *
   * @param mediaType the media type that was detected
   * @param reports in the order of the document, never empty
   */
  record Extracted(String mediaType, List<AnnualReport> reports) implements Extraction {
    public Extracted {
      reports = List.copyOf(reports);
      if (reports.isEmpty()) {
        throw new IllegalArgumentException("an extracted document holds at least one report");
      }
    }

    @Override
    public <T> T fold(Function<Extracted, T> extracted, Function<Rejected, T> rejected) {
      return extracted.apply(this);
    }
  }

  /**
   * A document without a report.
   *
   * @param mediaType the media type that was detected; empty where the bytes were never looked at
   * @param status any status but extracted
   * @param reason why
   * @param detail one sentence for a reader
   */
  record Rejected(String mediaType, Status status, Reason reason, String detail)
      implements Extraction {
    public Rejected {
      if (status == Status.EXTRACTED) {
        throw new IllegalArgumentException("a rejected document is not extracted");
      }
    }

    @Override
    public <T> T fold(Function<Extracted, T> extracted, Function<Rejected, T> rejected) {
      return rejected.apply(this);
    }
  }
}
