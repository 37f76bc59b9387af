package org.gongkai.extract.match;

import java.util.Optional;

/**
 * Where a report begins.
 *
 * @param from where the report before it ends
 * @param at its first element
 * @param title its title; empty where it has none
 * @param name the line that names its agency or its year instead of a title
 * @param told what title and name tell
 * @param heading the line over all reports of a collection, where this one's name tells no year
 */
record ReportStart(
    int from,
    int at,
    String title,
    Optional<String> name,
    NamedLine told,
    Optional<Integer> heading) {

  ReportStart(int from, int at, String title, Optional<String> name, NamedLine told) {
    this(from, at, title, name, told, Optional.empty());
  }

  /** The same in a collection. */
  ReportStart under(int line) {
    boolean bare = title.isEmpty() && name.isPresent() && told.year().isEmpty();
    return bare ? new ReportStart(from, at, title, name, told, Optional.of(line)) : this;
  }

  /**
   * A collection of reports that have names for titles.
   *
   * @param heading the line that stands over all
   * @param first the first report
   */
  record Collected(int heading, ReportStart first) {}
}
