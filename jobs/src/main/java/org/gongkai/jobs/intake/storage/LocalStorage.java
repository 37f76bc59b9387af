package org.gongkai.jobs.intake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobFilter;
import org.gongkai.jobs.intake.archive.ArchiveFile;

/** Local files. Hadoop drops names that the JVM cannot spell, and ends at a colon. */
final class LocalStorage implements Storage {

  private static final String SPECIAL = ".*[*?\\[\\]{}\\\\].*";

  @Override
  public Optional<StoredFile> find(String address) throws IOException {
    Path path = Address.path(address);
    try {
      return Optional.of(stored(address, Files.readAttributes(path, BasicFileAttributes.class)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<StoredFile> list(String folder) throws IOException {
    return children(Address.path(folder)).stream().map(LocalStorage::listed).toList();
  }

  @Override
  public List<StoredFile> glob(String pattern) throws IOException {
    TreeSet<String> matches = new TreeSet<>();
    for (String alternative : GlobExpander.expand(pattern)) {
      matching(alternative).stream().map(Address::of).forEach(matches::add);
    }
    List<StoredFile> found = new ArrayList<>();
    for (String address : matches) {
      found.add(listed(Address.path(address)));
    }
    return found;
  }

  /** Part by part, so that names are matched as they are displayed. */
  private static List<Path> matching(String pattern) throws IOException {
    List<Path> level = List.of(Path.of(pattern.startsWith("/") ? "/" : "").toAbsolutePath());
    for (String part : pattern.split("/")) {
      List<Path> next = new ArrayList<>();
      for (Path folder : level) {
        if (part.isEmpty() || part.equals(".")) {
          next.add(folder);
        } else if (!part.matches(SPECIAL)) {
          Path child =
              Address.path(Address.of(folder) + Address.ofName(part).substring("file:".length()));
          if (Files.exists(child)) {
            next.add(child);
          }
        } else if (Files.isDirectory(folder)) {
          GlobFilter filter = new GlobFilter(part);
          for (Path child : children(folder)) {
            String name = Address.fileName(Address.of(child));
            if (filter.accept(new org.apache.hadoop.fs.Path(null, null, name))) {
              next.add(child);
            }
          }
        }
      }
      level = next;
    }
    return level;
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Address::of));
    return children;
  }

  /** What cannot be looked at, such as a link to nowhere, is told when it is read. */
  private static StoredFile listed(Path path) {
    String address = Address.of(path);
    try {
      return stored(address, Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      return new StoredFile(address, false, 0, 0, address);
    }
  }

  private static StoredFile stored(String address, BasicFileAttributes attributes) {
    return new StoredFile(
        address,
        attributes.isDirectory(),
        attributes.isRegularFile() ? attributes.size() : 0,
        attributes.lastModifiedTime().toMillis(),
        String.valueOf(attributes.fileKey()));
  }

  @Override
  public ArchiveFile file(String address) {
    return new LocalFile(Address.path(address));
  }

  @Override
  public InputStream open(String address) throws IOException {
    return Files.newInputStream(Address.path(address));
  }

  private record LocalFile(Path path) implements ArchiveFile {

    @Override
    public long bytes() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream from(long offset) throws IOException {
      return Channels.newInputStream(channel().position(offset));
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
      // A pipe would wait for ever for someone to write into it.
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new IOException("not a file: a folder, a pipe or a device");
      }
      return Files.newByteChannel(path);
    }
  }
}
