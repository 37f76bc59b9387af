package org.gongkai.jobs.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;

/**
 * The one place that calls the extractor: what a document does to it becomes a status, never a
 * failed run.
 */
public final class GuardedExtractor implements AutoCloseable {

  private final Duration timeout;
  private final BiFunction<byte[], Origin, Extraction> extractor;
  private final GuardedThread thread = new GuardedThread();

  /**
   * @param timeout the longest that one document may take
   */
  public GuardedExtractor(Duration timeout) {
    this(timeout, new ReportExtractor()::extract);
  }

  /**
   * @param extractor may still be at work on a document that overran when it is given the next
   */
  GuardedExtractor(Duration timeout, BiFunction<byte[], Origin, Extraction> extractor) {
    this.timeout = timeout;
    this.extractor = extractor;
  }

  /** Extracts one document; bad documents and overruns are values. */
  public Extraction extract(byte[] bytes, Origin origin) {
    try {
      return thread.call(() -> extractor.apply(bytes, origin), timeout);
    } catch (TimeoutException e) {
      return GuardedThread.overrun(timeout);
    } catch (ExecutionException e) {
      return GuardedThread.failed(GuardedThread.cause(e), Reason.EXTRACTOR_ERROR);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
