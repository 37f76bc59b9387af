package org.gongkai.jobs.intake.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** All file systems, and what names mean on them. */
public final class Storages {

  private static final Set<String> WEB = Set.of("http", "https");

  private final Configuration configuration;
  private final Storage local = new LocalStorage();
  private final HadoopStorage elsewhere;

  public Storages(Configuration configuration) {
    this.configuration = configuration;
    this.elsewhere = new HadoopStorage(configuration);
  }

  /** The file system on which an address lies. */
  public Storage of(String address) {
    return Address.isLocal(address) ? local : elsewhere;
  }

  /**
   * The addresses that a name may stand for, the likeliest first. A plain name is taken as it
   * stands. A URI is read as one, as {@code source_uri} writes it, and then as it stands, as Hadoop
   * writes it.
   *
   * @throws IllegalArgumentException if it can be none; the message says why
   */
  public List<String> addresses(String name) throws IOException {
    return addresses(name, Optional.empty());
  }

  /** The same, a plain name beginning at the folder of another file. */
  public List<String> addressesBeside(String file, String name) throws IOException {
    return addresses(name, Optional.of(file.substring(0, file.lastIndexOf('/') + 1)));
  }

  private List<String> addresses(String name, Optional<String> folder) throws IOException {
    Optional<String> scheme = Address.scheme(name);
    if (scheme.isEmpty()) {
      return List.of(plain(name, folder));
    }
    if (scheme.get().equals("file")) {
      return Stream.of(Address.ofUri(name), literal(name)).distinct().toList();
    }
    if (WEB.contains(scheme.get())) {
      throw new IllegalArgumentException(
          name
              + " is an address on the web, from which nothing is fetched; name the file, or the"
              + " archive, that holds the page");
    }
    String literal = literal(name);
    Optional<String> unquoted = Address.unquoted(name);
    return unquoted.isEmpty() ? List.of(literal) : List.of(literal(unquoted.get()), literal);
  }

  /** The address of a name that is taken as it stands, as Hadoop takes it. */
  public String literal(String name) throws IOException {
    if (name.startsWith("file:/")) {
      return Address.ofName(name.substring("file:".length()));
    }
    return Address.scheme(name).isEmpty()
        ? plain(name, Optional.empty())
        : elsewhere.address(new org.apache.hadoop.fs.Path(name));
  }

  private String plain(String name, Optional<String> folder) throws IOException {
    if (folder.isPresent() && !name.startsWith("/")) {
      return Address.isLocal(folder.get())
          ? Address.ofUri(folder.get() + Address.ofName("/" + name).substring("file:/".length()))
          : elsewhere.address(
              new org.apache.hadoop.fs.Path(HadoopStorage.path(folder.get()), relative(name)));
    }
    if (!isLocalByDefault()) {
      return elsewhere.address(relative(name));
    }
    return name.startsWith("/")
        ? Address.ofName(name)
        : plain(name, Optional.of(Address.of(Path.of("").toAbsolutePath()) + "/"));
  }

  /** A colon in it is a part of the name. */
  private static org.apache.hadoop.fs.Path relative(String name) {
    return new org.apache.hadoop.fs.Path(null, null, name);
  }

  private boolean isLocalByDefault() {
    return "file".equals(FileSystem.getDefaultUri(configuration).getScheme());
  }

  /** What a name stands for; empty where it stands for nothing. */
  public Optional<StoredFile> find(String name) throws IOException {
    return first(addresses(name));
  }

  /** The first of several addresses where something lies. */
  public Optional<StoredFile> first(List<String> addresses) throws IOException {
    for (String address : addresses) {
      Optional<StoredFile> found = of(address).find(address);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a pattern matches. */
  public List<StoredFile> glob(String pattern) throws IOException {
    if (pattern.startsWith("file:/")) {
      return local.glob(pattern.substring("file:".length()));
    }
    return Address.scheme(pattern).isEmpty() && isLocalByDefault()
        ? local.glob(pattern)
        : elsewhere.glob(pattern);
  }

  /**
   * Anything that can be read; the caller closes it.
   *
   * @throws FileNotFoundException if it is not there
   */
  public InputStream open(String name) throws IOException {
    StoredFile file = find(name).orElseThrow(() -> new FileNotFoundException(name));
    return of(file.address()).open(file.address());
  }
}
