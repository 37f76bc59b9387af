package org.gongkai.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.jobs.AggregateJob;
import org.gongkai.jobs.CompareJob;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.ExtractJob;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.YearlyRegionalRollupJob;
import org.gongkai.jobs.cli.CompareCommand;
import org.gongkai.jobs.cli.RollupCommand;
import org.gongkai.jobs.gate.Gate;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.run.SoftwareVersion;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The job jar on a real cluster, submitted as a user would submit it. */
class StandaloneClusterIT {

  private static final Path BUILD = Path.of("target").toAbsolutePath();

  /**
   * Of Spark's own dependencies those that this project has too; the job jar bears them under other
   * names, or not at all.
   */
  private static final String SHARED =
      "(commons-(codec|collections4|compress|io|lang3|math3)|jackson-(annotations|core|databind)"
          + "|log4j-api|slf4j-api)-[0-9.]+jar";

  private static final List<String> ONE_EXECUTOR = List.of("--total-executor-cores", "1");

  /** Compiling the queries of all rollups takes longer than all the rest; the others do it. */
  private static final List<String> UNCOMPILED =
      List.of(
          "--total-executor-cores",
          "1",
          "--conf",
          "spark.sql.codegen.wholeStage=false",
          "--conf",
          "spark.sql.codegen.factoryMode=NO_CODEGEN");

  /** One on each of two workers; the third one takes the place of whichever is lost. */
  private static final List<String> TWO_EXECUTORS = List.of("--total-executor-cores", "2");

  @TempDir private static Path temporary;
  private static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = StandaloneCluster.start(temporary.resolve("spark-home"), spark(), 3);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theSubmittedJobsGiveTheRowsOfTheLocalRun() throws IOException, InterruptedException {
    Path local = SampleLake.folder();
    Path output = temporary.resolve("submitted");

    submit(
        "extract",
        TWO_EXECUTORS,
        ExtractJob.class,
        Path.of(Samples.documents()).toRealPath(),
        "--manifest",
        Path.of(Samples.manifest()).toRealPath(),
        "--output",
        output);
    submit("aggregate", UNCOMPILED, AggregateJob.class, output);

    assertThat(new LakeRows(output).differencesTo(new LakeRows(local))).isEmpty();
    assertThatTheAnswerIsTheLocalOne(
        new RollupCommand(Deployment.LOCAL),
        YearlyRegionalRollupJob.class,
        output,
        List.of("--year", "2021", "--level", "prefecture", "--format", "parquet"));
    assertThatTheAnswerIsTheLocalOne(
        new CompareCommand(Deployment.LOCAL),
        CompareJob.class,
        output,
        List.of("--by", "prefecture", "--years", "2021-2022", "--format", "parquet"));
    assertThat(cluster.log("master"))
        .as("executors on both workers")
        .containsPattern("Launching executor app-\\S+-0000/0 on worker")
        .containsPattern("Launching executor app-\\S+-0000/1 on worker");
  }

  private static void assertThatTheAnswerIsTheLocalOne(
      Object command, Class<?> job, Path lake, List<String> question)
      throws IOException, InterruptedException {
    Path local = temporary.resolve("local-" + job.getSimpleName());
    Path submitted = temporary.resolve("submitted-" + job.getSimpleName());
    List<String> words = new ArrayList<>(question);
    words.add(0, lake.toString());
    words.addAll(List.of("--output", local.toString()));
    assertThat(new CommandLine(command).execute(words.toArray(String[]::new))).isZero();

    words.set(words.size() - 1, submitted.toString());
    submit(job.getSimpleName(), ONE_EXECUTOR, job, words.toArray());

    String rows = "SELECT * FROM '%s/*.parquet' ORDER BY ALL";
    assertThat(new LakeRows(lake).of(rows.formatted(submitted)))
        .isNotEmpty()
        .isEqualTo(new LakeRows(lake).of(rows.formatted(local)));
  }

  @Test
  void aMistakeEndsTheSubmissionWithCode2() throws IOException, InterruptedException {
    int exitCode =
        cluster
            .submit(
                "mistake",
                jvmOptions(),
                List.of(
                    "--class",
                    ExtractJob.class.getName(),
                    jobJar().toString(),
                    temporary.resolve("gone").toString(),
                    "--output",
                    temporary.resolve("never").toString()))
            .waitFor();

    assertThat(exitCode).isEqualTo(2);
    assertThat(cluster.log("mistake")).contains("gone: there is no such file or folder");
    assertThat(temporary.resolve("never")).doesNotExist();
  }

  @Test
  void anExecutorAndThenAWorkerLostInMidJobChangeNoRow() throws IOException, InterruptedException {
    Crawl crawl = new Crawl(temporary.resolve("crawl")).add(0, 32);
    String documents = Gate.through(crawl.folder());
    Path local = temporary.resolve("undisturbed");
    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(Samples.into(local, List.of(documents), Optional.empty()));
    Path output = temporary.resolve("disturbed");
    try (Gate gate = Gate.closed(temporary.resolve("gate"), "open " + crawl.file(20).toString())) {
      List<String> options = new ArrayList<>(TWO_EXECUTORS);
      gate.settings()
          .forEach((name, value) -> options.addAll(List.of("--conf", name + "=" + value)));
      Process job = begin("disturbed", options, ExtractJob.class, documents, "--output", output);

      long reader = gate.awaitNext(job).orElseThrow();
      awaitFinishedTasks(output, 2, job);
      cluster.killExecutor(reader);
      long nextReader = gate.awaitNext(job).orElseThrow();
      cluster.killWorkerOf(nextReader);
      assertThat(gate.awaitNext(job)).isPresent();
      gate.close();

      assertThat(job.waitFor()).as(cluster.log("disturbed")).isZero();
    }
    assertThat(cluster.log("master")).contains("Removing executor");
    assertThat(new LakeRows(output).differencesTo(new LakeRows(local))).isEmpty();
  }

  /** Waits until some tasks of the extraction have put their files in place. */
  private static void awaitFinishedTasks(Path output, int tasks, Process job) {
    await("%d tasks are done".formatted(tasks))
        .atMost(Duration.ofMinutes(15))
        .until(() -> !job.isAlive() || finishedTasks(output.resolve("_extractions")) >= tasks);
  }

  private static long finishedTasks(Path extractions) throws IOException {
    if (!Files.isDirectory(extractions)) {
      return 0;
    }
    try (Stream<Path> files = Files.find(extractions, 4, StandaloneClusterIT::isFinishedTask)) {
      return files.count();
    } catch (UncheckedIOException e) {
      return 0; // A folder went while it was looked at.
    }
  }

  private static boolean isFinishedTask(Path path, BasicFileAttributes attributes) {
    return attributes.isDirectory() && path.getFileName().toString().startsWith("task_");
  }

  /** Jars of Spark and of what it depends on, and no other. */
  private static List<Path> spark() throws IOException {
    return Stream.concat(
            jars("launcher/spark").stream(),
            jars("launcher/classpath").stream()
                .filter(jar -> jar.getFileName().toString().matches(SHARED)))
        .toList();
  }

  private static List<Path> jars(String classPath) throws IOException {
    String jars = Files.readString(BUILD.resolve(classPath)).strip();
    return Stream.of(jars.split(File.pathSeparator)).map(Path::of).toList();
  }

  private static void submit(String name, List<String> options, Class<?> job, Object... arguments)
      throws IOException, InterruptedException {
    int exitCode = begin(name, options, job, arguments).waitFor();
    assertThat(exitCode).as(cluster.log(name)).isZero();
  }

  private static Process begin(String name, List<String> options, Class<?> job, Object... arguments)
      throws IOException {
    // Kryo is what many clusters are set to, and the serializer that can carry least.
    Stream<Object> jobOptions =
        Stream.of(
            "--conf",
            "spark.serializer=org.apache.spark.serializer.KryoSerializer",
            "--class",
            job.getName(),
            jobJar());
    List<String> words =
        Stream.of(options.stream(), jobOptions, Stream.of(arguments))
            .flatMap(Function.identity())
            .map(Object::toString)
            .toList();
    return cluster.submit(name, jvmOptions(), words);
  }

  private static List<String> jvmOptions() {
    return List.of("-Xmx1g", "@" + BUILD.resolve("launcher/java.options"));
  }

  private static Path jobJar() {
    return BUILD.resolve("gongkai-jobs-" + SoftwareVersion.current() + "-job.jar");
  }
}
