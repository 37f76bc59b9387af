package org.gongkai.jobs.intake;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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
import org.gongkai.jobs.intake.storage.Address;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.intake.storage.StoredFile;
import org.gongkai.jobs.usage.UsageException;

/**
 * What a crawl says of its documents: a JSON object a line, joined to the inputs by path. A path
 * such as {@code reports.zip!/2021/a.html} leads into an archive.
 *
 * @param file the address of the manifest itself
 * @param lines each line by the path that it names, in the order of the file
 */
public record Manifest(String file, Map<Named, Line> lines) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public Manifest {
    lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  /**
   * What a line names.
   *
   * @param addresses those of the document or archive that it may mean, the likeliest first
   * @param elsewhere those that it may mean if none of these is an input: one below each folder
   *     that is read
   * @param entry the name inside the archive
   */
  public record Named(List<String> addresses, List<String> elsewhere, Optional<String> entry) {

    public Named {
      addresses = List.copyOf(addresses);
      elsewhere = List.copyOf(elsewhere);
    }

    /** The address that is among some; empty where none is, or where it could be several. */
    private Optional<String> in(Set<String> uris) {
      Optional<String> own = addresses.stream().filter(uris::contains).findFirst();
      List<String> others = elsewhere.stream().filter(uris::contains).distinct().toList();
      return own.isPresent() || others.size() != 1 ? own : Optional.of(others.get(0));
    }

    @Override
    public String toString() {
      String path = Address.display(addresses.get(0));
      return entry.map(name -> path + InsidePath.SEPARATOR + name).orElse(path);
    }
  }

  /**
   * A line that was read and found sound.
   *
   * @param number from 1
   * @param json the line itself
   */
  public record Line(int number, String json) {

    private InsidePath path() {
      return InsidePath.of(ManifestEntry.parse(json).path());
    }
  }

  /**
   * Reads and checks a whole manifest.
   *
   * @throws UsageException if it is not there or a line is broken; the message names file and line
   */
  public static Manifest read(String file, Storages storages) {
    Map<Named, Line> lines = new LinkedHashMap<>();
    try {
      StoredFile found = storages.find(file).orElseThrow(() -> new FileNotFoundException(file));
      String address = found.address();
      try (BufferedReader reader = open(storages.of(address).open(address))) {
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          number++;
          String json = number == 1 ? withoutByteOrderMark(line) : line;
          if (!json.isBlank()) {
            add(lines, address, new Line(number, json), storages);
          }
        }
      }
      return new Manifest(address, lines);
    } catch (FileNotFoundException e) {
      throw new UsageException(file + ": there is no such manifest", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** The files and archives that it names, each once, with the first line that does. */
  Map<List<String>, Line> files() {
    Map<List<String>, Line> files = new LinkedHashMap<>();
    lines.forEach((named, line) -> files.putIfAbsent(named.addresses(), line));
    return files;
  }

  /**
   * The same manifest where its paths may also begin at folders that are read.
   *
   * @param folders their addresses
   */
  Manifest below(List<String> folders, Storages storages) throws IOException {
    Map<Named, Line> below = new LinkedHashMap<>();
    for (Map.Entry<Named, Line> each : lines.entrySet()) {
      Line line = each.getValue();
      List<String> elsewhere = new ArrayList<>();
      for (String folder : folders) {
        elsewhere.addAll(storages.addressesBeside(folder + "/", line.path().file()));
      }
      below.put(new Named(each.getKey().addresses(), elsewhere, each.getKey().entry()), line);
    }
    return new Manifest(file, below);
  }

  /** The documents of the inputs with the lines that name them or what is in them. */
  List<InputDocument> join(List<InputDocument> documents) {
    Set<String> uris = uris(documents);
    Map<String, List<String>> byUri = new HashMap<>();
    lines.forEach(
        (named, line) ->
            named
                .in(uris)
                .ifPresent(
                    uri -> byUri.computeIfAbsent(uri, any -> new ArrayList<>()).add(line.json())));
    return documents.stream()
        .map(
            document ->
                document.with(String.join("\n", byUri.getOrDefault(document.uri(), List.of()))))
        .toList();
  }

  /** What it names and no input bears out, in its order. */
  List<String> unmatched(List<InputDocument> documents) {
    Set<String> uris = uris(documents);
    return lines.keySet().stream()
        .filter(named -> named.in(uris).isEmpty())
        .map(Named::toString)
        .toList();
  }

  private static Set<String> uris(List<InputDocument> documents) {
    return documents.stream().map(InputDocument::uri).collect(Collectors.toSet());
  }

  /** A line as a message names it. */
  String place(Line line) {
    return place(file, line);
  }

  private static String place(String manifest, Line line) {
    return Address.display(manifest) + ":" + line.number();
  }

  private static BufferedReader open(InputStream in) {
    return new BufferedReader(
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private static String withoutByteOrderMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }

  private static void add(Map<Named, Line> lines, String manifest, Line line, Storages storages)
      throws IOException {
    try {
      InsidePath path = line.path();
      Named named =
          new Named(storages.addressesBeside(manifest, path.file()), List.of(), path.entry());
      Line earlier = lines.putIfAbsent(named, line);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "its path stands in line " + earlier.number() + " already");
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(place(manifest, line) + ": " + e.getMessage(), e);
    }
  }
}
