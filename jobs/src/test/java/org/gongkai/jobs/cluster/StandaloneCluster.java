package org.gongkai.jobs.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.gongkai.jobs.gate.GatedFileSystem;

/**
 * A Spark standalone cluster on loopback: a master and workers as processes, from the jars that
 * Spark depends on, in the local Maven repository; of this project's there is the tests' {@link
 * GatedFileSystem} alone. Closing it ends every process that it started.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** As short-lived processes are quickest. */
  private static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m", "-XX:+UseSerialGC");

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final Thread atExit = new Thread(this::killAll);

  private StandaloneCluster(Path home, int port) {
    this.home = home;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts a master and workers of one core each, and waits until they know each other.
   *
   * @param home an empty folder, which becomes SPARK_HOME
   * @param spark the jars of Spark and of what it depends on
   */
  static StandaloneCluster start(Path home, List<Path> spark, int workers) throws IOException {
    layOut(home, spark);
    StandaloneCluster cluster = new StandaloneCluster(home, freePort());
    try {
      cluster.java("master", List.of("-Xmx256m"), cluster.masterArguments());
      cluster.waitFor("I have been elected leader", 1);
      for (int i = 1; i <= workers; i++) {
        cluster.workers.add(
            cluster.java("worker-" + i, List.of("-Xmx256m"), cluster.workerArguments(i)));
      }
      cluster.waitFor("Registering worker", workers);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Starts spark-submit. */
  Process submit(String name, List<String> jvmOptions, List<String> arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                url(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=1g",
                // Two hundred, as it is by itself, are as many files for every task of ten rows.
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.executor.extraJavaOptions=" + String.join(" ", QUICK)));
    words.addAll(arguments);
    return java(name, jvmOptions, words);
  }

  /** Ends an executor as a crash would; its worker stays. */
  void killExecutor(long pid) {
    workerOf(pid)
        .descendants()
        .filter(each -> each.pid() == pid)
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends the worker of an executor, and both, as the loss of a machine would. */
  void killWorkerOf(long pid) {
    Process worker = workerOf(pid);
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  private Process workerOf(long pid) {
    return workers.stream()
        .filter(worker -> worker.descendants().anyMatch(each -> each.pid() == pid))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no worker has an executor " + pid));
  }

  /** What a process has said so far. */
  String log(String name) throws IOException {
    return Files.readString(home.resolve(name + ".log"));
  }

  @Override
  public void close() {
    killAll();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static void layOut(Path home, List<Path> spark) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (Path jar : spark) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    String service = "META-INF/services/" + FileSystem.class.getName();
    try (JarOutputStream gate =
        new JarOutputStream(Files.newOutputStream(jars.resolve("gate.jar")))) {
      for (String name :
          List.of(service, GatedFileSystem.class.getName().replace('.', '/') + ".class")) {
        gate.putNextEntry(new JarEntry(name));
        try (InputStream in = GatedFileSystem.class.getResourceAsStream("/" + name)) {
          Objects.requireNonNull(in, name).transferTo(gate);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String url() {
    return "spark://127.0.0.1:" + port;
  }

  private List<String> masterArguments() {
    return List.of(
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--webui-port",
        "0");
  }

  private List<String> workerArguments(int number) {
    return List.of(
        "org.apache.spark.deploy.worker.Worker",
        "--host",
        "127.0.0.1",
        "--webui-port",
        "0",
        "--cores",
        "1",
        "--memory",
        "1500m",
        "--work-dir",
        home.resolve("work-" + number).toString(),
        url());
  }

  private Process java(String name, List<String> jvmOptions, List<String> arguments)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(jvmOptions);
    words.addAll(QUICK);
    words.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve(name + ".log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", home.toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", "127.0.0.1"));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private void waitFor(String words, int times) {
    await("the master says " + times + " times: " + words)
        .atMost(PATIENCE)
        .until(() -> log("master").lines().filter(line -> line.contains(words)).count() >= times);
  }

  private void killAll() {
    processes.stream()
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
  }
}
