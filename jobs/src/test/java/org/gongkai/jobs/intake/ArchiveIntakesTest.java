package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.gongkai.aggregate.lake.LedgerEntry;
import org.gongkai.extract.report.Extraction;
import org.gongkai.jobs.intake.archive.ArchiveEntry;
import org.gongkai.jobs.intake.archive.ArchiveReader;
import org.gongkai.jobs.intake.archive.Skipped;
import org.gongkai.jobs.intake.storage.Storages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveIntakesTest {

  private static final Limits LIMITS = new Limits(1000, Duration.ofMillis(100));
  private static final InputDocument INPUT = new InputDocument("file:/a.warc", 5, 1, "");

  /** What an archive's reader does when it is asked for the first document. */
  private interface Fault {
    Optional<ArchiveEntry> next() throws IOException;
  }

  @Test
  void anArchiveInWhichReadingHangsIsReadNoFurther() {
    CountDownLatch never = new CountDownLatch(1);
    Fault hanging =
        () -> {
          while (true) {
            try {
              never.await();
            } catch (InterruptedException e) {
              // A decoder in a busy loop does not listen either.
              Thread.interrupted();
            }
          }
        };

    assertThat(endings(hanging))
        .containsExactly(
            "timed_out time_limit Read no further: nothing came any more. 0 documents");
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(new StackOverflowError(), "java.lang.StackOverflowError"),
        Arguments.of(
            new NoClassDefFoundError("org/x/Y"), "java.lang.NoClassDefFoundError: org/x/Y"),
        Arguments.of(
            new IllegalStateException("no header"), "java.lang.IllegalStateException: no header"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("problems")
  void whatAReaderThrowsIsTheArchivesEnd(Throwable problem, String said) {
    Fault failing =
        () -> {
          ArchiveIntakesTest.<RuntimeException>raise(problem);
          return Optional.empty();
        };

    assertThat(endings(failing))
        .containsExactly("unreadable broken_archive Read no further: " + said + ". 0 documents");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable problem) throws T {
    throw (T) problem;
  }

  private static List<String> endings(Fault fault) {
    ArchiveReader archive =
        new ArchiveReader() {
          @Override
          public Optional<ArchiveEntry> next() throws IOException {
            return fault.next();
          }

          @Override
          public Skipped skipped() {
            return new Skipped();
          }

          @Override
          public void close() {}
        };
    try (GuardedExtractor extractor = new GuardedExtractor(LIMITS.timeout());
        GuardedThread thread = new GuardedThread();
        InputReader reader =
            new InputReader(new Storages(new Configuration()), LIMITS, "1", extractor)) {
      List<String> endings = new ArrayList<>();
      new ArchiveIntakes(
              INPUT, reader, new GuardedArchive(archive, thread, LIMITS.timeout(), () -> 0))
          .forEachRemaining(entry -> endings.add(ending(entry)));
      return endings;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String ending(LedgerEntry entry) {
    return entry
        .intake()
        .orElseThrow()
        .extraction()
        .fold(
            extracted -> "extracted",
            (Extraction.Rejected why) ->
                why.status().key() + " " + why.reason().key() + " " + why.detail());
  }
}
