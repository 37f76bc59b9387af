package org.gongkai.jobs.intake;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * What a crawl says of its documents: a JSON object a line, joined to the inputs by path.
 *
 * @param file the manifest itself, qualified
 * @param lines each line by the qualified path that it names, in the order of the file
 */
public record Manifest(Path file, Map<Path, Line> lines) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public Manifest {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * A line that was read and found sound.
   *
   * @param number from 1
   * @param json the line itself
   */
  public record Line(int number, String json) {}

  /**
   * Reads and checks a whole manifest.
   *
   * @throws UsageException if it is not there or a line is broken; the message names file and line
   */
  public static Manifest read(String file, Configuration configuration) {
    Map<Path, Line> lines = new LinkedHashMap<>();
    try {
      Path path = new Path(file);
      FileSystem files = path.getFileSystem(configuration);
      Path qualified = files.makeQualified(path);
      try (BufferedReader reader = open(files, qualified)) {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          number++;
          String json = number == 1 ? withoutByteOrderMark(line) : line;
          if (!json.isBlank()) {
            add(lines, qualified, new Line(number, json), configuration);
          }
        }
      }
      return new Manifest(qualified, lines);
    } catch (FileNotFoundException e) {
      throw new UsageException(file + ": there is no such manifest", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The line that names a document, given its qualified path. */
  public Optional<Line> lineOf(Path document) {
    return Optional.ofNullable(lines.get(document));
  }

  private static BufferedReader open(FileSystem files, Path path) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            files.open(path),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static String withoutByteOrderMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }

  private static void add(
      Map<Path, Line> lines, Path manifest, Line line, Configuration configuration)
      throws IOException {
    try {
      Path named = new Path(manifest.getParent(), ManifestEntry.parse(line.json()).path());
      Path document = named.getFileSystem(configuration).makeQualified(named);
      Line earlier = lines.putIfAbsent(document, line);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "its path stands in line " + earlier.number() + " already");
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          manifest.toUri().getPath() + ":" + line.number() + ": " + e.getMessage(), e);
    }
  }
}
