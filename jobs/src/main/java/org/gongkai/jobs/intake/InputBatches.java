package org.gongkai.jobs.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Packs small documents together, so that a task has enough to do and none has far too much. */
public final class InputBatches {

  /** Opening a file and a document's fixed work, in bytes of reading that take as long. */
  private static final long COST_OF_A_FILE = 256L << 10;

  /** An archive unpacks to some times its size. */
  private static final int UNPACKED = 5;

  /** Each batch is a task of its own, which takes as long to begin as some documents. */
  private static final long LEAST = 2L << 20;

  /** A batch that is lost with its executor is read again: it should not be too large. */
  private static final long MOST = 64L << 20;

  /** More batches than cores, so that one of slow documents does not hold up the run. */
  private static final int BATCHES_PER_CORE = 4;

  private static final JsonMapper MAPPER = new JsonMapper();

  private InputBatches() {}

  /**
   * Batches of inputs that lie beside each other. What is heavy, an archive or a very large
   * document, gets a batch of its own, and these come first, the heaviest at the head: begun last,
   * they would keep one core busy when all others are done.
   *
   * @param inputs in the order of their paths
   * @param cores how many tasks run at a time
   */
  public static List<List<InputDocument>> of(List<InputDocument> inputs, int cores) {
    long total = inputs.stream().mapToLong(InputBatches::cost).sum();
    long target = Math.max(LEAST, Math.min(MOST, total / ((long) cores * BATCHES_PER_CORE)));
    Map<Boolean, List<InputDocument>> byWeight =
        inputs.stream().collect(Collectors.partitioningBy(input -> isHeavy(input, target)));
    List<List<InputDocument>> batches = new ArrayList<>();
    byWeight.getOrDefault(true, List.of()).stream()
        .sorted(Comparator.comparingLong(InputBatches::cost).reversed())
        .forEach(input -> batches.add(List.of(input)));
    batches.addAll(packed(byWeight.getOrDefault(false, List.of()), target));
    return batches;
  }

  private static boolean isHeavy(InputDocument input, long target) {
    return cost(input) >= (input.isNamedLikeAnArchive() ? LEAST : target / 2);
  }

  private static List<List<InputDocument>> packed(List<InputDocument> inputs, long target) {
    List<List<InputDocument>> batches = new ArrayList<>();
    List<InputDocument> batch = new ArrayList<>();
    long cost = 0;
    for (InputDocument input : inputs) {
      batch.add(input);
      cost += cost(input);
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

  private static long cost(InputDocument input) {
    return input.bytes() * (input.isNamedLikeAnArchive() ? UNPACKED : 1) + COST_OF_A_FILE;
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
