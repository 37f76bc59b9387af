package org.gongkai.jobs.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.jobs.usage.UsageException;

/**
 * Finds the documents of a run: files, folders with all that is in them, globs, on any file system
 * that Hadoop knows. Names in folders that begin with {@code .} or {@code _} are skipped, as Hadoop
 * does; so are the manifest and the output.
 */
public final class InputLister {

  private final Configuration configuration;
  private final Path output;

  /**
   * @param output the run's own output folder, which is no input even where it lies inside one
   */
  public InputLister(Configuration configuration, String output) {
    this.configuration = configuration;
    this.output = qualified(output);
  }

  /**
   * The documents of the given inputs, with what a manifest says of them; those of the manifest
   * where no input is given.
   *
   * @throws UsageException if an input is not there, or there is none
   */
  public Inputs list(List<String> inputs, Optional<Manifest> manifest) {
    Map<Path, FileStatus> found = new TreeMap<>();
    try {
      if (inputs.isEmpty()) {
        addNamed(manifest.orElseThrow(InputLister::noInput), found);
      }
      for (String input : inputs) {
        addInput(input, found);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("cannot list the inputs: " + e.getMessage(), e);
    }
    manifest.ifPresent(m -> found.remove(m.file()));
    if (found.isEmpty()) {
      throw new UsageException(
          "no documents in "
              + String.join(", ", inputs)
              + " (names that begin with . or _ are skipped)");
    }
    List<InputDocument> documents =
        found.values().stream().map(status -> document(status, manifest)).toList();
    return new Inputs(documents, manifest.map(m -> unmatched(m, found)).orElse(List.of()));
  }

  private static UsageException noInput() {
    return new UsageException("nothing to read: name files or folders, or give a --manifest");
  }

  private static InputDocument document(FileStatus status, Optional<Manifest> manifest) {
    Path path = status.getPath();
    String line = manifest.flatMap(m -> m.lineOf(path)).map(Manifest.Line::json).orElse("");
    return new InputDocument(
        path.toUri().toString(), status.getLen(), status.getModificationTime(), line);
  }

  private static List<String> unmatched(Manifest manifest, Map<Path, FileStatus> found) {
    return manifest.lines().keySet().stream()
        .filter(path -> !found.containsKey(path))
        .map(path -> path.toUri().getPath())
        .toList();
  }

  private void addNamed(Manifest manifest, Map<Path, FileStatus> found) throws IOException {
    for (Map.Entry<Path, Manifest.Line> line : manifest.lines().entrySet()) {
      Path path = line.getKey();
      try {
        addFile(path.getFileSystem(configuration).getFileStatus(path), found);
      } catch (FileNotFoundException e) {
        throw new UsageException(
            manifest.file().toUri().getPath()
                + ":"
                + line.getValue().number()
                + ": there is no such file (name the folder as INPUT to read what is there)",
            e);
      }
    }
  }

  private void addInput(String input, Map<Path, FileStatus> found) throws IOException {
    Path path = new Path(input);
    FileSystem files = path.getFileSystem(configuration);
    // A name is taken as it stands first: crawled file names do hold brackets and braces.
    for (FileStatus status :
        files.exists(path) ? List.of(files.getFileStatus(path)) : glob(files, path, input)) {
      if (status.isDirectory()) {
        addFolder(files, status.getPath(), found);
      } else {
        addFile(status, found);
      }
    }
  }

  private static Collection<FileStatus> glob(FileSystem files, Path path, String input)
      throws IOException {
    FileStatus[] matches = files.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw new UsageException(input + ": there is no such file or folder");
    }
    return List.of(matches);
  }

  private void addFolder(FileSystem files, Path folder, Map<Path, FileStatus> found)
      throws IOException {
    List<Path> folders = new ArrayList<>(List.of(folder));
    while (!folders.isEmpty()) {
      for (FileStatus status : files.listStatus(folders.remove(folders.size() - 1))) {
        if (isHidden(status.getPath()) || status.getPath().equals(output)) {
          continue;
        }
        if (status.isDirectory()) {
          folders.add(status.getPath());
        } else {
          addFile(status, found);
        }
      }
    }
  }

  private static void addFile(FileStatus status, Map<Path, FileStatus> found) {
    found.put(status.getPath(), status);
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }

  private Path qualified(String name) {
    Path path = new Path(name);
    try {
      return path.getFileSystem(configuration).makeQualified(path);
    } catch (IOException e) {
      throw new UsageException(name + ": " + e.getMessage(), e);
    }
  }
}
