package org.gongkai.extract.mutation;

/**
 * One way in which pages deform the form.
 *
 * @param name what it does
 * @param part what of the draft it takes; of each part one mutation at most is applied
 * @param format which formats can carry it
 * @param change changes the draft, or tells by {@code false} that it does not apply
 */
record Mutation(
    String name, String part, java.util.function.Predicate<Format> format, Change change) {

  /** A change of a draft. */
  interface Change {
    boolean to(Draft draft, Chance chance);
  }

  static Mutation everywhere(String name, String part, Change change) {
    return new Mutation(name, part, format -> true, change);
  }

  @Override
  public String toString() {
    return name;
  }
}
