package org.gongkai.jobs.run;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DataPackage;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.jobs.check.CheckReader;
import org.gongkai.jobs.check.CheckReport;
import org.gongkai.jobs.intake.InputList;
import org.gongkai.jobs.intake.InputLister;
import org.gongkai.jobs.intake.Inputs;
import org.gongkai.jobs.intake.Manifest;
import org.gongkai.jobs.intake.NamedInput;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.output.RunRecord;
import org.gongkai.jobs.output.Staging;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.summary.SummaryReader;
import org.gongkai.jobs.terminal.Progress;

/**
 * The things that can be done to an output folder. What the caller got wrong is told before
 * anything is touched ({@link org.gongkai.jobs.usage.UsageException}); a run that fails later
 * leaves the earlier output as it was.
 */
public final class LakeRun {

  private static final String ROLLUPS = "rollups";
  private static final String DATA_PACKAGE = "datapackage.json";

  private final Deployment deployment;
  private final Progress progress;

  public LakeRun(Deployment deployment, Progress progress) {
    this.deployment = deployment;
    this.progress = progress;
  }

  /** Reads documents, writes the tables, then the rollups. */
  public RunSummary run(ExtractRequest request) throws IOException {
    Instant started = Instant.now();
    OutputFolder folder = folderFor(request);
    Inputs inputs = inputs(request);
    try (Staging staging = folder.stage();
        SparkSession session = Sessions.open(deployment, inputs.estimate())) {
      LakeBuild build = new LakeBuild(session, staging, progress);
      build.extract(inputs.documents(), request.limits());
      SummaryReader reader = new SummaryReader(session, staging::path);
      RunSummary extracted = reader.extraction(inputs.unmatched());
      String record =
          RunRecord.withConstraints(
              record(step(request.arguments(), session, started), inputs, extracted),
              build.constraints());
      Instant aggregating = Instant.now();
      build.aggregate(staging.path(LakeTable.FIGURES.folder()));
      staging.write(
          OutputFolder.RECORD,
          RunRecord.withAggregation(record, step(request.arguments(), session, aggregating)));
      staging.write(DATA_PACKAGE, DataPackage.json(Catalog.tables()));
      RunSummary summary = extracted.with(reader.largestRegions());
      staging.publish(everyResult());
      return summary;
    }
  }

  /** Reads documents and writes the tables; rollups of an earlier run go, as they are stale. */
  public RunSummary extract(ExtractRequest request) throws IOException {
    Instant started = Instant.now();
    OutputFolder folder = folderFor(request);
    Inputs inputs = inputs(request);
    try (Staging staging = folder.stage();
        SparkSession session = Sessions.open(deployment, inputs.estimate())) {
      LakeBuild build = new LakeBuild(session, staging, progress);
      build.extract(inputs.documents(), request.limits());
      RunSummary summary = new SummaryReader(session, staging::path).extraction(inputs.unmatched());
      staging.write(
          OutputFolder.RECORD,
          RunRecord.withConstraints(
              record(step(request.arguments(), session, started), inputs, summary),
              build.constraints()));
      staging.write(DATA_PACKAGE, DataPackage.json(List.of(LakeTable.values())));
      staging.publish(everyResult());
      return summary;
    }
  }

  /** Writes the rollups anew from the figures that an earlier run left in a folder. */
  public void aggregate(String output, List<String> arguments) throws IOException {
    Instant started = Instant.now();
    OutputFolder folder = OutputFolder.at(output, Sessions.hadoop());
    folder.requireComplete();
    String record = folder.read(OutputFolder.RECORD);
    try (Staging staging = folder.stage();
        SparkSession session = Sessions.open(deployment)) {
      new LakeBuild(session, staging, progress).aggregate(folder.path(LakeTable.FIGURES.folder()));
      staging.write(
          OutputFolder.RECORD,
          RunRecord.withAggregation(record, step(arguments, session, started)));
      staging.write(DATA_PACKAGE, DataPackage.json(Catalog.tables()));
      staging.publish(List.of(ROLLUPS, DATA_PACKAGE));
    }
  }

  /**
   * Tells what the checks found in the tables that an earlier run left in a folder; changes
   * nothing.
   *
   * @param worst how many reports are shown with their findings
   */
  public CheckReport check(String output, int worst) throws IOException {
    OutputFolder folder = OutputFolder.at(output, Sessions.hadoop());
    folder.requireComplete();
    try (SparkSession session = Sessions.open(deployment)) {
      return new CheckReader(session, folder::path).read(worst);
    }
  }

  private static OutputFolder folderFor(ExtractRequest request) {
    OutputFolder folder = OutputFolder.at(request.output(), Sessions.hadoop());
    folder.requireOurs();
    return folder;
  }

  private static Inputs inputs(ExtractRequest request) {
    Configuration configuration = Sessions.hadoop();
    Optional<Manifest> manifest =
        request.manifest().map(file -> Manifest.read(file, configuration));
    List<NamedInput> inputs =
        Stream.concat(
                request.inputs().stream().map(NamedInput::of),
                request.inputsFrom().stream()
                    .flatMap(file -> InputList.read(file, configuration).stream()))
            .toList();
    return new InputLister(configuration, request.output()).list(inputs, manifest);
  }

  private static String record(RunRecord.Step step, Inputs inputs, RunSummary summary) {
    return RunRecord.ofExtraction(
        step, inputs.documents().size(), inputs.archives(), summary.documents());
  }

  private static RunRecord.Step step(
      List<String> arguments, SparkSession session, Instant started) {
    return new RunRecord.Step(
        SoftwareVersion.current(), session.version(), arguments, started, Instant.now());
  }

  /** What a run replaces: all that is ours, so that no table of an earlier run stays behind. */
  private static List<String> everyResult() {
    return Stream.concat(
            Arrays.stream(LakeTable.values()).map(LakeTable::folder),
            Stream.of(ROLLUPS, DATA_PACKAGE))
        .toList();
  }
}
