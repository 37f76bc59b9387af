package org.gongkai.jobs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.Test;

/**
 * Gold that is no part of the repository: {@code -Dgongkai.shared} names the folder that holds it;
 * where it is not there, the tests are skipped. The floors are what has been reached.
 */
class SharedGoldTest {

  /** What can be read of a picture depends on the OCR that is installed. */
  private static final Set<String> PICTURES = Set.of("jpg_page", "png_table", "pdf_scan");

  /** The style whose blanks are lost in more tables than the gold marks. */
  private static final String BLANKS_LOST = "txt_d";

  @Test
  void generatedReportsAreReadWhollyOrAreSaidNotToBe() throws IOException {
    Evaluation evaluation = evaluation("dev-corpus/gold.jsonl");

    Score all = evaluation.all().score();
    assertThat(all.asked(Subject.REPORT)).isEqualTo(40);
    assertThat(all.count(Subject.WARNING, Verdict.MISSED)).as("silent").isZero();
    assertThat(all.count(Subject.BALANCED_REPORT, Verdict.INVENTED)).as("false alarms").isZero();
    assertThat(all.count(Subject.VIOLATION, Verdict.MISSED)).as("violations").isZero();
    assertSoftly(
        softly ->
            evaluation.groups().stream()
                .filter(group -> !group.name().equals(Evaluation.ALL))
                .filter(group -> !PICTURES.contains(group.name()))
                .forEach(
                    group -> {
                      Score score = group.score();
                      softly
                          .assertThat(score.count(Subject.CELL, Verdict.RIGHT))
                          .as(group.name())
                          .isEqualTo(score.asked(Subject.CELL));
                      softly
                          .assertThat(score.count(Subject.LOSSY_CELL, Verdict.WRONG))
                          .as(group.name())
                          .isZero();
                      if (!group.name().equals(BLANKS_LOST)) {
                        softly
                            .assertThat(score.count(Subject.WHOLE_REPORT, Verdict.RIGHT))
                            .as(group.name())
                            .isEqualTo(score.asked(Subject.REPORT));
                      }
                    }));
  }

  @Test
  void crawledReportsAreReadWholly() throws IOException {
    Score score = evaluation("seeds/gold.jsonl").all().score();

    assertThat(score.count(Subject.WHOLE_REPORT, Verdict.RIGHT)).isEqualTo(5);
    assertSoftly(
        softly ->
            Subject.IDENTITY.forEach(
                field ->
                    softly
                        .assertThat(score.count(field, Verdict.RIGHT))
                        .as(field.key())
                        .isEqualTo(score.asked(field))));
  }

  @Test
  void aNumberOfARealReportIsThePrintedOneOrNone() throws IOException {
    Score score = evaluation("real/gold.jsonl").all().score();

    assertThat(score.asked(Subject.REPORT)).isEqualTo(18);
    assertThat(score.count(Subject.CELL, Verdict.WRONG)).as("wrong").isZero();
    assertThat(score.count(Subject.CELL, Verdict.INVENTED)).as("invented").isZero();
  }

  @Test
  void realReportsAreFiledRightOrNotAtAll() throws IOException {
    Evaluation evaluation = evaluation("real/identity.jsonl");
    // Faults that are known, so that none is added: each is to be mended, and its number lowered.
    Map<Subject, Long> wrongToday =
        Map.of(Subject.YEAR, 1L, Subject.AGENCY_TYPE, 5L, Subject.SCOPE, 5L);
    // Of every hundred, as many at least.
    Map<Subject, Integer> percent =
        Map.of(
            Subject.YEAR, 96,
            Subject.PROVINCE, 83,
            Subject.PREFECTURE, 87,
            Subject.COUNTY, 87,
            Subject.AGENCY_TYPE, 86,
            Subject.SCOPE, 86);

    Score score = evaluation.all().score();
    assertThat(score.asked(Subject.REPORT)).isEqualTo(140);
    assertSoftly(
        softly ->
            percent.forEach(
                (field, aim) -> {
                  softly
                      .assertThat(100 * score.count(field, Verdict.RIGHT))
                      .as("%s: %s", field.key(), evaluation.misses())
                      .isGreaterThanOrEqualTo(aim * score.asked(field));
                  softly
                      .assertThat(score.count(field, Verdict.WRONG))
                      .as(field.key())
                      .isLessThanOrEqualTo(wrongToday.getOrDefault(field, 0L));
                  softly.assertThat(score.count(field, Verdict.INVENTED)).as(field.key()).isZero();
                }));
  }

  private static Evaluation evaluation(String gold) throws IOException {
    Path file = Path.of(System.getProperty("gongkai.shared", "../../shared")).resolve(gold);
    assumeTrue(
        Files.exists(file), () -> "skipped: " + file + " is not there; set -Dgongkai.shared");
    return new Evaluator(
            Limits.standard(), Runtime.getRuntime().availableProcessors(), Progress.SILENT)
        .evaluate(file, Optional.empty(), List.of(), Grouping.STYLE);
  }
}
