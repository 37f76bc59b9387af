package org.gongkai.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.jobs.intake.storage.Address;
import org.gongkai.jobs.intake.storage.Storage;
import org.gongkai.jobs.intake.storage.StoredFile;

/** Goes through a folder level by level, the folders of a level side by side. */
final class FolderWalk {

  private final Storage storage;
  private final String output;
  private final List<StoredFile> files = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private PassedOver passedOver = PassedOver.NONE;

  /**
   * @param output a folder that is left out
   */
  FolderWalk(Storage storage, String output) {
    this.storage = storage;
    this.output = output;
  }

  /** What a folder holds: its entries, or why they are not known. */
  private record Listing(StoredFile folder, List<StoredFile> entries, String problem) {}

  /**
   * Finds all files.
   *
   * @throws UncheckedIOException if the folder itself cannot be listed; one below it is passed over
   */
  void through(StoredFile folder) {
    try {
      seen.add(folder.identity());
      List<StoredFile> level = folders(storage.list(folder.address()));
      while (!level.isEmpty()) {
        List<StoredFile> next = new ArrayList<>();
        for (Listing listing : level.parallelStream().map(this::listing).toList()) {
          if (listing.problem().isEmpty()) {
            next.addAll(folders(listing.entries()));
          } else {
            passOver(0, 0, List.of(listing.problem()));
          }
        }
        level = next;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<StoredFile> files() {
    return files;
  }

  PassedOver passedOver() {
    return passedOver;
  }

  private Listing listing(StoredFile folder) {
    try {
      return new Listing(folder, storage.list(folder.address()), "");
    } catch (IOException e) {
      String problem = Address.display(folder.address()) + ": " + e.getClass().getSimpleName();
      return new Listing(folder, List.of(), problem);
    }
  }

  /** Takes the files out of a folder's entries and gives the folders to be listed. */
  private List<StoredFile> folders(List<StoredFile> entries) {
    List<StoredFile> folders = new ArrayList<>();
    for (StoredFile entry : entries) {
      if (entry.address().equals(output)) {
        continue;
      }
      if (entry.isHidden()) {
        passOver(1, 0, List.of());
      } else if (!entry.isFolder()) {
        files.add(entry);
      } else if (seen.add(entry.identity())) {
        folders.add(entry);
      } else {
        passOver(0, 1, List.of());
      }
    }
    return folders;
  }

  private void passOver(long hidden, long links, List<String> unlisted) {
    passedOver = passedOver.plus(new PassedOver(hidden, links, unlisted));
  }
}
