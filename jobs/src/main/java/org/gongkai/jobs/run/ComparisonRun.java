package org.gongkai.jobs.run;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.jobs.compare.ComparisonReader;
import org.gongkai.jobs.compare.PanelAccount;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.result.ResultWriter;
import org.gongkai.jobs.usage.UsageException;

/** Compares what a run left in a folder; nothing in it changes. */
public final class ComparisonRun {

  private final Deployment deployment;

  public ComparisonRun(Deployment deployment) {
    this.deployment = deployment;
  }

  /**
   * Writes the answer, and tells what it is made of.
   *
   * @param lake the folder
   * @param screen where an answer goes that has no file
   * @throws UsageException if the folder holds no complete run, or the destination cannot be
   *     written to; nothing was touched
   */
  public PanelAccount compare(
      String lake, ComparisonRequest request, Destination destination, Writer screen)
      throws IOException {
    OutputFolder folder = OutputFolder.at(lake, Sessions.hadoop());
    folder.requireComplete();
    boolean text = destination.format() == Format.TABLE;
    if (text && destination.output().isPresent()) {
      throw new UsageException("--output: the table is for the screen; choose another --format");
    }
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    try (SparkSession session = Sessions.open(deployment)) {
      ComparisonReader reader = new ComparisonReader(session, folder::path, request);
      PanelAccount account = reader.account();
      if (text) {
        screen.write(reader.text());
        screen.flush();
      } else {
        writer.write(reader.rows(), List.of());
      }
      return account;
    }
  }
}
