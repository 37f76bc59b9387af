package org.gongkai.extract.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of the form that stands in a report more than once, with different numbers.
 *
 * @param table its name
 * @param places where each of them begins, in the order of the document
 * @param taken the words by which one was taken for the report's own; empty where nothing tells
 *     which it is and none was taken
 */
public record TwoTables(String table, List<Position> places, Optional<String> taken) {

  public TwoTables {
    places = List.copyOf(places);
  }
}
