package org.gongkai.jobs.result;

import java.util.List;
import org.gongkai.jobs.usage.UsageException;

/** What is added to a format on request, for people who open it in a spreadsheet. */
public enum Extra {
  /** The mark by which spreadsheets know UTF-8: without it they garble Chinese in CSV. */
  BOM("--bom", List.of(Format.CSV)),
  /** Chinese titles in the header, in place of the columns' names. */
  CHINESE_HEADERS("--headers zh", List.of(Format.CSV, Format.XLSX));

  private final String option;
  private final List<Format> formats;

  Extra(String option, List<Format> formats) {
    this.option = option;
    this.formats = formats;
  }

  void requireFitting(Format format) {
    if (!formats.contains(format)) {
      throw new UsageException(
          "%s: is for %s; there is none in %s"
              .formatted(
                  option,
                  String.join(" and ", formats.stream().map(Format::key).toList()),
                  format.key()));
    }
  }
}
