package org.gongkai.jobs.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/**
 * The one place that calls the extractor: what a document does to it becomes a status, never a
 * failed run. A thread that overruns its time is left behind and replaced; it cannot be stopped if
 * it does not listen to interruption.
 */
public final class GuardedExtractor implements AutoCloseable {

  private final Duration timeout;
  private final Supplier<BiFunction<byte[], Origin, Extraction>> extractors;
  private Worker worker;

  /**
   * @param timeout the longest that one document may take
   */
  public GuardedExtractor(Duration timeout) {
    this(timeout, () -> new ReportExtractor()::extract);
  }

  GuardedExtractor(Duration timeout, Supplier<BiFunction<byte[], Origin, Extraction>> extractors) {
    this.timeout = timeout;
    this.extractors = extractors;
    this.worker = Worker.with(extractors);
  }

  /** Extracts one document; bad documents and overruns are values. */
  public Extraction extract(byte[] bytes, Origin origin) {
    Future<Extraction> result = worker.submit(bytes, origin);
    try {
      return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      replaceWorker();
      return rejected(
          Status.TIMED_OUT,
          Reason.TIME_LIMIT,
          "Not done after " + timeout.toMillis() / 1000.0 + " seconds.");
    } catch (ExecutionException e) {
      replaceWorker();
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was stopped", e);
    }
  }

  @Override
  public void close() {
    worker.stop();
  }

  private void replaceWorker() {
    worker.stop();
    worker = Worker.with(extractors);
  }

  private static Extraction failed(Throwable problem) {
    Reason reason =
        problem instanceof OutOfMemoryError
            ? Reason.OUT_OF_MEMORY
            : problem instanceof StackOverflowError
                ? Reason.STACK_OVERFLOW
                : Reason.EXTRACTOR_ERROR;
    return rejected(Status.UNREADABLE, reason, problem.toString());
  }

  private static Extraction rejected(Status status, Reason reason, String detail) {
    return new Extraction.Rejected("", status, reason, detail);
  }

  /** A thread with an extractor of its own, since extractors are not thread-safe. */
  private record Worker(ExecutorService thread, BiFunction<byte[], Origin, Extraction> extractor) {

    static Worker with(Supplier<BiFunction<byte[], Origin, Extraction>> extractors) {
      return new Worker(Executors.newSingleThreadExecutor(Worker::daemon), extractors.get());
    }

    private static Thread daemon(Runnable task) {
      Thread thread = new Thread(task, "gongkai-extractor");
      thread.setDaemon(true);
      return thread;
    }

    Future<Extraction> submit(byte[] bytes, Origin origin) {
      return thread.submit(() -> extractor.apply(bytes, origin));
    }

    void stop() {
      thread.shutdownNow();
    }
  }
}
