package org.gongkai.extract.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of facts beside this class: comma-separated, without quotes, a heading line first. */
final class ResourceTable {

  private ResourceTable() {}

  /**
   * The rows below the heading.
   *
   * @throws IllegalStateException if the table is missing, or a row is shorter than the heading
   */
  static List<String[]> rows(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the table " + name + " is missing from the jar; build it again");
      }
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      int width = lines.get(0).split(",", -1).length;
      List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).length != width) {
          throw new IllegalStateException(
              name + ", line " + (i + 2) + ": " + width + " values expected");
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
