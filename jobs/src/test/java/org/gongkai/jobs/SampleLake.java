package org.gongkai.jobs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.fs.FileUtil;
import org.gongkai.jobs.run.Deployment;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.terminal.Progress;

/**
 * The output of a run on the samples, which all tests that only read it share.
 *
 * @param folder where it lies
 * @param summary what the run said
 */
public record SampleLake(Path folder, RunSummary summary) {

  private static final String MASTER = "spark.master";

  /** Made when it is first asked for. */
  private static final class Holder {
    private static final SampleLake LAKE = make();
  }

  public static SampleLake lake() {
    return Holder.LAKE;
  }

  private static SampleLake make() {
    File folder = new File(System.getProperty("sample.lake", "target/sample-lake"));
    FileUtil.fullyDelete(folder);
    System.setProperty(MASTER, "local[1]");
    try {
      RunSummary summary =
          new LakeRun(Deployment.LOCAL, Progress.SILENT).run(Samples.into(folder.toPath()));
      return new SampleLake(folder.toPath(), summary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty(MASTER);
    }
  }
}
