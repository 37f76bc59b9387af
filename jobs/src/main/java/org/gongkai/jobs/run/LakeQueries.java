package org.gongkai.jobs.run;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.ComparisonTable;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.jobs.compare.ComparisonBasis;
import org.gongkai.jobs.compare.ComparisonQuestion;
import org.gongkai.jobs.compare.ComparisonReader;
import org.gongkai.jobs.export.Choices;
import org.gongkai.jobs.export.ExportQuestion;
import org.gongkai.jobs.export.ExportedTable;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.regional.RegionalBasis;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.regional.RegionalRollup;
import org.gongkai.jobs.regional.RegionalView;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.result.ResultWriter;
import org.gongkai.jobs.usage.UsageException;

/**
 * What is asked of the tables that a run left in a folder; nothing in it changes. What the caller
 * got wrong is told before anything is written ({@link UsageException}).
 */
public final class LakeQueries {

  private final Deployment deployment;

  public LakeQueries(Deployment deployment) {
    this.deployment = deployment;
  }

  /**
   * Writes the rows that answer a question about regions, and tells what stands behind them.
   *
   * @param lake the folder
   * @param screen where rows go that have no file
   */
  public RegionalBasis regional(
      String lake, RegionalQuestion question, Destination destination, Writer screen)
      throws IOException {
    OutputFolder folder = OutputFolder.at(lake, Sessions.hadoop());
    folder.requireComplete();
    if (!question.onlyBalanced()) {
      folder.require(RollupTable.VOLUME.folder(), "run `aggregate` on it first");
    }
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    Narrowing.requireType(question.agencyType());
    Optional<String> province = Narrowing.provinceCode(question.province());
    try (SparkSession session = Sessions.open(deployment, documents(question))) {
      RegionalRollup rollup = new RegionalRollup(session, folder::path, question, province);
      RegionalBasis basis = rollup.basis();
      writer.write(rollup.rows(), RollupTable.VOLUME, RegionalView.columns());
      return basis;
    }
  }

  /**
   * Writes a comparison, and tells what stands behind it.
   *
   * @param lake the folder
   * @param screen where rows go that have no file
   */
  public ComparisonBasis compare(
      String lake, ComparisonQuestion question, Destination destination, Writer screen)
      throws IOException {
    Narrowing.requireType(question.agencyType());
    ComparisonRequest request = question.request(Narrowing.provinceCode(question.province()));
    boolean table = destination.format() == Format.TABLE;
    OutputFolder folder = OutputFolder.at(lake, Sessions.hadoop());
    folder.requireComplete();
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    try (SparkSession session = Sessions.open(deployment)) {
      ComparisonReader reader = new ComparisonReader(session, folder::path, request);
      ComparisonBasis basis = reader.basis();
      if (table) {
        screen.write(reader.text());
        screen.flush();
      } else {
        writer.write(reader.rows(), new ComparisonTable(), List.of());
      }
      return basis;
    }
  }

  /**
   * Writes one of the tables.
   *
   * @param lake the folder
   * @param screen where rows go that have no file
   */
  public void export(String lake, ExportQuestion question, Destination destination, Writer screen)
      throws IOException {
    Choices choices = question.choices();
    Narrowing.requireType(choices.agencyType().filter(type -> !type.equals(Choices.ALL_TYPES)));
    ExportedTable exported = ExportedTable.of(question, Narrowing.provinceCode(choices.province()));
    if (!question.partitionBy().isEmpty() && destination.format() != Format.PARQUET) {
      throw new UsageException("--partition-by: only parquet has folders; add --format parquet");
    }
    OutputFolder folder = OutputFolder.at(lake, Sessions.hadoop());
    folder.requireComplete();
    boolean balanced = exported.table().folder().startsWith(RollupSet.ONLY_BALANCED.folder());
    String aggregate = balanced ? "aggregate --only-balanced" : "aggregate";
    folder.require(exported.table().folder(), "run `" + aggregate + "` on it first");
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    try (SparkSession session = Sessions.open(deployment)) {
      Dataset<Row> rows =
          exported.of(
              session
                  .read()
                  .schema(exported.table().schema())
                  .parquet(folder.path(exported.table().folder())));
      if (exported.partitionBy().isEmpty()) {
        writer.write(rows, exported.table(), List.of());
      } else {
        writer.writePartitioned(rows, exported.partitionBy());
      }
    }
  }

  /** What is read is small, unless the rollup is to be computed. */
  private static int documents(RegionalQuestion question) {
    return question.onlyBalanced() ? Integer.MAX_VALUE : 0;
  }
}
