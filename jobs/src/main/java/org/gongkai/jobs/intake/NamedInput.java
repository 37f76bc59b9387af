package org.gongkai.jobs.intake;

/**
 * An input as the user named it.
 *
 * @param path a file, folder or glob
 * @param place where it was named, such as {@code list.txt:12}; empty on the command line
 */
public record NamedInput(String path, String place) {

  /** An input of the command line. */
  public static NamedInput of(String path) {
    return new NamedInput(path, "");
  }

  /** What is wrong with it, in words that begin with where it stands. */
  String problem(String what) {
    return (place.isEmpty() ? "" : place + ": ") + path + ": " + what;
  }
}
