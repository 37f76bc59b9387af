package org.gongkai.jobs.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Packs small documents together, so that a task has enough to do and none has far too much. */
public final class InputBatches {

  /** Opening a file and a document's fixed work, in bytes of reading that take as long. */
  private static final long COST_OF_A_FILE = 256L << 10;

  /** Each batch builds an extractor of its own, which takes as long as some documents. */
  private static final long LEAST = 2L << 20;

  /** A batch that is lost with its executor is read again: it should not be too large. */
  private static final long MOST = 64L << 20;

  /** More batches than cores, so that one of slow documents does not hold up the run. */
  private static final int BATCHES_PER_CORE = 4;

  private static final JsonMapper MAPPER = new JsonMapper();

  private InputBatches() {}

  /**
   * Batches of documents that lie beside each other.
   *
   * @param documents in the order of their paths
   * @param cores how many tasks run at a time
   */
  public static List<List<InputDocument>> of(List<InputDocument> documents, int cores) {
    long total = documents.stream().mapToLong(InputBatches::cost).sum();
    long target = Math.max(LEAST, Math.min(MOST, total / ((long) cores * BATCHES_PER_CORE)));
    List<List<InputDocument>> batches = new ArrayList<>();
    List<InputDocument> batch = new ArrayList<>();
    long cost = 0;
    for (InputDocument document : documents) {
      batch.add(document);
      cost += cost(document);
      if (cost >= target) {
        batches.add(batch);
        batch = new ArrayList<>();
        cost = 0;
      }
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }

  private static long cost(InputDocument document) {
    return document.bytes() + COST_OF_A_FILE;
  }

  /** A batch as text: what every serializer of Spark can carry. */
  static String write(List<InputDocument> batch) {
    try {
      return MAPPER.writeValueAsString(batch);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<InputDocument> read(String batch) {
    try {
      return MAPPER.readValue(batch, new TypeReference<List<InputDocument>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
