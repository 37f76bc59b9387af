package org.gongkai.extract.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which division an agency serves, as far as it is told.
 *
 * @param decision empty where the clues do not decide
 * @param clues every clue to a division that was weighed
 * @param ofNoDivision whether the agency is of none, so that nothing was weighed
 */
record RegionVerdict(
    Optional<Decision> decision, List<Clue<Division>> clues, boolean ofNoDivision) {

  /** Of a body of the country, a basin or a sea. */
  static final RegionVerdict OF_NO_DIVISION = new RegionVerdict(Optional.empty(), List.of(), true);

  RegionVerdict {
    clues = List.copyOf(clues);
  }

  /**
   * A decided division.
   *
   * @param clues the clues that it stands on
   * @param against those of strong sources that have nothing to do with it
   */
  record Decision(Division division, List<Clue<Division>> clues, List<Clue<Division>> against) {}

  /**
   * The verdict on some clues.
   *
   * @param against the clues of strong sources against a division
   */
  static RegionVerdict of(
      Optional<Division> decided,
      List<Clue<Division>> clues,
      Function<Division, List<Clue<Division>>> against) {
    return new RegionVerdict(
        decided.map(
            division ->
                new Decision(
                    division,
                    clues.stream().filter(clue -> clue.value().equals(division)).toList(),
                    against.apply(division))),
        clues,
        false);
  }
}
