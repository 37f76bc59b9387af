package org.gongkai.jobs.question;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.ComparisonTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.RollupTable;
import org.gongkai.jobs.check.CheckReader;
import org.gongkai.jobs.check.CheckReport;
import org.gongkai.jobs.compare.ComparisonBasis;
import org.gongkai.jobs.compare.ComparisonQuestion;
import org.gongkai.jobs.compare.ComparisonReader;
import org.gongkai.jobs.export.Choices;
import org.gongkai.jobs.export.ExportQuestion;
import org.gongkai.jobs.export.ExportedTable;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.lake.Sessions;
import org.gongkai.jobs.lake.StoredLake;
import org.gongkai.jobs.regional.AskedReports;
import org.gongkai.jobs.regional.RegionalBasis;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.regional.RegionalRollup;
import org.gongkai.jobs.regional.RegionalView;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.result.ResultWriter;
import org.gongkai.jobs.result.RowView;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;

/**
 * What is asked of the tables that a run left in a folder; nothing in it changes. What the caller
 * got wrong is told before anything is written ({@link UsageException}).
 */
public final class LakeQueries {

  private final Deployment deployment;
  private final Screen width;

  /**
   * @param width of what tables are shown on
   */
  public LakeQueries(Deployment deployment, Screen width) {
    this.deployment = deployment;
    this.width = width;
  }

  /**
   * What the checks found.
   *
   * @param lake the folder
   * @param worst how many reports are shown with their findings
   */
  public CheckReport check(String lake, int worst) throws IOException {
    StoredLake stored = StoredLake.open(lake, List.of(LakeTable.REPORTS, LakeTable.FINDINGS));
    return stored.answer(deployment, tables -> new CheckReader(tables).read(worst));
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
    StoredLake stored =
        StoredLake.open(
            lake,
            question.onlyBalanced()
                ? List.of(LakeTable.FIGURES)
                : List.of(LakeTable.FIGURES, RollupTable.VOLUME));
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    Narrowing.requireType(question.agencyType());
    Optional<String> province = Narrowing.provinceCode(question.province());
    return stored.answer(
        deployment,
        tables -> {
          RegionalRollup rollup = new RegionalRollup(tables, question, province);
          RegionalBasis basis = rollup.basis();
          writer.write(rollup.rows(), RollupTable.VOLUME, RegionalView.of(width));
          return basis;
        });
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
    StoredLake stored = StoredLake.open(lake, List.of(LakeTable.FIGURES));
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    return stored.answer(
        deployment,
        tables -> {
          ComparisonReader reader = new ComparisonReader(tables.apply(LakeTable.FIGURES), request);
          ComparisonBasis basis = reader.basis(asked(question, request));
          if (table) {
            screen.write(reader.text(width));
            screen.flush();
          } else {
            writer.write(reader.rows(), new ComparisonTable(), RowView.NONE);
          }
          return basis;
        });
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
    ExportedTable asked = ExportedTable.of(question, Narrowing.provinceCode(choices.province()));
    ExportedTable exported = destination.format() == Format.XLSX ? asked.withSources() : asked;
    if (!question.partitionBy().isEmpty() && destination.format() != Format.PARQUET) {
      throw new UsageException("--partition-by: only parquet has folders; add --format parquet");
    }
    StoredLake stored = StoredLake.open(lake, exported.sources());
    ResultWriter writer = ResultWriter.to(destination, Sessions.hadoop(), screen);
    stored.answer(
        deployment,
        tables -> {
          write(exported, exported.rows(tables), writer);
          return exported;
        });
  }

  private static void write(ExportedTable exported, Dataset<Row> rows, ResultWriter writer)
      throws IOException {
    if (exported.partitionBy().isEmpty()) {
      writer.write(rows, exported.table(), RowView.NONE);
    } else {
      writer.writePartitioned(rows, exported.partitionBy());
    }
  }

  private static AskedReports asked(ComparisonQuestion question, ComparisonRequest request) {
    return new AskedReports(
        "--years " + question.years(),
        request.years().first(),
        request.years().last(),
        request
            .province()
            .map(code -> new AskedReports.NamedProvince(question.province().orElse(code), code)),
        request.agencyType());
  }
}
