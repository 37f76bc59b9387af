package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a table's header prints over each column behind the labels.
 *
 * @param columns from left to right; none where the header was not read
 * @param inGrid whether the columns' slots are those of the table's rows
 * @param inOrder false where the header contradicts the form, and cannot be read itself
 * @param unread words of the header that mean nothing known
 */
record HeaderColumns(List<Column> columns, boolean inGrid, boolean inOrder, List<String> unread) {

  /** Fewer columns are named by chance. */
  private static final int FEWEST = 3;

  private static final HeaderColumns NONE = new HeaderColumns(List.of(), false, true, List.of());

  HeaderColumns {
    columns = List.copyOf(columns);
    unread = List.copyOf(unread);
  }

  /** What is known of a printed column. */
  enum Kind {
    /** It is one of the form's. */
    FORM,
    /** It is none of the form's: another year's, a note, a numbering, a part of a sum. */
    OTHER,
    /** Its words mean nothing known. */
    UNREAD,
    /** It has no words. */
    BARE
  }

  /**
   * A printed column.
   *
   * @param start its first slot, or its place in the order
   * @param end the slot behind it
   * @param which the index of the form's column; empty where it is none of the form's
   * @param words what the header prints there and nobody knows
   */
  record Column(int start, int end, Kind kind, Optional<Integer> which, String words) {

    static Column of(HeaderStack stack, int which) {
      return new Column(stack.start(), stack.end(), Kind.FORM, Optional.of(which), "");
    }

    static Column of(HeaderStack stack, Kind kind, String words) {
      return new Column(stack.start(), stack.end(), kind, Optional.empty(), words);
    }

    private Column as(int column) {
      return new Column(start, end, Kind.FORM, Optional.of(column), words);
    }

    boolean is(int column) {
      return which.filter(w -> w == column).isPresent();
    }
  }

  static HeaderColumns none() {
    return NONE;
  }

  /**
   * The columns as far as their words tell them.
   *
   * @param printed what is printed over each
   * @param count how many columns the form has
   * @param inGrid whether their slots are those of the table's rows
   */
  static HeaderColumns of(List<Column> printed, int count, boolean inGrid) {
    List<Integer> named = printed.stream().flatMap(c -> c.which.stream()).toList();
    List<String> words =
        printed.stream().filter(c -> c.kind == Kind.UNREAD).map(Column::words).toList();
    if (new HashSet<>(named).size() < named.size()) {
      return new HeaderColumns(List.of(), false, false, words);
    }
    boolean known = printed.stream().allMatch(c -> c.kind == Kind.FORM || c.kind == Kind.OTHER);
    if (named.size() == count || (known && named.size() >= FEWEST)) {
      return new HeaderColumns(printed, inGrid, true, words);
    }
    if (named.size() < FEWEST && words.size() >= FEWEST) {
      return new HeaderColumns(List.of(), false, false, words);
    }
    List<Column> completed = named.size() < FEWEST ? List.of() : completed(printed, count);
    return completed.isEmpty()
        ? new HeaderColumns(List.of(), false, isIncreasing(named), words)
        : new HeaderColumns(completed, inGrid, true, words);
  }

  /** The same where it turned out that it cannot be read. */
  HeaderColumns untold() {
    return new HeaderColumns(List.of(), false, false, unread);
  }

  boolean isRead() {
    return !columns.isEmpty();
  }

  /** Whether it prints just the form's columns, in the form's order. */
  boolean isTheForms(int count) {
    return columns.size() == count && IntStream.range(0, count).allMatch(i -> columns.get(i).is(i));
  }

  /** How many columns stand behind the last one of the form. */
  int behind() {
    int last = columns.size() - 1;
    while (last >= 0 && columns.get(last).kind != Kind.FORM) {
      last--;
    }
    return columns.size() - 1 - last;
  }

  /** Columns stand side by side: those that were read place the others, if they agree. */
  private static List<Column> completed(List<Column> printed, int count) {
    List<Column> open = printed.stream().filter(c -> c.kind != Kind.OTHER).toList();
    for (int from = 0; from + count <= open.size(); from++) {
      List<Column> run = open.subList(from, from + count);
      boolean agree =
          open.stream().filter(c -> c.kind == Kind.FORM).allMatch(run::contains)
              && IntStream.range(0, count)
                  .allMatch(i -> run.get(i).kind != Kind.FORM || run.get(i).is(i));
      if (agree) {
        List<Column> completed = new ArrayList<>();
        for (Column column : printed) {
          int at = run.indexOf(column);
          completed.add(at >= 0 ? column.as(at) : column);
        }
        return completed;
      }
    }
    return List.of();
  }

  private static boolean isIncreasing(List<Integer> named) {
    return IntStream.range(1, named.size()).allMatch(i -> named.get(i - 1) < named.get(i));
  }
}
