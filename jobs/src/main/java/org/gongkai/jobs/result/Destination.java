package org.gongkai.jobs.result;

import java.util.Optional;
import java.util.Set;
import org.gongkai.jobs.usage.UsageException;

/**
 * Where rows go and in what form.
 *
 * @param format how they are written
 * @param output the file, or for {@link Format#PARQUET} the folder, on any file system that Hadoop
 *     knows; empty for the screen
 * @param extras what is added to the format
 */
public record Destination(Format format, Optional<String> output, Set<Extra> extras) {

  /**
   * @throws UsageException if the format is none for the screen and no output is named, or is for
   *     the screen alone and one is, or cannot have an extra
   */
  public Destination {
    if (output.isEmpty() && !format.isText()) {
      throw new UsageException("--format " + format.key() + ": name where to write by --output");
    }
    if (output.isPresent() && format == Format.TABLE) {
      throw new UsageException(
          "--format table: goes to the screen; leave out either it or --output");
    }
    extras = Set.copyOf(extras);
    extras.forEach(extra -> extra.requireFitting(format));
  }

  public Destination(Format format, Optional<String> output) {
    this(format, output, Set.of());
  }

  /**
   * What the caller asked for: a file has the format of its name's ending.
   *
   * @param asked the format, where one was named
   * @param usual the format where neither it nor an output was named, and, if it is {@link
   *     Format#PARQUET}, of a name without an ending that tells one
   * @throws UsageException if the name tells another format than the one asked for, or none
   */
  public static Destination of(
      Optional<Format> asked, Optional<String> output, Format usual, Set<Extra> extras) {
    Optional<Format> named = output.flatMap(Format::ofName);
    if (asked.isPresent() && named.isPresent() && !asked.equals(named)) {
      throw new UsageException(
          "--format %s: %s is a name for %s; leave out --format, or name another --output"
              .formatted(asked.get().key(), output.orElseThrow(), named.get().key()));
    }
    Optional<Format> told = asked.or(() -> named);
    if (told.isEmpty() && output.isPresent() && usual != Format.PARQUET) {
      throw new UsageException(
          "--output %s: the name tells no format; let it end in .csv, .json, .jsonl, .xlsx or"
                  .formatted(output.get())
              + " .parquet, or name a --format");
    }
    return new Destination(told.orElse(usual), output, extras);
  }

  /** Whether rows alone go to the screen, so that a program can read them. */
  public boolean isPipe() {
    return output.isEmpty() && format != Format.TABLE;
  }
}
