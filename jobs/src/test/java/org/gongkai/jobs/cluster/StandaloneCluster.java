package org.gongkai.jobs.cluster;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Spark standalone cluster on loopback: a master and workers as processes, from the jars in the
 * local Maven repository, with nothing of this project on their class path. Closing it ends every
 * process that it started.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What the job jar must bring itself. */
  private static final String OURS =
      ".*/(org/apache/(tika|poi|xmlbeans|james)|org/(jsoup|bouncycastle|jline)|info/picocli"
          + "|me/tongfei|com/(healthmarketscience|pff|zaxxer|github/albfernandez|github/virtuald)|org/apache/commons/commons-csv)"
          + "/.*";

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
   * @param classPath the jars that Spark may be among
   */
  static StandaloneCluster start(Path home, String classPath, int workers) throws IOException {
    layOut(home, classPath);
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
                "spark.executor.memory=1g"));
    words.addAll(arguments);
    return java(name, jvmOptions, words);
  }

  /** Ends the executors of a worker as a crash would; the worker stays. */
  void killExecutors(int worker) {
    workers.get(worker - 1).descendants().toList().forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends a worker and its executors as the loss of a machine would. */
  void killWorker(int worker) {
    Process process = workers.get(worker - 1);
    List<ProcessHandle> executors = process.descendants().toList();
    process.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
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

  private static void layOut(Path home, String classPath) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String jar : classPath.strip().split(File.pathSeparator)) {
      if (!jar.matches(OURS)) {
        Path file = Path.of(jar);
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
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
