package org.gongkai.extract.document.pdf;

import java.util.List;

/**
 * A line of text as it may stand in a table without lines.
 *
 * @param line the line
 * @param labels its words up to the first number
 * @param values its numbers and marks behind these; empty where words follow a number
 */
record AlignedLine(PrintedLine line, List<Chunk> labels, List<Chunk> values) {

  private static final int HEADER_CHUNKS = 3;

  AlignedLine {
    labels = List.copyOf(labels);
    values = List.copyOf(values);
  }

  static AlignedLine of(PrintedLine line) {
    List<Chunk> chunks = Chunk.of(line.line());
    List<Chunk> labels = chunks.stream().takeWhile(chunk -> !chunk.isValue()).toList();
    List<Chunk> rest = chunks.subList(labels.size(), chunks.size());
    return rest.stream().allMatch(Chunk::isValue)
        ? new AlignedLine(line, labels, rest)
        : new AlignedLine(line, chunks, List.of());
  }

  boolean hasValues() {
    return !values.isEmpty();
  }

  /** Its words where it is a header. */
  List<Chunk> names() {
    return labels.stream().flatMap(chunk -> chunk.names().stream()).toList();
  }

  boolean isNumbered() {
    return !labels.isEmpty() && labels.get(labels.size() - 1).isNumbered();
  }

  /** Whether it names columns: words side by side that are not a group's label and a row's. */
  boolean isHeader() {
    return !hasValues()
        && (labels.size() >= HEADER_CHUNKS
            || (labels.size() == 2 && labels.stream().noneMatch(Chunk::isNumbered)));
  }
}
