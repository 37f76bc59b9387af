package org.gongkai.extract.identity;

import java.util.List;

/**
 * A place named in a text.
 *
 * @param start where its name begins
 * @param end where its name has ended
 * @param name as printed
 * @param divisions every division that bears or bore the name, in the order of their codes
 * @param full whether it is the full name of them all, not a short one
 */
record Place(int start, int end, String name, List<Division> divisions, boolean full) {

  Place {
    divisions = List.copyOf(divisions);
  }
}
