package org.gongkai.jobs.intake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.gongkai.jobs.usage.UsageException;

/**
 * Finds the documents of a run: files, folders with all that is in them, globs, on any file system
 * that Hadoop knows. Names in folders that begin with {@code .} or {@code _} are skipped, as Hadoop
 * does; so are the manifest and the output. Of a file only its address and size are kept, since a
 * crawl has millions.
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
  public Inputs list(List<NamedInput> inputs, Optional<Manifest> manifest) {
    List<InputDocument> found = inSomeOrder(inputs, manifest);
    found.sort(Comparator.comparing(InputDocument::uri));
    String manifestUri = manifest.map(m -> InputDocument.uriOf(m.file())).orElse("");
    List<InputDocument> documents = new ArrayList<>();
    String last = "";
    for (InputDocument document : found) {
      if (!document.uri().equals(last) && !document.uri().equals(manifestUri)) {
        documents.add(document);
        last = document.uri();
      }
    }
    if (documents.isEmpty()) {
      throw new UsageException(
          "no documents in "
              + inputs.stream().map(NamedInput::path).limit(10).collect(Collectors.joining(", "))
              + " (names that begin with . or _ are skipped)");
    }
    return manifest
        .map(m -> new Inputs(m.join(documents), m.unmatched(documents)))
        .orElseGet(() -> new Inputs(documents, List.of()));
  }

  private List<InputDocument> inSomeOrder(List<NamedInput> inputs, Optional<Manifest> manifest) {
    try {
      List<InputDocument> found = new ArrayList<>();
      if (inputs.isEmpty()) {
        found.addAll(named(manifest.orElseThrow(InputLister::noInput)));
      }
      // A file system far away answers slowly, but many at a time.
      inputs.parallelStream().map(this::found).forEachOrdered(found::addAll);
      return found;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException("cannot list the inputs: " + e.getMessage(), e);
    }
  }

  private static UsageException noInput() {
    return new UsageException("nothing to read: name files or folders, or give a --manifest");
  }

  private static InputDocument document(FileStatus status) {
    return new InputDocument(
        InputDocument.uriOf(status.getPath()), status.getLen(), status.getModificationTime(), "");
  }

  private List<InputDocument> named(Manifest manifest) {
    return manifest.files().entrySet().parallelStream()
        .map(
            file -> {
              try {
                Path path = file.getKey();
                return document(path.getFileSystem(configuration).getFileStatus(path));
              } catch (FileNotFoundException e) {
                throw new UsageException(
                    manifest.place(file.getValue())
                        + ": there is no such file (name the folder as INPUT to read what is"
                        + " there)",
                    e);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private List<InputDocument> found(NamedInput input) {
    List<InputDocument> found = new ArrayList<>();
    try {
      Path path = new Path(input.path());
      FileSystem files = path.getFileSystem(configuration);
      // A name is taken as it stands first: crawled file names do hold brackets and braces.
      for (FileStatus status :
          files.exists(path) ? List.of(files.getFileStatus(path)) : glob(files, path, input)) {
        if (status.isDirectory()) {
          addFolder(files, status.getPath(), found);
        } else {
          found.add(document(status));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Collection<FileStatus> glob(FileSystem files, Path path, NamedInput input)
      throws IOException {
    FileStatus[] matches = files.globStatus(path);
    if (matches == null || matches.length == 0) {
      throw new UsageException(input.problem("there is no such file or folder"));
    }
    return List.of(matches);
  }

  /** All that is in a folder, level by level, the folders of one side by side. */
  private void addFolder(FileSystem files, Path folder, List<InputDocument> found) {
    List<Path> level = List.of(folder);
    while (!level.isEmpty()) {
      List<Listing> listings = level.parallelStream().map(below -> listing(files, below)).toList();
      listings.forEach(listing -> found.addAll(listing.documents()));
      level = listings.stream().flatMap(listing -> listing.folders().stream()).toList();
    }
  }

  private record Listing(List<InputDocument> documents, List<Path> folders) {}

  private Listing listing(FileSystem files, Path folder) {
    Listing listing = new Listing(new ArrayList<>(), new ArrayList<>());
    try {
      // An iterator, for a folder of a million files is not unheard of.
      RemoteIterator<FileStatus> statuses = files.listStatusIterator(folder);
      while (statuses.hasNext()) {
        FileStatus status = statuses.next();
        if (isHidden(status.getPath()) || status.getPath().equals(output)) {
          continue;
        }
        if (status.isDirectory()) {
          listing.folders().add(status.getPath());
        } else {
          listing.documents().add(document(status));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listing;
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
