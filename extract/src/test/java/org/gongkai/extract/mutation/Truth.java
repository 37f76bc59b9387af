package org.gongkai.extract.mutation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a careful reader of one report would write down.
 *
 * @param agency whose it is
 * @param year about which year; 0 where nobody can tell
 * @param figures by {@code table.row.column}; empty where nothing is printed
 */
record Truth(String agency, int year, Map<String, Optional<BigDecimal>> figures) {

  Truth {
    figures = new LinkedHashMap<>(figures);
  }

  Optional<BigDecimal> figure(String table, String row, String column) {
    return figures.getOrDefault(String.join(".", table, row, column), Optional.empty());
  }

  void state(String table, String row, String column, BigDecimal number) {
    figures.put(String.join(".", table, row, column), Optional.of(number));
  }

  Truth of(int another) {
    return new Truth(agency, another, figures);
  }
}
