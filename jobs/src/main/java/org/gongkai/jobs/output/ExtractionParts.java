package org.gongkai.jobs.output;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The extractions of all runs on a folder, part by part. A part counts from the moment that its
 * commit file stands beside it: that is written last and whole, and nothing is renamed, so that a
 * run which is cut off leaves the same on every file system. Nothing is changed in a part that
 * counts.
 */
public final class ExtractionParts {

  /** Hidden to Hadoop's readers by its name, as staging is. */
  static final String FOLDER = "_extractions";

  private static final String COMMIT = ".json";
  private static final String UNFINISHED = ".tmp";

  /** A later version may say more of a part. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final FileSystem files;
  private final Path folder;

  ExtractionParts(FileSystem files, Path root) {
    this.files = files;
    this.folder = new Path(root, FOLDER);
  }

  /** The parts that count, in the order of their numbers. */
  public List<Part> counting() throws IOException {
    List<Part> committed = committed();
    long fresh = committed.stream().filter(Part::fresh).mapToLong(Part::last).max().orElse(0);
    return committed.stream()
        .filter(part -> part.last() >= fresh)
        .filter(part -> committed.stream().noneMatch(p -> !p.equals(part) && p.standsFor(part)))
        .sorted(Comparator.comparingLong(Part::first))
        .toList();
  }

  /** The number of the next part: higher than all that ever counted. */
  public long next() throws IOException {
    return 1 + committed().stream().mapToLong(Part::last).max().orElse(0);
  }

  /** Where a part lies or is to be written, as a path for Spark. */
  public String path(Part part) {
    return new Path(folder, part.name()).toString();
  }

  /** How many bytes a part holds. */
  public long bytes(Part part) throws IOException {
    return files.getContentSummary(new Path(folder, part.name())).getLength();
  }

  /** Makes a part count that is written in full. */
  public void commit(Part part) throws IOException {
    Path unfinished = new Path(folder, part.name() + UNFINISHED);
    try (FSDataOutputStream out = files.create(unfinished)) {
      out.write(MAPPER.writeValueAsBytes(part));
    }
    if (!files.rename(unfinished, new Path(folder, part.name() + COMMIT))) {
      throw new IOException("cannot put " + part.name() + COMMIT + " into " + folder);
    }
  }

  /** Removes what does not count: the parts of runs that were cut off, and those replaced. */
  public void tidy() throws IOException {
    Set<String> counting = counting().stream().map(Part::name).collect(Collectors.toSet());
    List<Path> others =
        listed().stream()
            .map(FileStatus::getPath)
            .filter(path -> !counting.contains(partName(path)))
            // A part's commit goes before the part itself, so that none counts that is half gone.
            .sorted(Comparator.comparing((Path path) -> !path.getName().endsWith(COMMIT)))
            .toList();
    for (Path other : others) {
      files.delete(other, true);
    }
  }

  private List<Part> committed() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (FileStatus status : listed()) {
      if (status.getPath().getName().endsWith(COMMIT)) {
        try (InputStream in = files.open(status.getPath())) {
          parts.add(MAPPER.readValue(in, Part.class));
        }
      }
    }
    return parts;
  }

  private List<FileStatus> listed() throws IOException {
    try {
      return List.of(files.listStatus(folder));
    } catch (FileNotFoundException e) {
      return List.of(); // No run has finished a part yet.
    }
  }

  private static String partName(Path path) {
    String name = path.getName();
    return name.endsWith(COMMIT) ? name.substring(0, name.length() - COMMIT.length()) : name;
  }
}
