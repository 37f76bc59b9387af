package org.gongkai.jobs.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.intake.PartSize;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.run.ExtractRequest;
import org.gongkai.jobs.usage.UsageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What goes in, and what one document may cost. */
final class InputOptions {

  /** A document is held in one array while it is read. */
  private static final long MOST_BYTES = 1L << 30;

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files, folders (with all that is in them), globs, any path that Hadoop "
              + "knows. Archives (.warc, .warc.gz, .warc.zst, .wacz, .zip, .tar, .tar.gz, .tgz) are read "
              + "document by document. May be left out where a manifest names the documents.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--inputs-from",
      paramLabel = "FILE",
      description =
          "More inputs, one a line (- for standard input); blank lines and lines that "
              + "begin with # are left out.")
  private Optional<String> inputsFrom = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE.jsonl",
      description =
          "A JSON object a line for each document: path (absolute or relative to the "
              + "manifest, or into an archive: reports.zip!/2021/a.html), url, fetched_at "
              + "and, where known, agency, region_code, year, agency_type.")
  private Optional<String> manifest = Optional.empty();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      defaultValue = "" + Limits.DEFAULT_MAX_BYTES,
      description = "Larger documents are not read (default: ${DEFAULT-VALUE}).")
  private long maxBytes;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "" + Limits.DEFAULT_TIMEOUT_SECONDS,
      description = "The longest that one document may take (default: ${DEFAULT-VALUE}).")
  private long timeout;

  @Option(
      names = "--reextract",
      description =
          "Also extract again what another version of gongkai extracted, and what came "
              + "to no end for lack of OCR, time or memory, and archives that broke off. "
              + "Without it only new and changed documents are extracted.")
  private boolean reextract;

  @Option(
      names = "--fresh",
      description =
          "Forget what earlier runs took in and extract all inputs; documents that are "
              + "not among them leave the output when the run is done.")
  private boolean fresh;

  @Option(
      names = "--part-documents",
      paramLabel = "N",
      description =
          "Put documents on record in parts of so many (default: 2000 a core): a run "
              + "that is cut off loses one part's work, and the next one takes up the others.")
  private Optional<Integer> partDocuments = Optional.empty();

  /** What these options ask for, of the command that they were given to. */
  ExtractRequest request(OutputOptions output, CommandSpec command) {
    return new ExtractRequest(
        inputs,
        inputsFrom,
        manifest,
        output.folder(),
        limits(),
        renewal(),
        partSize(),
        Words.given(command));
  }

  private Renewal renewal() {
    if (fresh) {
      return Renewal.EVERYTHING;
    }
    return reextract ? Renewal.OUTDATED : Renewal.NEW_ONLY;
  }

  private Optional<PartSize> partSize() {
    if (partDocuments.filter(documents -> documents < 1).isPresent()) {
      throw new UsageException("--part-documents: give a number of 1 or more");
    }
    return partDocuments.map(PartSize::ofDocuments);
  }

  private Limits limits() {
    if (maxBytes <= 0 || maxBytes > MOST_BYTES) {
      throw new UsageException("--max-bytes: give a number from 1 to " + MOST_BYTES);
    }
    if (timeout <= 0) {
      throw new UsageException("--timeout: give a number of seconds of 1 or more");
    }
    return new Limits(maxBytes, Duration.ofSeconds(timeout));
  }
}
