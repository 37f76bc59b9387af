package org.gongkai.jobs.gate;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process that stands still with all its threads, until this is closed. What it has left on a
 * disk by then is what it would leave if it were killed.
 */
public final class Halt implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;

  private Halt(Process process) {
    this.process = process;
  }

  /** Stops a process, and waits until none of its threads is at work. */
  public static Halt of(Process process) throws IOException, InterruptedException {
    Halt halt = new Halt(process);
    halt.signal("STOP");
    Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
    if (Files.isDirectory(threads)) {
      await("all threads stand still")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> states(threads).stream().allMatch("T"::equals));
    }
    return halt;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private static List<String> states(Path threads) throws IOException {
    try (Stream<Path> each = Files.list(threads)) {
      return each.map(Halt::state).toList();
    }
  }

  /** The letter behind the name, which stands in brackets and may hold any sign. */
  private static String state(Path thread) {
    try {
      String line = Files.readString(thread.resolve("stat"));
      return line.substring(line.lastIndexOf(')') + 2).substring(0, 1);
    } catch (NoSuchFileException e) {
      return "T"; // It has come to its end.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
