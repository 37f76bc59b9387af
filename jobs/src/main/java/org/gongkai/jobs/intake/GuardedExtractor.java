package org.gongkai.jobs.intake;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;

/**
 * The one place that calls the extractor: what a document does to it becomes a status, never a
 * failed run.
 */
public final class GuardedExtractor implements AutoCloseable {

  private final Duration timeout;
  private final Supplier<BiFunction<byte[], Origin, Extraction>> extractors;
  private final GuardedThread thread = new GuardedThread();
  private BiFunction<byte[], Origin, Extraction> extractor;

  /**
   * @param timeout the longest that one document may take
   */
  public GuardedExtractor(Duration timeout) {
    this(timeout, () -> new ReportExtractor()::extract);
  }

  GuardedExtractor(Duration timeout, Supplier<BiFunction<byte[], Origin, Extraction>> extractors) {
    this.timeout = timeout;
    this.extractors = extractors;
    this.extractor = extractors.get();
  }

  /** Extracts one document; bad documents and overruns are values. */
  public Extraction extract(byte[] bytes, Origin origin) {
    BiFunction<byte[], Origin, Extraction> current = extractor;
    try {
      return thread.call(() -> current.apply(bytes, origin), timeout);
    } catch (TimeoutException e) {
      // The thread that was left behind may still be in it.
      extractor = extractors.get();
      return GuardedThread.overrun(timeout);
    } catch (ExecutionException e) {
      extractor = extractors.get();
      return GuardedThread.failed(GuardedThread.cause(e), "extractor_error");
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
