package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes apart numbers that were run together: {@code 21710000218} are seven numbers of which the
 * last is the sum of the others in one way only.
 */
final class DigitRuns {

  /** More ways than these tell nothing. */
  private static final int MOST_WAYS = 2_000;

  /** No count has more digits. */
  private static final int MOST_DIGITS = 9;

  private final int[] signs;
  private final int group;

  /**
   * For rows of numbers.
   *
   * @param signs by column, how each number stands in the sum that comes to nothing
   */
  DigitRuns(int[] signs) {
    this.signs = signs.clone();
    this.group = signs.length;
  }

  /**
   * Every way to take runs of digits as one or more rows of numbers of which each keeps its sum. No
   * number begins with a 0 that is not all of it, and none reaches over a blank.
   *
   * @param runs the digits between blanks
   * @param rows how many rows of numbers they are
   * @return empty where there is none, or too many to tell anything
   */
  List<long[]> ways(List<String> runs, int rows) {
    Search search = new Search(runs, rows * group);
    search.next(0, 0, 0, 0);
    return search.ways.size() > MOST_WAYS ? List.of() : search.ways;
  }

  private final class Search {

    private final List<String> runs;
    private final long[] numbers;
    private final List<long[]> ways = new ArrayList<>();

    Search(List<String> runs, int count) {
      this.runs = runs;
      this.numbers = new long[count];
    }

    /**
     * Takes the next number.
     *
     * @param sum of the row that is open, signed
     */
    void next(int count, int run, int at, long sum) {
      if (ways.size() > MOST_WAYS) {
        return;
      }
      if (count == numbers.length) {
        if (run == runs.size() && sum == 0) {
          ways.add(numbers.clone());
        }
        return;
      }
      boolean begins = count % group == 0;
      if (run == runs.size() || (begins && sum != 0)) {
        return;
      }
      String digits = runs.get(run);
      int longest = digits.charAt(at) == '0' ? 1 : Math.min(MOST_DIGITS, digits.length() - at);
      for (int length = 1; length <= longest; length++) {
        long number = Long.parseLong(digits.substring(at, at + length));
        numbers[count] = number;
        boolean done = at + length == digits.length();
        next(
            count + 1,
            done ? run + 1 : run,
            done ? 0 : at + length,
            sum + signs[count % group] * number);
      }
    }
  }
}
