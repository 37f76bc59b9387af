package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.recomputation.Comparison;
import org.gongkai.aggregate.recomputation.Recomputation;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over documents that are no part of the repository: {@code -Dgongkai.shared} names the
 * folder that holds them; where it is not there, the test is skipped.
 */
class SharedCorpusRunTest {

  /** Pictures are left out: what is read of them depends on the OCR that is installed. */
  private static final String DOCUMENTS = "*.{doc,docx,htm,html,odt,pdf,rtf,txt,xls,xlsx}";

  @TempDir private Path temporary;

  @Test
  void everyValueOfFiguresAndRollupsIsWhatSqlOverTheTidyTablesGives()
      throws IOException, SQLException {
    Path documents =
        Path.of(System.getProperty("gongkai.shared", "../../shared")).resolve("dev-corpus/docs");
    assumeTrue(
        Files.exists(documents),
        () -> "skipped: " + documents + " is not there; set -Dgongkai.shared");
    RunSummary summary =
        new LakeRun(Deployment.LOCAL, Progress.SILENT)
            .run(
                new ExtractRequest(
                    List.of(documents.resolve(DOCUMENTS).toString()),
                    Optional.empty(),
                    Optional.empty(),
                    temporary.toString(),
                    Limits.standard(),
                    List.of("run")),
                Optional.empty());
    assertThat(summary.reports()).isGreaterThan(30);

    try (Recomputation recomputation = Recomputation.of(temporary)) {
      SoftAssertions softly = new SoftAssertions();
      for (DescribedTable table : Recomputation.tables()) {
        Comparison comparison = recomputation.of(table);
        softly.assertThat(comparison.differences()).as(table.key()).isEmpty();
        softly
            .assertThat(comparison.written())
            .as(table.key())
            .isEqualTo(comparison.recomputed())
            .isPositive();
      }
      softly.assertAll();
    }
  }
}
