package org.gongkai.extract.document.scan;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Tesseract that is installed on the machine. One process reads many pictures; its files lie in
 * a folder of their own and are deleted with it.
 */
final class Tesseract {

  /** A page takes seconds; what takes longer hangs. */
  private static final long TIME_LIMIT_SECONDS = 180;

  private static final String RESULT = "result";

  private final String command;

  /**
   * A Tesseract.
   *
   * @param command its name or path
   */
  Tesseract(String command) {
    this.command = command;
  }

  /** Whether it can be run and has the models that are needed. */
  boolean isInstalled() {
    try {
      return inFolder(
          folder -> {
            Path output = folder.resolve("languages");
            run(folder, output, List.of(command, "--list-langs"));
            return Files.readAllLines(output).containsAll(OcrMode.languages());
          });
    } catch (IOException notInstalled) {
      return false;
    }
  }

  /**
   * Reads pictures.
   *
   * @return for each picture its lines from the top; empty where nothing was read
   * @throws IOException if Tesseract fails or takes too long
   */
  List<List<OcrLine>> read(List<GrayPicture> pictures, OcrMode mode) throws IOException {
    if (pictures.isEmpty()) {
      return List.of();
    }
    return inFolder(
        folder -> {
          List<String> paths = new ArrayList<>();
          for (GrayPicture picture : pictures) {
            Path path = folder.resolve(paths.size() + ".pgm");
            Files.write(path, picture.toPgm());
            paths.add(path.toString());
          }
          Path list = Files.write(folder.resolve("list.txt"), paths);
          run(folder, folder.resolve("output"), arguments(list, folder.resolve(RESULT), mode));
          return TesseractTable.lines(
              Files.readAllLines(folder.resolve(RESULT + ".tsv")), pictures.size());
        });
  }

  private List<String> arguments(Path list, Path result, OcrMode mode) {
    List<String> arguments = new ArrayList<>(List.of(command, list.toString(), result.toString()));
    arguments.addAll(List.of("-l", mode.language()));
    arguments.addAll(List.of("--psm", Integer.toString(mode.segmentation()), "--dpi", "300"));
    if (!mode.characters().isEmpty()) {
      arguments.addAll(List.of("-c", "tessedit_char_whitelist=" + mode.characters()));
    }
    arguments.add("tsv");
    return arguments;
  }

  private static void run(Path folder, Path output, List<String> arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    // Its own threads only get into each other's way on pictures as small as these.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      if (!process.waitFor(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("tesseract took longer than " + TIME_LIMIT_SECONDS + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new IOException("tesseract failed: " + Files.readString(output).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while tesseract was reading");
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static <T> T inFolder(Work<T> work) throws IOException {
    Path folder = Files.createTempDirectory("gongkai-ocr");
    try {
      return work.in(folder);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  /** What needs files for a while. */
  private interface Work<T> {
    T in(Path folder) throws IOException;
  }
}
