package org.gongkai.jobs.intake;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * What a crawl says of its documents: a JSON object a line, joined to the inputs by path. A path
 * such as {@code reports.zip!/2021/a.html} leads into an archive.
 *
 * @param file the manifest itself, qualified
 * @param lines each line by the path that it names, in the order of the file
 */
public record Manifest(Path file, Map<Named, Line> lines) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public Manifest {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * What a line names.
   *
   * @param file the document or archive, qualified
   * @param entry the name inside the archive
   */
  public record Named(Path file, Optional<String> entry) {

    @Override
    public String toString() {
      String path = file.toUri().getPath();
      return entry.map(name -> path + InsidePath.SEPARATOR + name).orElse(path);
    }
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
    Map<Named, Line> lines = new LinkedHashMap<>();
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

  /** The files and archives that it names, each once, with the first line that does. */
  Map<Path, Line> files() {
    Map<Path, Line> files = new LinkedHashMap<>();
    lines.forEach((named, line) -> files.putIfAbsent(named.file(), line));
    return files;
  }

  /** The documents of the inputs with the lines that name them or what is in them. */
  List<InputDocument> join(List<InputDocument> documents) {
    Map<String, List<String>> byUri = new HashMap<>();
    lines.forEach(
        (named, line) ->
            byUri
                .computeIfAbsent(InputDocument.uriOf(named.file()), uri -> new ArrayList<>())
                .add(line.json()));
    return documents.stream()
        .map(
            document ->
                document.with(String.join("\n", byUri.getOrDefault(document.uri(), List.of()))))
        .toList();
  }

  /** What it names and no input bears out, in its order. */
  List<String> unmatched(List<InputDocument> documents) {
    Set<String> uris = documents.stream().map(InputDocument::uri).collect(Collectors.toSet());
    return lines.keySet().stream()
        .filter(named -> !uris.contains(InputDocument.uriOf(named.file())))
        .map(Named::toString)
        .toList();
  }

  /** A line as a message names it. */
  String place(Line line) {
    return file.toUri().getPath() + ":" + line.number();
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
      Map<Named, Line> lines, Path manifest, Line line, Configuration configuration)
      throws IOException {
    try {
      InsidePath path = InsidePath.of(ManifestEntry.parse(line.json()).path());
      Path named = new Path(manifest.getParent(), path.file());
      Path document = named.getFileSystem(configuration).makeQualified(named);
      Line earlier = lines.putIfAbsent(new Named(document, path.entry()), line);
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
