package org.gongkai.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.terminal.Progress;

/**
 * The output of a run on the samples, which all tests that only read it share: those of a build,
 * where it tells a place for it by {@code sample.lakes}, else those of a JVM.
 */
public final class SampleLake {

  private static final String MASTER = "spark.master";

  private SampleLake() {}

  /** Made when it is first asked for. */
  private static final class Holder {
    private static final Path FOLDER = find();
  }

  /** Where it lies. */
  public static Path folder() {
    return Holder.FOLDER;
  }

  private static Path find() {
    String build = System.getProperty("sample.lakes");
    try {
      return build == null
          ? make(Path.of("target", "sample-lakes", "lake").toAbsolutePath())
          : ofBuild(Path.of(build));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever comes while another process makes it does not wait, and makes one of its own. */
  private static Path ofBuild(Path build) throws IOException {
    Path lake = build.resolve("lake");
    Path done = build.resolve("done");
    if (Files.exists(done)) {
      return lake;
    }
    Files.createDirectories(build);
    try (FileChannel channel =
            FileChannel.open(
                build.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return make(build.resolve("of-" + ProcessHandle.current().pid()));
      }
      if (!Files.exists(done)) {
        deleteEarlierBesides(build);
        make(lake);
        Files.createFile(done);
      }
      return lake;
    }
  }

  private static void deleteEarlierBesides(Path build) throws IOException {
    try (Stream<Path> builds = Files.list(build.resolveSibling(""))) {
      builds
          .filter(each -> !each.equals(build))
          .forEach(each -> FileUtil.fullyDelete(each.toFile()));
    }
  }

  private static Path make(Path folder) throws IOException {
    FileUtil.fullyDelete(folder.toFile());
    System.setProperty(MASTER, "local[1]");
    try {
      new LakeRun(Deployment.LOCAL, Progress.SILENT).run(Samples.into(folder), Optional.empty());
      return folder;
    } finally {
      System.clearProperty(MASTER);
    }
  }
}
