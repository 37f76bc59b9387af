package org.gongkai.jobs.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.extract.form.Form;
import org.gongkai.jobs.usage.UsageException;

/** Reads gold: a JSON object a line, each a document with its reports. */
final class GoldFile {

  private GoldFile() {}

  /**
   * All documents of a file, in its order.
   *
   * @throws UsageException if it cannot be read or a line is broken; the message names file and
   *     line
   */
  static List<GoldDocument> read(Path file, Form form) {
    GoldLine parser = new GoldLine(form);
    List<GoldDocument> documents = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          documents.add(parser.parse(i + 1, lines.get(i)));
        } catch (IllegalArgumentException e) {
          throw new UsageException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    if (documents.isEmpty()) {
      throw new UsageException(file + ": holds no line of gold");
    }
    return documents;
  }

  private static List<String> lines(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(file + ": there is no such gold file");
    }
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }
}
