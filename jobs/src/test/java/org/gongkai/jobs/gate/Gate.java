package org.gongkai.jobs.gate;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A gate in front of which other processes wait: closed when it is made, until it is opened. */
public final class Gate implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Path folder;
  private final String waiting;
  private final FileChannel lock;
  private final Set<String> seen = new HashSet<>(Set.of(GatedFileSystem.LOCK));

  private Gate(Path folder, String waiting, FileChannel lock) {
    this.folder = folder;
    this.waiting = waiting;
    this.lock = lock;
  }

  /**
   * Closes a gate.
   *
   * @param folder a folder for it alone, which is made; its name is the gate's among those of a
   *     process
   * @param waiting what waits at it, a regular expression of such as {@code open /folder/file},
   *     {@code create …}, {@code delete …}, {@code rename … to …}
   */
  public static Gate closed(Path folder, String waiting) throws IOException {
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(GatedFileSystem.LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    lock.lock();
    return new Gate(folder, waiting, lock);
  }

  /** A local folder as an address that leads through the gate of whoever reads it. */
  public static String through(Path path) {
    return GatedFileSystem.SCHEME + ":" + path;
  }

  /** What a process must be told, as settings of Spark. */
  public Map<String, String> settings() {
    return Map.of(
        "spark.hadoop." + GatedFileSystem.WAIT + folder.getFileName(),
        waiting,
        "spark.hadoop." + GatedFileSystem.FOLDER + folder.getFileName(),
        folder.toString());
  }

  /**
   * Waits until a process stands before the gate that was not seen there yet; gives its number.
   *
   * @param job what is to bring it there; empty is given where that ends first
   */
  public Optional<Long> awaitNext(Process job) {
    await("something stands before the gate " + waiting)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !unseen().isEmpty() || !job.isAlive());
    List<String> unseen = unseen();
    seen.addAll(unseen);
    return unseen.stream().map(Long::valueOf).findFirst();
  }

  /** Lets everything pass from now on. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private List<String> unseen() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !seen.contains(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
