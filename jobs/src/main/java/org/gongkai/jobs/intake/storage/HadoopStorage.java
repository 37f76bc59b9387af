package org.gongkai.jobs.intake.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.gongkai.jobs.intake.archive.ArchiveFile;

/** Files on any file system that Hadoop knows. */
record HadoopStorage(Configuration configuration) implements Storage {

  @Override
  public Optional<StoredFile> find(String address) throws IOException {
    Path path = path(address);
    try {
      return Optional.of(stored(path.getFileSystem(configuration).getFileStatus(path)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<StoredFile> list(String folder) throws IOException {
    Path path = path(folder);
    List<StoredFile> found = new ArrayList<>();
    // An iterator, for a folder of a million files is not unheard of.
    RemoteIterator<FileStatus> statuses =
        path.getFileSystem(configuration).listStatusIterator(path);
    while (statuses.hasNext()) {
      found.add(stored(statuses.next()));
    }
    found.sort(Comparator.comparing(StoredFile::address));
    return found;
  }

  @Override
  public List<StoredFile> glob(String pattern) throws IOException {
    Path path = new Path(pattern);
    FileStatus[] matches = path.getFileSystem(configuration).globStatus(path);
    return Stream.ofNullable(matches).flatMap(Arrays::stream).map(HadoopStorage::stored).toList();
  }

  @Override
  public ArchiveFile file(String address) throws IOException {
    Path path = path(address);
    return new HadoopFile(path.getFileSystem(configuration), path);
  }

  @Override
  public InputStream open(String address) throws IOException {
    return file(address).from(0);
  }

  /** The address of a name that is qualified by its file system. */
  String address(Path path) throws IOException {
    return written(path.getFileSystem(configuration).makeQualified(path));
  }

  static Path path(String address) {
    return new Path(URI.create(address));
  }

  /** A path as it is written here: file systems write the same one with two slashes or three. */
  private static String written(Path path) {
    URI uri = path.toUri();
    return new Path(uri.getScheme(), uri.getAuthority(), uri.getPath()).toUri().toString();
  }

  private static StoredFile stored(FileStatus status) {
    String address = written(status.getPath());
    return new StoredFile(
        address, status.isDirectory(), status.getLen(), status.getModificationTime(), address);
  }
}
