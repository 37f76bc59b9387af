package org.gongkai.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;

/** Copies of an output for a test to change, quicker than another run. */
public final class LakeCopy {

  private LakeCopy() {}

  /** Copies an output to where nothing needs to stay; gives that place. */
  public static Path of(Path output, Path to) throws IOException {
    FileUtil.fullyDelete(to.toFile());
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, to.resolve(output.relativize(file)));
      }
    }
    return to;
  }
}
