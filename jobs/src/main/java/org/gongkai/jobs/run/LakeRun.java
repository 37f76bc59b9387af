package org.gongkai.jobs.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.rollup.RollupInSet;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.expected.ExpectedAgencies;
import org.gongkai.jobs.intake.InputList;
import org.gongkai.jobs.intake.InputLister;
import org.gongkai.jobs.intake.Inputs;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.IntakePlan;
import org.gongkai.jobs.intake.Manifest;
import org.gongkai.jobs.intake.NamedInput;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.lake.Sessions;
import org.gongkai.jobs.lake.StoredLake;
import org.gongkai.jobs.output.ExtractionParts;
import org.gongkai.jobs.output.OutputFolder;
import org.gongkai.jobs.output.Part;
import org.gongkai.jobs.output.RunRecord;
import org.gongkai.jobs.output.Staging;
import org.gongkai.jobs.summary.RunSummary;
import org.gongkai.jobs.summary.SummaryReader;
import org.gongkai.jobs.terminal.Progress;

/**
 * The things that change an output folder. What the caller got wrong is told before anything is
 * touched ({@link org.gongkai.jobs.usage.UsageException}); a run that fails later leaves the
 * earlier output as it was, and what it extracted to the next run.
 */
public final class LakeRun {

  private static final String AGGREGATION = "aggregation";
  private static final String SUPERSEDED = "superseded";

  private final Deployment deployment;
  private final Progress progress;
  private final String version;

  public LakeRun(Deployment deployment, Progress progress) {
    this(deployment, progress, SoftwareVersion.current());
  }

  /**
   * @param version the version that documents are extracted as
   */
  LakeRun(Deployment deployment, Progress progress, String version) {
    this.deployment = deployment;
    this.progress = progress;
    this.version = version;
  }

  /**
   * Takes in what is new, writes the tables, then the rollups.
   *
   * @param expectedFile the file that lists the agencies from which a report is expected
   */
  public RunSummary run(ExtractRequest request, Optional<String> expectedFile) throws IOException {
    Instant started = Instant.now();
    OutputFolder folder = folderFor(request);
    Optional<ExpectedAgencies> expected = expected(expectedFile);
    return write(
        request,
        started,
        folder,
        Catalog.tables(),
        (extracted, staging, session) -> {
          Instant aggregating = Instant.now();
          new LakeBuild(session, staging, progress)
              .aggregate(staging.path(LakeTable.FIGURES.folder()), RollupSet.ALL, expected);
          RunRecord.Step step = step(request.arguments(), session, aggregating);
          SummaryReader reader = new SummaryReader(StoredLake.tables(session, staging::path));
          return new Extracted(
              RunRecord.withAggregation(extracted.record(), AGGREGATION, step),
              extracted.summary().with(reader.largestRegions()));
        });
  }

  /** Takes in what is new, writes the tables; rollups of an earlier run go, as they are stale. */
  public RunSummary extract(ExtractRequest request) throws IOException {
    Instant started = Instant.now();
    return write(
        request,
        started,
        folderFor(request),
        Catalog.lake(),
        (extracted, staging, session) -> extracted);
  }

  /** What is added to the tables before they are put in place. */
  @FunctionalInterface
  private interface Addition {
    Extracted to(Extracted extracted, Staging staging, SparkSession session) throws IOException;
  }

  private RunSummary write(
      ExtractRequest request,
      Instant started,
      OutputFolder folder,
      List<? extends DescribedTable> tables,
      Addition addition)
      throws IOException {
    Inputs inputs = inputs(request);
    try (Staging staging = folder.stage();
        SparkSession session = session(staging, inputs)) {
      Extracted extracted =
          StoredLake.reading(
              request.output(),
              folder,
              () -> extract(request, started, inputs, folder, staging, session));
      Extracted whole = addition.to(extracted, staging, session);
      staging.write(OutputFolder.RECORD, whole.record());
      LakeDescriptions.write(staging, tables);
      staging.publish(everyResult());
      new Ledger(session, staging.extractions()).compact();
      return whole.summary();
    }
  }

  /**
   * Writes one set of rollups anew from the figures that an earlier run left in a folder; the other
   * stays as it is. Tells what the set leaves out.
   */
  public LeftOut aggregate(AggregateRequest request) throws IOException {
    Instant started = Instant.now();
    OutputFolder folder = StoredLake.open(request.output(), List.of(LakeTable.FIGURES)).folder();
    Optional<ExpectedAgencies> expected = expected(request.expected());
    RollupSet set = request.rollups();
    String figures = folder.path(LakeTable.FIGURES.folder());
    try (Staging staging = folder.stage();
        SparkSession session = Sessions.open(deployment)) {
      String record = folder.record().orElseThrow();
      LakeBuild build = new LakeBuild(session, staging, progress);
      StoredLake.reading(
          request.output(),
          folder,
          () -> {
            build.aggregate(figures, set, expected);
            return set;
          });
      LeftOut leftOut = set == RollupSet.ALL ? LeftOut.NONE : build.unbalanced(figures);
      String step = set == RollupSet.ALL ? AGGREGATION : AGGREGATION + "_" + set.key();
      staging.write(
          OutputFolder.RECORD,
          RunRecord.withAggregation(record, step, step(request.arguments(), session, started)));
      LakeDescriptions.write(staging, tables(folder, set));
      staging.publish(
          Stream.concat(Stream.of(set.folder()), LakeDescriptions.FILES.stream()).toList());
      return leftOut;
    }
  }

  /** The tables of a folder in which a set of rollups was written anew. */
  private static List<DescribedTable> tables(OutputFolder folder, RollupSet written) {
    Stream<RollupInSet> rollups =
        Stream.of(RollupSet.values())
            .filter(set -> set == written || folder.holds(set.folder()))
            .flatMap(set -> set.tables().stream());
    Stream<DescribedTable> lake =
        Catalog.lake().stream().filter(table -> folder.holds(table.folder()));
    return Stream.concat(lake, rollups).toList();
  }

  private static Optional<ExpectedAgencies> expected(Optional<String> file) {
    return file.map(list -> ExpectedAgencies.read(list, Sessions.hadoop()));
  }

  /** The record and the summary of tables that were written from all extractions. */
  private record Extracted(String record, RunSummary summary) {}

  private Extracted extract(
      ExtractRequest request,
      Instant started,
      Inputs inputs,
      OutputFolder folder,
      Staging staging,
      SparkSession session)
      throws IOException {
    ExtractionParts parts = staging.extractions();
    Optional<Long> published = folder.record().map(RunRecord::lastPart);
    if (request.renewal() != Renewal.EVERYTHING) {
      StoredLake.requireVersion(request.output(), folder);
      Ledger.requireReadable(parts, published);
    }
    parts.tidy();
    IntakePlan.Terms terms =
        new IntakePlan.Terms(request.renewal(), request.limits(), version, published.orElse(0L));
    IntakeCounts counts =
        new Intaking(session, parts, progress).take(inputs.documents(), request, terms);
    LakeBuild build = new LakeBuild(session, staging, progress);
    Ledger ledger = new Ledger(session, parts);
    Dataset<Row> extractions = ledger.holding(staging.scratch(SUPERSEDED));
    build.tables(extractions, ledger.bytes());
    RunSummary summary =
        new SummaryReader(StoredLake.tables(session, staging::path)).extraction(counts, inputs);
    Ledger.held(extractions).requireAccountedFor(counts, summary.documents());
    String record =
        RunRecord.ofExtraction(
            step(request.arguments(), session, started),
            parts.next() - 1,
            counts.inputs(),
            counts.ofDocuments(),
            summary.documents());
    String told = RunRecord.withPassedOver(record, inputs.passedOver().counts());
    return new Extracted(RunRecord.withConstraints(told, build.constraints()), summary);
  }

  /** A session for the inputs and for what earlier runs took in. */
  private SparkSession session(Staging staging, Inputs inputs) throws IOException {
    long known = staging.extractions().counting().stream().mapToLong(Part::documents).sum();
    return Sessions.open(deployment, inputs.estimate() + known);
  }

  private static OutputFolder folderFor(ExtractRequest request) {
    OutputFolder folder = OutputFolder.at(request.output(), Sessions.hadoop());
    folder.requireOurs();
    return folder;
  }

  private static Inputs inputs(ExtractRequest request) {
    Storages storages = new Storages(Sessions.hadoop());
    Optional<Manifest> manifest = request.manifest().map(file -> Manifest.read(file, storages));
    List<NamedInput> inputs =
        Stream.concat(
                request.inputs().stream().map(NamedInput::of),
                request.inputsFrom().stream()
                    .flatMap(file -> InputList.read(file, storages).stream()))
            .toList();
    return new InputLister(storages, request.output()).list(inputs, manifest);
  }

  private RunRecord.Step step(List<String> arguments, SparkSession session, Instant started) {
    return new RunRecord.Step(version, session.version(), arguments, started, Instant.now());
  }

  /** What a run replaces: all that is ours, so that no table of an earlier run stays behind. */
  private static List<String> everyResult() {
    return Stream.of(
            Catalog.lake().stream().map(DescribedTable::folder),
            Stream.of(RollupSet.values()).map(RollupSet::folder),
            LakeDescriptions.FILES.stream())
        .flatMap(Function.identity())
        .toList();
  }
}
