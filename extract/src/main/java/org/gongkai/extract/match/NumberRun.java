package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.print.Printed;

/**
 * Numbers of a report with the words printed before them, as they follow each other on the page:
 * what can be said of a table whose rows and columns nobody has understood.
 *
 * @param first the index of the element in which its words begin
 * @param last the index of the element in which its numbers, and dashes behind them, end
 * @param words printed since the run before
 * @param numbers printed up to the next words; never empty
 */
record NumberRun(int first, int last, List<Printed> words, List<BigDecimal> numbers) {

  /** Longer lines are sentences, whose numbers stand in no table, but for those full of numbers. */
  private static final int LONGEST_LINE = 120;

  NumberRun {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  /** The runs of a report, in order. */
  static List<NumberRun> of(List<Element> elements) {
    Collector runs = new Collector();
    for (int i = 0; i < elements.size(); i++) {
      runs.add(i, elements.get(i));
    }
    runs.end();
    return runs.found;
  }

  /** The cells of a line, as far as blanks, bars, commas and semicolons tell. */
  static Stream<String> cells(String line) {
    return Stream.of(line.split("[\\h|,，;；]+")).filter(cell -> !cell.isEmpty());
  }

  /** What was printed since the last run ended. */
  private static final class Collector {
    private final List<NumberRun> found = new ArrayList<>();
    private final List<Printed> words = new ArrayList<>();
    private final List<BigDecimal> numbers = new ArrayList<>();
    private int first;
    private int last;

    void add(int at, Element element) {
      if (element.row().isPresent()) {
        GridRow row = element.row().get();
        for (int slot : row.cellStarts(0)) {
          add(at, row.printed(slot));
        }
        return;
      }
      List<Printed> cells = cells(element.line()).map(Printed::of).toList();
      if (element.line().length() <= LONGEST_LINE || areOfATable(cells)) {
        cells.forEach(cell -> add(at, cell));
      } else {
        end();
        words.clear();
      }
    }

    private static boolean areOfATable(List<Printed> cells) {
      return cells.stream().filter(Printed::isValue).count() * 2 >= cells.size();
    }

    private void add(int at, Printed cell) {
      if (cell.number().isPresent()) {
        numbers.add(cell.number().get().digits());
        last = at;
      } else if (cell.isDash()) {
        last = at;
      } else if (!cell.isValue()) {
        end();
        if (words.isEmpty()) {
          first = at;
        }
        words.add(cell);
      }
    }

    void end() {
      if (!numbers.isEmpty()) {
        found.add(new NumberRun(words.isEmpty() ? last : first, last, words, numbers));
        numbers.clear();
        words.clear();
      }
    }
  }
}
