package org.gongkai.jobs.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Extra;
import org.gongkai.jobs.result.Format;
import picocli.CommandLine.Option;

/** Where rows are written, and what is added for spreadsheets. */
final class FileOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = {
        "A new file whose ending tells its format (.csv, .json, .jsonl, .xlsx), or of Parquet a",
        "new folder (.parquet). Default: the screen."
      })
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--bom",
      description = {
        "Begin CSV with the mark of UTF-8 (byte order mark): without it spreadsheets garble the",
        "Chinese in it. Workbooks need none."
      })
  private boolean marked;

  @Option(
      names = "--headers",
      paramLabel = "HEADERS",
      defaultValue = "names",
      converter = HeadersName.class,
      completionCandidates = HeadersName.class,
      description = {
        "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}): what stands above the columns of",
        "CSV and workbooks: their names, or Chinese titles."
      })
  private Headers headers = Headers.NAMES;

  /** What can stand above columns. */
  enum Headers {
    NAMES("names"),
    CHINESE("zh");

    private final String key;

    Headers(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /** Where the rows go. */
  Destination destination(Optional<Format> format, Format usual) {
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (marked) {
      extras.add(Extra.BOM);
    }
    if (headers == Headers.CHINESE) {
      extras.add(Extra.CHINESE_HEADERS);
    }
    return Destination.of(format, output, usual, extras);
  }

  /** Headers by the names of the command line. */
  static final class HeadersName extends NamedValues<Headers> {

    HeadersName() {
      super(List.of(Headers.values()), Headers::key);
    }
  }
}
