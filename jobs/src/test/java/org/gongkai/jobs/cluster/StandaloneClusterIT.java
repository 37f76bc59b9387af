package org.gongkai.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.jobs.AggregateJob;
import org.gongkai.jobs.ExtractJob;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.run.Deployment;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.run.SoftwareVersion;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job jar on a real cluster, submitted as a user would submit it. */
class StandaloneClusterIT {

  private static final Path BUILD = Path.of("target").toAbsolutePath();

  @TempDir private static Path temporary;
  private static StandaloneCluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    String classPath = Files.readString(BUILD.resolve("launcher/classpath"));
    cluster = StandaloneCluster.start(temporary.resolve("spark-home"), classPath, 2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theSubmittedJobsGiveTheRowsOfTheLocalRun() throws IOException, InterruptedException {
    Path local = temporary.resolve("local");
    new LakeRun(Deployment.LOCAL, Progress.SILENT).run(Samples.into(local));
    Path output = temporary.resolve("submitted");

    submit(
        "extract",
        ExtractJob.class,
        Path.of(Samples.documents()).toRealPath(),
        "--manifest",
        Path.of(Samples.manifest()).toRealPath(),
        "--output",
        output);
    submit("aggregate", AggregateJob.class, output);

    assertThat(new LakeRows(output).differencesTo(new LakeRows(local))).isEmpty();
    assertThat(cluster.log("master"))
        .as("executors on both workers")
        .containsPattern("Launching executor app-\\S+-0000/0 on worker")
        .containsPattern("Launching executor app-\\S+-0000/1 on worker");
  }

  @Test
  void aMistakeEndsTheSubmissionWithCode2() throws IOException, InterruptedException {
    int exitCode =
        cluster.submit(
            "mistake",
            jvmOptions(),
            List.of(
                "--class",
                ExtractJob.class.getName(),
                jobJar().toString(),
                temporary.resolve("gone").toString(),
                "--output",
                temporary.resolve("never").toString()));

    assertThat(exitCode).isEqualTo(2);
    assertThat(cluster.log("mistake")).contains("gone: there is no such file or folder");
    assertThat(temporary.resolve("never")).doesNotExist();
  }

  private static void submit(String name, Class<?> job, Object... arguments)
      throws IOException, InterruptedException {
    // Kryo is what many clusters are set to, and the serializer that can carry least.
    Stream<Object> options =
        Stream.of(
            "--conf",
            "spark.serializer=org.apache.spark.serializer.KryoSerializer",
            "--class",
            job.getName(),
            jobJar());
    List<String> words =
        Stream.concat(options, Stream.of(arguments)).map(Object::toString).toList();
    int exitCode = cluster.submit(name, jvmOptions(), words);
    assertThat(exitCode).as(cluster.log(name)).isZero();
  }

  private static List<String> jvmOptions() {
    return List.of("-Xmx1g", "@" + BUILD.resolve("launcher/java.options"));
  }

  private static Path jobJar() {
    return BUILD.resolve("gongkai-jobs-" + SoftwareVersion.current() + "-job.jar");
  }
}
