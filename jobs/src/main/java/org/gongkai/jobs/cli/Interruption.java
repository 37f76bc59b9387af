package org.gongkai.jobs.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.utils.Signals;

/**
 * Ctrl-C and the wish of a system that the command ends: the work is stopped in good order, so that
 * nothing is left behind of it; where that takes too long, or at a second signal, it ends at once.
 */
final class Interruption {

  /** Exit codes of a shell for what ended by a signal. */
  private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

  /**
   * Whoever cannot wait so long presses Ctrl-C again. A run that is cut off is safe all the same.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AtomicInteger exitCode = new AtomicInteger();

  /** With what exit code the command is to end; empty where nothing has stopped it. */
  Optional<Integer> exitCode() {
    return Optional.of(exitCode.get()).filter(code -> code != 0);
  }

  /** Stops a thread's work when a signal comes. */
  void stopOnSignals(Thread work, boolean verbose) {
    PrintStream err = System.err;
    EXIT_CODES.forEach(
        (signal, code) -> Signals.register(signal, () -> stop(work, code, err, verbose)));
  }

  private void stop(Thread work, int code, PrintStream err, boolean verbose) {
    if (!exitCode.compareAndSet(0, code)) {
      Runtime.getRuntime().halt(code);
    }
    if (!verbose) {
      // What Spark says when its work is taken away is not what went wrong.
      System.setErr(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }
    work.interrupt();
    try {
      work.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.println("gongkai: stopped; an earlier output is as it was, and a rerun takes up the work");
    Runtime.getRuntime().halt(code);
  }
}
