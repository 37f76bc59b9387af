package org.gongkai.jobs.output;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Which files are to stand in the folder when a publication is done. Written before the first of
 * them is moved; once it is there the new output is decided on, and whoever finds it completes it,
 * from whatever point it was cut off at, on file systems too whose renames are copies.
 *
 * @param results names of everything that is replaced
 * @param files the new files, relative to the folder; Spark never gives a name twice
 */
record Publication(List<String> results, List<String> files) {

  private static final JsonMapper MAPPER = new JsonMapper();

  Publication {
    results = List.copyOf(results);
    files = List.copyOf(files);
  }

  /** The publication of all that was built, in place of the results named and the record. */
  static Publication of(FileSystem fileSystem, Path fresh, List<String> results)
      throws IOException {
    List<String> replaced = new ArrayList<>(results);
    replaced.add(OutputFolder.RECORD);
    List<String> built = new ArrayList<>();
    for (String result : replaced) {
      built.addAll(filesOf(fileSystem, fresh, result));
    }
    return new Publication(replaced, built);
  }

  static Publication read(FileSystem fileSystem, Path journal) throws IOException {
    try (InputStream in = fileSystem.open(journal)) {
      return MAPPER.readValue(in, Publication.class);
    }
  }

  /** Decides on the publication. */
  void write(FileSystem fileSystem, Path journal) throws IOException {
    Path unfinished = journal.suffix(".tmp");
    try (FSDataOutputStream out = fileSystem.create(unfinished)) {
      out.write(MAPPER.writeValueAsBytes(this));
    }
    rename(fileSystem, unfinished, journal);
  }

  /** Completes the publication, the record last; does nothing where it is complete. */
  void complete(FileSystem fileSystem, Path fresh, Path root) throws IOException {
    Path record = new Path(root, OutputFolder.RECORD);
    if (fileSystem.exists(new Path(fresh, OutputFolder.RECORD))) {
      fileSystem.delete(record, false);
    }
    Set<String> wanted = Set.copyOf(files);
    for (String result : results) {
      for (String file : filesOf(fileSystem, root, result)) {
        if (!wanted.contains(file)) {
          fileSystem.delete(new Path(root, file), false);
        }
      }
      for (String file : files) {
        if (file.equals(result) || file.startsWith(result + "/")) {
          moveIn(fileSystem, new Path(fresh, file), new Path(root, file));
        }
      }
      if (filesOf(fileSystem, root, result).isEmpty()) {
        fileSystem.delete(new Path(root, result), true);
      }
    }
  }

  private static void moveIn(FileSystem fileSystem, Path from, Path to) throws IOException {
    if (fileSystem.exists(from)) {
      fileSystem.mkdirs(to.getParent());
      fileSystem.delete(to, false);
      rename(fileSystem, from, to);
    }
  }

  private static void rename(FileSystem fileSystem, Path from, Path to) throws IOException {
    if (!fileSystem.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  /** The files of a result, which may be one itself or not be there, relative to the root. */
  static List<String> filesOf(FileSystem fileSystem, Path root, String result) throws IOException {
    Path path = new Path(root, result);
    List<String> names = new ArrayList<>();
    if (fileSystem.exists(path)) {
      String base = fileSystem.makeQualified(root).toUri().getPath() + "/";
      RemoteIterator<LocatedFileStatus> all = fileSystem.listFiles(path, true);
      while (all.hasNext()) {
        names.add(all.next().getPath().toUri().getPath().substring(base.length()));
      }
    }
    return names;
  }
}
