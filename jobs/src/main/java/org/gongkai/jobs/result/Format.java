package org.gongkai.jobs.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rows are written. */
public enum Format {
  /** Aligned text for a terminal: some of the columns, rounded. */
  TABLE,
  /** RFC 4180, UTF-8, all columns. */
  CSV("csv"),
  /** An array of objects, all columns. */
  JSON("json"),
  /** An object a line, all columns. */
  JSONL("jsonl", "ndjson"),
  /**
   * A workbook: a sheet of all columns, up to {@value XlsxRows#MOST_ROWS} rows, and their meaning.
   */
  XLSX("xlsx"),
  /** A folder of Parquet files, all columns. */
  PARQUET("parquet");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** The format that a file of that name has by its ending; empty where that tells none. */
  static Optional<Format> ofName(String output) {
    String name = output.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
        .findFirst();
  }

  /** The name that the command line uses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is text that may go to the screen. */
  public boolean isText() {
    return this != XLSX && this != PARQUET;
  }
}
