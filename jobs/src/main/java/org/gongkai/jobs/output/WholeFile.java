package org.gongkai.jobs.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of this machine that is written whole: until it is, an earlier one of its name stays. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a text beside its place and moves it there; what is no file, such as a pipe, as it is.
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, text);
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = place.resolveSibling("." + place.getFileName() + ".part");
    try {
      Files.writeString(part, text);
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
