package org.gongkai.jobs.intake;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.usage.UsageException;

/** Reads a list of inputs: a path a line, blank lines and lines that begin with # left out. */
public final class InputList {

  /** What stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private InputList() {}

  /**
   * The inputs of a list, each with its line.
   *
   * @param file its name, or {@code -}
   * @throws UsageException if the list is not there or cannot be read
   */
  public static List<NamedInput> read(String file, Storages storages) {
    if (file.equals(STANDARD_INPUT)) {
      try {
        return read(System.in, "standard input");
      } catch (IOException e) {
        throw new UsageException("standard input cannot be read: " + e.getMessage(), e);
      }
    }
    try (InputStream in = storages.open(file)) {
      return read(in, file);
    } catch (FileNotFoundException e) {
      throw new UsageException(file + ": there is no such list of inputs", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  static List<NamedInput> read(InputStream in, String name) throws IOException {
    // Malformed bytes give a path that is not there, which is told with its line.
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    List<NamedInput> inputs = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      String path =
          number == 1 && line.startsWith(String.valueOf(BYTE_ORDER_MARK))
              ? line.substring(1)
              : line;
      if (!path.isBlank() && !path.startsWith("#")) {
        inputs.add(new NamedInput(path, name + ":" + number));
      }
    }
    return inputs;
  }
}
