package org.gongkai.jobs.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.jobs.usage.UsageException;

/**
 * Finds the files that gold names: under the root, or else under an input folder. Where inputs are
 * given, documents outside of them are left out; excerpts, which lie in the gold itself, never are.
 */
final class GoldFinder {

  private final Path goldFile;
  private final List<Path> roots;
  private final List<Path> inputs;

  /**
   * @param goldFile for messages
   * @param root where the paths of the gold start
   * @param inputs files and folders; none for all of the gold
   * @throws UsageException if the root or an input is not there
   */
  GoldFinder(Path goldFile, Path root, List<Path> inputs) {
    this.goldFile = goldFile;
    this.inputs = inputs.stream().map(GoldFinder::real).toList();
    this.roots =
        Stream.concat(Stream.of(real(root)), this.inputs.stream().filter(Files::isDirectory))
            .toList();
  }

  /**
   * The documents that are to be judged, in the order of the gold.
   *
   * @throws UsageException if a file is not there, or none is left
   */
  List<GoldCase> find(List<GoldDocument> gold, Form form) {
    List<GoldCase> cases = new ArrayList<>();
    for (GoldDocument document : gold) {
      if (document.source() instanceof GoldDocument.Source.File file) {
        located(file.path(), document)
            .ifPresent(path -> cases.add(new GoldCase.Filed(document, path)));
      } else if (document.source() instanceof GoldDocument.Source.Excerpt excerpt) {
        cases.add(GoldCase.Pieced.of(document, excerpt.text(), form));
      }
    }
    if (cases.isEmpty()) {
      throw new UsageException("none of the documents of " + goldFile + " is among the inputs");
    }
    return cases;
  }

  private Optional<Path> located(String path, GoldDocument document) {
    List<Path> found =
        roots.stream()
            .map(root -> root.resolve(path))
            .filter(Files::isRegularFile)
            .map(GoldFinder::real)
            .toList();
    if (found.isEmpty() && inputs.isEmpty()) {
      throw new UsageException(
          goldFile
              + ":"
              + document.line()
              + ": there is no "
              + path
              + " (name the folder that its path starts at by --root)");
    }
    return found.stream()
        .filter(file -> inputs.isEmpty() || inputs.stream().anyMatch(file::startsWith))
        .findFirst();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UsageException(path + ": there is no such file or folder", e);
    }
  }
}
