package org.gongkai.extract.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.extract.report.AgencyLevel;

/** Tells divisions of one name apart where nothing but the name is there. */
final class Homonyms {

  private Homonyms() {}

  /**
   * Of the homonyms that a short name may mean, the one prefecture: a district is hardly ever named
   * without its 区, as 西安区 of 牡丹江市 would be in 西安审计局, nor the county beside its city, as 南昌县.
   *
   * @param candidates all that the report may be of
   * @return empty where the name does not mean all of them, or something else may be meant as well
   */
  static Optional<Division> prefecture(AgencyName name, Set<Division> candidates) {
    List<Division> prefectures =
        candidates.stream().filter(d -> d.level() == AgencyLevel.PREFECTURE).toList();
    boolean others =
        candidates.stream()
            .filter(division -> !prefectures.contains(division))
            .allMatch(d -> d.name().endsWith("区") || prefectures.stream().anyMatch(d::within));
    return prefectures.size() == 1
            && candidates.size() > 1
            && others
            && name.divisions().containsAll(candidates)
        ? Optional.of(prefectures.get(0))
        : Optional.empty();
  }
}
