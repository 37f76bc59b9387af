package org.gongkai.jobs.result;

import java.util.Locale;

/** How rows are written. */
public enum Format {
  /** Aligned text for a terminal: some of the columns, rounded. */
  TABLE,
  /** RFC 4180, UTF-8, all columns. */
  CSV,
  /** An array of objects, all columns. */
  JSON,
  /** One sheet of a workbook, all columns, up to {@value XlsxRows#MOST_ROWS} rows. */
  XLSX,
  /** A folder of Parquet files, all columns. */
  PARQUET;

  /** The name that the command line uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is text that may go to the screen. */
  public boolean isText() {
    return this == TABLE || this == CSV || this == JSON;
  }
}
