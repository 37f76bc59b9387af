package org.gongkai.jobs.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Status;

/**
 * A thread for what may never come back. One that overruns its time is left behind and replaced; it
 * cannot be stopped if it does not listen to interruption.
 */
final class GuardedThread implements AutoCloseable {

  private ExecutorService thread = start();

  /**
   * Does some work.
   *
   * @param limit how long it may take
   * @throws TimeoutException if it is not done by then
   * @throws ExecutionException if it failed, with what it threw as the cause
   */
  <T> T call(Callable<T> work, Duration limit) throws TimeoutException, ExecutionException {
    return call(work, limit, () -> 0);
  }

  /**
   * Does some work.
   *
   * @param limit how long it may go on without progress
   * @param progress tells progress by giving another number
   * @throws TimeoutException if so long nothing happened
   * @throws ExecutionException if it failed, with what it threw as the cause
   */
  <T> T call(Callable<T> work, Duration limit, LongSupplier progress)
      throws TimeoutException, ExecutionException {
    Future<T> result = thread.submit(work);
    while (true) {
      long before = progress.getAsLong();
      try {
        return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (progress.getAsLong() == before) {
          result.cancel(true);
          replace();
          throw e;
        }
      } catch (InterruptedException e) {
        result.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was stopped", e);
      }
    }
  }

  /** What becomes of a document whose work overran. */
  static Extraction.Rejected overrun(Duration limit) {
    return new Extraction.Rejected(
        "",
        Status.TIMED_OUT,
        "time_limit",
        "Not done after " + limit.toMillis() / 1000.0 + " seconds.");
  }

  /**
   * What becomes of a document whose work failed.
   *
   * @param reason the code where the problem itself gives none
   */
  static Extraction.Rejected failed(Throwable problem, String reason) {
    String code =
        problem instanceof OutOfMemoryError
            ? "out_of_memory"
            : problem instanceof StackOverflowError ? "stack_overflow" : reason;
    return new Extraction.Rejected("", Status.UNREADABLE, code, problem.toString());
  }

  /** What the work threw. */
  static Throwable cause(ExecutionException failure) {
    return failure.getCause() == null ? failure : failure.getCause();
  }

  private void replace() {
    thread.shutdownNow();
    thread = start();
  }

  private static ExecutorService start() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "gongkai-guarded");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
