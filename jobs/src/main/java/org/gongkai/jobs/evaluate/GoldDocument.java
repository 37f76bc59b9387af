package org.gongkai.jobs.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * A document of the gold: a line of its file.
 *
 * @param line the line's number, from 1
 * @param id its name in what is told
 * @param source where its text is
 * @param url the address it was found at
 * @param format the kind of file
 * @param style the way in which its tables are written
 * @param perturbations what sets it apart from the form as laid down
 * @param reports what a reader finds in it, in its order
 * @param unasked facts that the gold states in words that this command cannot compare
 */
record GoldDocument(
    int line,
    String id,
    Source source,
    Optional<String> url,
    String format,
    String style,
    List<String> perturbations,
    List<GoldReport> reports,
    List<String> unasked) {

  GoldDocument {
    perturbations = List.copyOf(perturbations);
    reports = List.copyOf(reports);
    unasked = List.copyOf(unasked);
  }

  /** Where a document's text is. */
  sealed interface Source {

    /**
     * In a file of its own.
     *
     * @param path as the gold writes it
     */
    record File(String path) implements Source {}

    /**
     * In the gold itself: pieces of a report, without its tables.
     *
     * @param text pieces with {@code …} between them
     */
    record Excerpt(String text) implements Source {}
  }
}
