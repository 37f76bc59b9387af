package org.gongkai.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.jobs.intake.storage.Storages;
import org.gongkai.jobs.intake.storage.StoredFile;
import org.gongkai.jobs.usage.UsageException;

/**
 * Finds the documents of a run: files, folders with all that is in them, globs, on any file system
 * that Hadoop knows. Names in folders that begin with {@code .} or {@code _} are skipped, as Hadoop
 * does, and counted; so are the manifest and the output, which are not. Of a file only its address
 * and size are kept, since a crawl has millions.
 */
public final class InputLister {

  private final Storages storages;
  private final String output;

  /**
   * @param output the run's own output folder, which is no input even where it lies inside one
   */
  public InputLister(Storages storages, String output) {
    this.storages = storages;
    try {
      this.output = storages.literal(output);
    } catch (IOException e) {
      throw new UsageException(output + ": " + e.getMessage(), e);
    }
  }

  /** What one or more inputs hold. */
  private record Found(List<StoredFile> files, PassedOver passedOver) {

    static Found nothing() {
      return new Found(new ArrayList<>(), PassedOver.NONE);
    }

    Found plus(Found more) {
      files.addAll(more.files());
      return new Found(files, passedOver.plus(more.passedOver()));
    }
  }

  /**
   * The documents of the given inputs, with what a manifest says of them; those of the manifest
   * where no input is given.
   *
   * @throws UsageException if an input is not there, or there is none
   */
  public Inputs list(List<NamedInput> inputs, Optional<Manifest> manifest) {
    Found found = inSomeOrder(inputs, manifest);
    String manifestUri = manifest.map(Manifest::file).orElse("");
    List<InputDocument> documents = new ArrayList<>();
    String last = "";
    found.files().sort(Comparator.comparing(StoredFile::address));
    for (StoredFile file : found.files()) {
      String uri = file.address();
      if (!uri.equals(last) && !uri.equals(manifestUri)) {
        documents.add(new InputDocument(uri, file.bytes(), file.modified(), ""));
        last = uri;
      }
    }
    if (documents.isEmpty()) {
      throw new UsageException(
          "no documents in "
              + inputs.stream().map(NamedInput::path).limit(10).collect(Collectors.joining(", "))
              + " (names that begin with . or _ are skipped)");
    }
    return manifest
        .map(m -> below(m, inputs))
        .map(m -> new Inputs(m.join(documents), m.unmatched(documents), found.passedOver()))
        .orElseGet(() -> new Inputs(documents, List.of(), found.passedOver()));
  }

  /** A manifest's paths begin at its own folder or, if they lead nowhere there, at an input. */
  private Manifest below(Manifest manifest, List<NamedInput> inputs) {
    try {
      List<String> folders = new ArrayList<>();
      for (NamedInput input : inputs) {
        storages
            .find(input.path())
            .filter(StoredFile::isFolder)
            .map(StoredFile::address)
            .ifPresent(folders::add);
      }
      return manifest.below(folders, storages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found inSomeOrder(List<NamedInput> inputs, Optional<Manifest> manifest) {
    try {
      Found found = Found.nothing();
      if (inputs.isEmpty()) {
        found.files().addAll(named(manifest.orElseThrow(InputLister::noInput)));
      }
      // A file system far away answers slowly, but many at a time.
      for (Found each : inputs.parallelStream().map(this::found).toList()) {
        found = found.plus(each);
      }
      return found;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new UsageException("cannot list the inputs: " + e.getMessage(), e);
    }
  }

  private static UsageException noInput() {
    return new UsageException("nothing to read: name files or folders, or give a --manifest");
  }

  private List<StoredFile> named(Manifest manifest) {
    return manifest.files().entrySet().parallelStream()
        .map(
            file -> {
              try {
                return storages
                    .first(file.getKey())
                    .orElseThrow(
                        () ->
                            new UsageException(
                                manifest.place(file.getValue())
                                    + ": there is no such file (name the folder as INPUT to read"
                                    + " what is there)"));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private Found found(NamedInput input) {
    Found found = Found.nothing();
    try {
      // A name is taken as it stands first: crawled file names do hold brackets and braces.
      Optional<StoredFile> there = storages.find(input.path());
      for (StoredFile file : there.isPresent() ? List.of(there.get()) : glob(input)) {
        if (file.isFolder()) {
          FolderWalk walk = new FolderWalk(storages.of(file.address()), output);
          walk.through(file);
          found = found.plus(new Found(walk.files(), walk.passedOver()));
        } else {
          found.files().add(file);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(input.problem(String.valueOf(e.getMessage())), e);
    }
  }

  private List<StoredFile> glob(NamedInput input) throws IOException {
    InsidePath path = InsidePath.of(input.path());
    if (path.entry().isPresent()) {
      throw new UsageException(
          input.problem("lies in an archive, which is read as a whole: name " + path.file()));
    }
    List<StoredFile> matches = storages.glob(input.path());
    if (matches.isEmpty()) {
      throw new UsageException(input.problem("there is no such file or folder"));
    }
    return matches;
  }
}
