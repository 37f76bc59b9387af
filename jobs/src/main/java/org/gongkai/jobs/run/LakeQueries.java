package org.gongkai.jobs.run;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.extract.identity.AgencyRegister;
import org.gongkai.extract.report.Region;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.regional.RegionalBasis;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.regional.RegionalRollup;
import org.gongkai.jobs.regional.RegionalView;
import org.gongkai.jobs.result.Destination;
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
    Optional<String> province = province(question);
    try (SparkSession session = Sessions.open(deployment, documents(question))) {
      RegionalRollup rollup = new RegionalRollup(session, folder::path, question, province);
      RegionalBasis basis = rollup.basis();
      writer.write(rollup.rows(), RegionalView.columns());
      return basis;
    }
  }

  /** What is read is small, unless the rollup is to be computed. */
  private static int documents(RegionalQuestion question) {
    return question.onlyBalanced() ? Integer.MAX_VALUE : 0;
  }

  private static Optional<String> province(RegionalQuestion question) {
    AgencyRegister register = AgencyRegister.load();
    question
        .agencyType()
        .filter(type -> !register.types().contains(type))
        .ifPresent(
            type -> {
              throw new UsageException(
                  "--agency-type %s: there is no such kind; there are %s"
                      .formatted(type, String.join(", ", register.types())));
            });
    return question
        .province()
        .map(
            name ->
                register
                    .province(name)
                    .flatMap(Region::code)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "--province %s: there is no such province; did you mean %s?"
                                    .formatted(
                                        name, String.join(", ", register.provincesNear(name))))));
  }
}
