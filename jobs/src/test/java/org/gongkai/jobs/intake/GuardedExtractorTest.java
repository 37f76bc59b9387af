package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuardedExtractorTest {

  private static final Extraction READ =
      new Extraction.Rejected("text/plain", Status.NO_REPORT, Reason.NO_FORM_TABLE, "");
  private static final Origin GOOD = Origin.ofFile("good.txt");
  private static final Origin BAD = Origin.ofFile("bad.txt");

  @Test
  void aDocumentThatHangsIsTimedOutAndTheNextIsRead() {
    CountDownLatch never = new CountDownLatch(1);
    try (GuardedExtractor extractor =
        new GuardedExtractor(
            Duration.ofMillis(200),
            (bytes, origin) -> origin.equals(BAD) ? waitFor(never) : READ)) {
      assertThat(extractor.extract(new byte[0], BAD))
          .isEqualTo(rejected(Status.TIMED_OUT, Reason.TIME_LIMIT, "Not done after 0.2 seconds."));
      assertThat(extractor.extract(new byte[0], GOOD)).isEqualTo(READ);
    }
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(
            new StackOverflowError(), Reason.STACK_OVERFLOW, "java.lang.StackOverflowError"),
        Arguments.of(
            new OutOfMemoryError("Java heap space"),
            Reason.OUT_OF_MEMORY,
            "java.lang.OutOfMemoryError: Java heap space"),
        Arguments.of(
            new IllegalStateException("a cell of no row"),
            Reason.EXTRACTOR_ERROR,
            "java.lang.IllegalStateException: a cell of no row"),
        Arguments.of(
            new NoClassDefFoundError("org/x/Y"),
            Reason.EXTRACTOR_ERROR,
            "java.lang.NoClassDefFoundError: org/x/Y"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("problems")
  void whatADocumentThrowsIsItsStatusAndTheNextIsRead(
      Throwable problem, Reason reason, String detail) {
    try (GuardedExtractor extractor =
        new GuardedExtractor(Duration.ofSeconds(60), throwingFor(problem))) {
      assertThat(extractor.extract(new byte[0], BAD))
          .isEqualTo(rejected(Status.UNREADABLE, reason, detail));
      assertThat(extractor.extract(new byte[0], GOOD)).isEqualTo(READ);
    }
  }

  private static BiFunction<byte[], Origin, Extraction> throwingFor(Throwable problem) {
    return (bytes, origin) -> {
      if (origin.equals(BAD)) {
        GuardedExtractorTest.<RuntimeException>raise(problem);
      }
      return READ;
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable problem) throws T {
    throw (T) problem;
  }

  private static Extraction waitFor(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // A parser in a busy loop does not listen either.
        Thread.interrupted();
      }
    }
  }

  private static Extraction rejected(Status status, Reason reason, String detail) {
    return new Extraction.Rejected("", status, reason, detail);
  }
}
