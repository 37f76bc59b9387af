package org.gongkai.jobs.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.jobs.intake.GuardedExtractor;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.terminal.Progress;

/** Extracts the documents of gold in this JVM, on several threads, and judges what comes out. */
public final class Evaluator {

  private final Limits limits;
  private final int threads;
  private final Progress progress;

  /**
   * @param threads how many documents are extracted at a time; the result does not depend on it
   */
  public Evaluator(Limits limits, int threads, Progress progress) {
    this.limits = limits;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Evaluates the documents of a gold file.
   *
   * @param root where its paths start; the folder of the gold file where none is given
   * @param inputs files and folders to keep to; none for all
   * @throws org.gongkai.jobs.usage.UsageException if the gold is broken or its documents are not
   *     there
   * @throws IOException if a document cannot be read
   */
  public Evaluation evaluate(Path gold, Optional<Path> root, List<Path> inputs, Grouping by)
      throws IOException {
    Form form = FormLoader.load();
    List<GoldDocument> documents = GoldFile.read(gold, form);
    Path start = root.orElseGet(() -> gold.toAbsolutePath().resolveSibling(""));
    return Evaluation.of(scores(new GoldFinder(gold, start, inputs).find(documents, form)), by);
  }

  /** In the order of the cases, whichever is done first. */
  private List<DocumentScore> scores(List<GoldCase> cases) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Progress.Phase phase = progress.begin("evaluating", cases.size())) {
      AtomicInteger next = new AtomicInteger();
      List<Future<Map<Integer, DocumentScore>>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(worker(cases, next, phase)));
      }
      Map<Integer, DocumentScore> scores = new TreeMap<>();
      for (Future<Map<Integer, DocumentScore>> worker : workers) {
        scores.putAll(result(worker));
      }
      return List.copyOf(scores.values());
    } finally {
      pool.shutdownNow();
    }
  }

  /** Takes one case after the other until none is left, with an extractor of its own. */
  private Callable<Map<Integer, DocumentScore>> worker(
      List<GoldCase> cases, AtomicInteger next, Progress.Phase phase) {
    return () -> {
      Map<Integer, DocumentScore> scores = new TreeMap<>();
      try (GuardedExtractor extractor = new GuardedExtractor(limits.timeout())) {
        for (int i = next.getAndIncrement(); i < cases.size(); i = next.getAndIncrement()) {
          GoldCase goldCase = cases.get(i);
          scores.put(i, DocumentScore.of(goldCase.gold(), goldCase.extract(extractor, limits)));
          phase.advance(1);
        }
      }
      return scores;
    };
  }

  private static Map<Integer, DocumentScore> result(Future<Map<Integer, DocumentScore>> worker)
      throws IOException {
    try {
      return worker.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the evaluation was stopped", e);
    }
  }
}
