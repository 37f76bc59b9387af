package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.InputStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakePlanTest {

  private static final String URI = "file:/in/a.html";
  private static final String LINE = "{\"path\": \"a.html\", \"year\": 2021}";
  private static final Limits LIMITS = new Limits(1000, Duration.ofSeconds(60));

  /**
   * The known input has 100 bytes, the time 5, no entry, the version 2, and lies in part 3; parts
   * up to 3 are published.
   */
  @ParameterizedTest(name = "{0}, {1} bytes of time {2}, {3} part, {4}, {5} by version {6}: {7}")
  @CsvSource({
    // entry, bytes, time, part, renewal, outcome, version: standing, known by its bytes
    "none, 100, 5, 3, NEW_ONLY, extracted, 2, unchanged, ",
    "none, 100, 6, 3, NEW_ONLY, extracted, 2, changed, abc",
    "none, 101, 5, 3, NEW_ONLY, extracted, 2, changed, abc",
    "line, 100, 5, 3, NEW_ONLY, extracted, 2, changed, ''",
    "none, 100, 5, 4, NEW_ONLY, extracted, 2, taken_up, ",
    "none, 100, 5, 3, NEW_ONLY, extracted, 1, unchanged, ",
    "none, 100, 6, 3, NEW_ONLY, extracted, 1, changed, abc",
    "none, 100, 5, 3, OUTDATED, extracted, 2, unchanged, ",
    "none, 100, 5, 3, OUTDATED, extracted, 1, extracted_again, ''",
    "none, 100, 6, 3, OUTDATED, extracted, 1, changed, ''",
    "none, 100, 5, 4, OUTDATED, extracted, 2, taken_up, ",
    "none, 100, 5, 3, NEW_ONLY, needs_ocr, 2, unchanged, ",
    "none, 100, 5, 3, OUTDATED, needs_ocr, 2, extracted_again, ''",
    "none, 100, 5, 3, NEW_ONLY, timed_out, 2, unchanged, ",
    "none, 100, 5, 3, OUTDATED, timed_out, 2, extracted_again, ''",
    "none, 100, 5, 3, NEW_ONLY, io_error, 2, extracted_again, ''",
    "none, 100, 5, 3, NEW_ONLY, too_large, 2, extracted_again, ''",
    "none, 2000, 5, 3, NEW_ONLY, extracted, 2, changed, abc",
  })
  void anInputIsReadIfItMayGiveOtherRows(
      String entry,
      long bytes,
      long modified,
      long part,
      Renewal renewal,
      String outcome,
      String version,
      String standing,
      String knownId) {
    InputDocument input = new InputDocument(URI, bytes, modified, entry.equals("line") ? LINE : "");
    KnownInput known =
        new KnownInput(new InputStamp(URI, 100, 5, ""), part, "abc", version, endings(outcome));

    IntakePlan plan =
        IntakePlan.of(
            List.of(input), Map.of(URI, known), new IntakePlan.Terms(renewal, LIMITS, "2", 3));

    assertThat(plan.counts().ofInputs()).containsEntry(standing, 1L);
    assertThat(plan.counts().inputs()).isEqualTo(1);
    assertThat(plan.toRead())
        .isEqualTo(knownId == null ? List.of() : List.of(input.unless(knownId)));
  }

  @Test
  void newInputsAreReadAndVanishedOnesKept() {
    List<InputDocument> inputs =
        IntStream.range(0, 5).mapToObj(i -> new InputDocument("file:/" + i, 1, 1, "")).toList();
    Map<String, KnownInput> known =
        IntStream.range(3, 9)
            .mapToObj(i -> new InputStamp("file:/" + i, 1, 1, ""))
            .map(stamp -> new KnownInput(stamp, 1, "abc", "1", endings("extracted")))
            .collect(Collectors.toMap(k -> k.stamp().uri(), k -> k));

    IntakePlan plan =
        IntakePlan.of(inputs, known, new IntakePlan.Terms(Renewal.NEW_ONLY, LIMITS, "2", 1));

    assertThat(plan.toRead()).isEqualTo(inputs.subList(0, 3));
    assertThat(plan.counts()).isEqualTo(new IntakeCounts(3, 0, 0, 2, 0, 4, 2));
  }

  @ParameterizedTest(name = "an archive with {0}, {1}: {2}")
  @CsvSource({
    "extracted,                NEW_ONLY, unchanged",
    "extracted,                OUTDATED, unchanged",
    "extracted timed_out,      NEW_ONLY, unchanged",
    "extracted timed_out,      OUTDATED, extracted_again",
    "extracted too_large,      NEW_ONLY, unchanged",
    "extracted too_large,      OUTDATED, extracted_again",
    "extracted broken_archive, OUTDATED, extracted_again",
    "extracted io_error,       NEW_ONLY, extracted_again",
  })
  void anArchiveIsReadAgainForTheSakeOfAnyDocumentInIt(
      String outcomes, Renewal renewal, String standing) {
    InputDocument input = new InputDocument("file:/a.zip", 100, 5, "");
    KnownInput known =
        Stream.of(outcomes.split(" "))
            .map(outcome -> new KnownInput(input.stamp(), 3, "abc", "2", endings(outcome)))
            .reduce((one, other) -> one.with(other.endings()))
            .orElseThrow();

    IntakePlan plan =
        IntakePlan.of(
            List.of(input),
            Map.of(input.uri(), known),
            new IntakePlan.Terms(renewal, LIMITS, "2", 3));

    assertThat(plan.counts().ofInputs()).containsEntry(standing, 1L);
  }

  private static Set<KnownInput.Ending> endings(String outcome) {
    return Set.of(new KnownInput.Ending(outcome, outcome));
  }

  @ParameterizedTest(name = "{0} inputs of {1} bytes, at most {2} or {3} bytes, {4} or more: {5}")
  @CsvSource({
    "0, 1, 10, 100, 1, []",
    "10, 1, 10, 100, 1, [10]",
    "25, 1, 10, 100, 1, '[10, 10, 5]'",
    "5, 60, 10, 100, 1, '[2, 2, 1]'",
    "3, 500, 10, 100, 1, '[1, 1, 1]'",
    "9, 500, 10, 100, 4, '[4, 4, 1]'",
  })
  void documentsArePutOnRecordInParts(
      int documents, long bytes, int mostDocuments, long mostBytes, int fewest, String sizes) {
    List<InputDocument> inputs =
        IntStream.range(0, documents)
            .mapToObj(i -> new InputDocument("file:/" + i, bytes, 1, ""))
            .toList();

    List<List<InputDocument>> parts = new PartSize(mostDocuments, mostBytes, fewest).parts(inputs);

    assertThat(parts.stream().map(List::size).toList()).hasToString(sizes);
    assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(inputs);
  }
}
