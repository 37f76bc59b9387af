package org.gongkai.extract.document.html;

import java.util.Optional;
import org.gongkai.extract.document.Print;

/**
 * What an element's own style says of being seen.
 *
 * @param removed whether it takes no part in the page
 * @param collapsed whether it takes no room where it is a row or a column
 * @param struck whether it is struck through
 * @param veiled transparent, off the screen or cut away with all that is inside
 * @param invisible whether it is invisible; empty where it is as its surroundings are
 * @param sizeless whether its letters have no size; empty where it is as its surroundings are
 * @param ink the tone of its letters; empty where they have that of its surroundings
 * @param ground the tone of what lies under them; empty where it has none of its own
 * @param raised whether it is raised
 */
record Style(
    boolean removed,
    boolean collapsed,
    boolean struck,
    boolean veiled,
    Optional<Boolean> invisible,
    Optional<Boolean> sizeless,
    Optional<String> ink,
    Optional<String> ground,
    Print raised) {

  /** Says nothing. */
  static final Style NONE =
      new Style(
          false,
          false,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Print.PLAIN);

  boolean hides() {
    return removed || veiled || invisible.orElse(false) || sizeless.orElse(false);
  }
}
