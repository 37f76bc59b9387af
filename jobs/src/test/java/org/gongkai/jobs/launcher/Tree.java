package org.gongkai.jobs.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Folders laid out for the launcher. */
final class Tree {

  private Tree() {}

  /** A copy of a file or folder with its times; large jars are links to the same bytes. */
  static void copy(Path from, Path to) throws IOException {
    for (Path file : below(from)) {
      Path copy = to.resolve(from.relativize(file));
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.createDirectories(copy.resolveSibling(""));
        linkOrCopy(file, copy);
      }
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    if (from.toString().endsWith(".jar") && Files.size(from) > 1_000_000) {
      try {
        Files.createLink(to, from);
        return;
      } catch (FileSystemException e) {
        // Another file system: it takes the room it takes.
      }
    }
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Nothing can be added to the folders or taken out of them, and everybody can look into them. */
  static void forbidWriting(Path folder) throws IOException {
    setModes(folder, "r-xr-xr-x");
  }

  static void allowWriting(Path folder) throws IOException {
    setModes(folder, "rwxr-xr-x");
  }

  private static void setModes(Path folder, String mode) throws IOException {
    for (Path file : below(folder)) {
      if (Files.isDirectory(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      }
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }

  /** An executable script. */
  static Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
