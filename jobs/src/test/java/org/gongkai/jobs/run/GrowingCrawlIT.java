package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongkai.jobs.CountingProgress;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl of some size that grows by a little. */
class GrowingCrawlIT {

  @TempDir private Path temporary;

  @Test
  void ofTwoHundredAndTenDocumentsTheTenNewOnesAreExtracted() throws IOException {
    Crawl crawl = new Crawl(temporary.resolve("in")).add(0, 200);
    Path grown = temporary.resolve("grown");
    CountingProgress firstRun = new CountingProgress();
    run(crawl, grown, 60, firstRun);
    crawl.add(200, 210);
    CountingProgress secondRun = new CountingProgress();

    IntakeCounts counts = run(crawl, grown, 60, secondRun);

    assertThat(firstRun.documentsRead()).isEqualTo(200);
    assertThat(secondRun.documentsRead()).isEqualTo(10);
    assertThat(counts).isEqualTo(new IntakeCounts(10, 0, 0, 200, 0, 0, 0));
    Path fromNothing = temporary.resolve("from-nothing");
    run(crawl, fromNothing, 5000, new CountingProgress());
    assertThat(new LakeRows(grown).differencesTo(new LakeRows(fromNothing))).isEmpty();
  }

  private static IntakeCounts run(Crawl crawl, Path output, int partDocuments, Progress progress)
      throws IOException {
    return new LakeRun(Deployment.LOCAL, progress)
        .extract(crawl.into(output, Renewal.NEW_ONLY, partDocuments))
        .intake();
  }
}
