package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.form.Shape;
import org.gongkai.extract.match.ReportYear.Time;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/**
 * How often a table of the form is printed in a report: by its labels and the numbers behind them
 * alone, whether anything can read its rows or not. Of two printings one may be too odd to be read,
 * and the other is not the report's for that.
 */
final class Printings {

  /** Labels that other tables have too are shorter. */
  private static final int SHORTEST_LABEL = 4;

  /** So many labels with other numbers are no slip and no table about something else. */
  private static final int FEWEST_DIFFERENCES = 5;

  /** Totals of this year and the last, and how they changed. */
  private static final int WIDEST_SUMMARY = 3;

  /** One total may be the same by chance. */
  private static final int FEWEST_TOLD = 2;

  /** A measure of more items is named again and again in one table. */
  private static final int MOST_ITEMS = 2;

  /** A label breaks into no more pieces. */
  private static final int MOST_PIECES = 8;

  /** Commas set clauses of a sentence apart too. */
  private static final Pattern BLANKS = Pattern.compile("[\\h|]+");

  /** Fewer words side by side may be a caption with a blank in it. */
  private static final int FEWEST_CELLS = 3;

  /** Numbers of columns stand in a row of their own. */
  private static final int FEWEST_COLUMNS = 10;

  /** Under which numbers stand that are of no row alone. */
  private static final String WHOLE = "";

  private final Shape shape;
  private final Map<String, String> labels;

  /** What labels end with, each of them among these. */
  private final Set<String> endings;

  /** Of one edition, about. */
  private final int rows;

  private final List<String> columns;
  private final Set<String> headers;

  private final List<String> captions;

  /** The columns' names; a line that ends with one is a column's too: 2021年总计. */
  private final List<String> names;

  /** The wordings of measures that few items have, each with these. */
  private final Map<String, Set<String>> headings;

  /**
   * @param captions of the form's tables, which stand over columns
   */
  Printings(FormTable form, List<String> captions) {
    this.captions = captions.stream().map(caption -> Printed.of(caption).label()).toList();
    shape = form.shape();
    rows = form.rows(form.editions().get(0)).size();
    labels = labels(form);
    endings =
        labels.keySet().stream()
            .flatMap(label -> IntStream.range(0, label.length()).mapToObj(label::substring))
            .collect(Collectors.toSet());
    names = wordings(form.columns().stream().map(FormColumn::label)).distinct().toList();
    columns = names.stream().filter(wording -> wording.length() >= SHORTEST_LABEL).toList();
    headings = headings(form);
    headers =
        wordings(
                Stream.concat(
                    form.groups().stream().map(FormGroup::label),
                    form.rows().stream().map(FormRow::label)))
            .collect(Collectors.toSet());
  }

  private static Stream<String> wordings(Stream<Label> labels) {
    return labels.flatMap(label -> new LabelMatcher(label).texts().stream());
  }

  /** The rows by the wordings that are one row's alone. */
  private static Map<String, String> labels(FormTable form) {
    Map<String, String> labels = new HashMap<>();
    for (FormRow row : form.rows()) {
      wordings(Stream.of(row.label()))
          .filter(word -> form.shape() == Shape.MEASURES || word.length() >= SHORTEST_LABEL)
          .forEach(word -> labels.merge(word, row.key(), (a, b) -> a.equals(b) ? a : ""));
    }
    labels.values().removeIf(String::isEmpty);
    return labels;
  }

  private static Map<String, Set<String>> headings(FormTable form) {
    Map<String, Set<String>> headings = new LinkedHashMap<>();
    for (FormColumn column : form.columns()) {
      Set<String> items =
          form.rows().stream()
              .filter(
                  row -> row.columns().values().stream().anyMatch(c -> c.contains(column.key())))
              .map(FormRow::key)
              .collect(Collectors.toSet());
      if (items.size() <= MOST_ITEMS) {
        wordings(Stream.of(column.label())).forEach(wording -> headings.put(wording, items));
      }
    }
    return headings;
  }

  /** Whether a line of text is of a table rather than above it: several cells, or one of it. */
  boolean isOfTheTable(String line) {
    List<String> cells = NumberRun.cells(line).toList();
    List<String> labels = cells.stream().map(c -> Printed.of(c).label()).toList();
    boolean apart = BLANKS.split(line.strip()).length >= FEWEST_CELLS;
    boolean several =
        cells.size() >= FEWEST_CELLS
            && cells.stream().allMatch(c -> c.length() > 1)
            && (apart || labels.stream().anyMatch(this::isOfAHeader));
    boolean captioned = cells.size() > 1 && labels.stream().anyMatch(captions::contains);
    Printed cell = Printed.of(line);
    return several
        || captioned
        || line.indexOf('|') >= 0
        || cell.isValue()
        || isOfACaption(cell.label())
        || isOfAHeader(cell.label());
  }

  private boolean isOfAHeader(String label) {
    return headers.contains(label) || names.stream().anyMatch(label::endsWith);
  }

  /** A caption is a sentence that breaks over lines. */
  private boolean isOfACaption(String label) {
    return label.length() >= SHORTEST_LABEL
        && captions.stream().anyMatch(caption -> caption.contains(label));
  }

  /**
   * One printing.
   *
   * @param runs its numbers, in order
   * @param numbers by the key of the row before them; of a table across all under one key
   */
  record Printing(List<NumberRun> runs, Map<String, List<BigDecimal>> numbers) {

    /** The index of the element in which its first numbers end. */
    int firstNumbers() {
      return runs.get(0).last();
    }

    private static Printing none() {
      return new Printing(new ArrayList<>(), new LinkedHashMap<>());
    }

    private List<BigDecimal> of(String row) {
      return numbers.getOrDefault(row, List.of());
    }

    /** How many numbers a row has in the mean, zeros among them. */
    private double width() {
      return runs.stream().mapToInt(run -> run.numbers().size()).average().orElse(0);
    }

    private void addBlank(String row) {
      numbers.put(row, new ArrayList<>());
    }

    private void add(NumberRun run, String row) {
      runs.add(run);
      numbers.computeIfAbsent(row, any -> new ArrayList<>()).addAll(withoutZeros(run.numbers()));
    }
  }

  /** The printings of the table among the numbers of a report, in order. */
  List<Printing> in(List<NumberRun> runs, ReportYear year) {
    return switch (shape) {
      case MATRIX -> byRow(runs, year);
      case MEASURES -> byHeaders(runs);
      case OUTCOMES -> across(runs);
      case INDICATORS -> List.of();
    };
  }

  /**
   * Whether another one cannot be the same table as the one that was read, nor a summary of it: one
   * or two numbers a row, the total and last year's, as analyses print them.
   */
  boolean differ(Printing own, Printing other) {
    List<String> shared = own.numbers.keySet().stream().filter(other.numbers::containsKey).toList();
    long differences = shared.stream().filter(r -> !own.of(r).equals(other.of(r))).count();
    boolean isTable = shared.size() * 2 > rows || differences >= FEWEST_DIFFERENCES;
    return shape == Shape.MATRIX
        ? differences > 0 && isTable && !isSummary(own, other, shared)
        : differences > 0;
  }

  private static boolean isSummary(Printing own, Printing other, List<String> shared) {
    List<String> told = shared.stream().filter(row -> !own.of(row).isEmpty()).toList();
    long same =
        told.stream()
            .filter(row -> other.of(row).contains(own.of(row).get(own.of(row).size() - 1)))
            .count();
    return other.width() <= WIDEST_SUMMARY
        && own.width() > WIDEST_SUMMARY
        && told.size() >= FEWEST_TOLD
        && same == told.size();
  }

  private List<Printing> byRow(List<NumberRun> runs, ReportYear year) {
    List<Printing> printings = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (NumberRun run : runs) {
      int end = behindTimes(run.words(), year);
      Optional<String> named = end == 0 ? before : row(run.words().subList(0, end));
      before = named;
      if (!isAnothers(run.words().subList(end, run.words().size()), year)) {
        blankRows(run.words().subList(0, end)).stream()
            .filter(row -> !named.equals(Optional.of(row))) // A label that breaks names it again.
            .forEach(row -> withRoomFor(row, printings).addBlank(row));
        named.ifPresent(row -> withRoomFor(row, printings).add(run, row));
      }
    }
    return printings.stream().filter(printing -> !printing.runs.isEmpty()).toList();
  }

  /** The last printing, or a new one where that has the row already. */
  private static Printing withRoomFor(String row, List<Printing> printings) {
    if (printings.isEmpty() || last(printings).numbers.containsKey(row)) {
      printings.add(Printing.none());
    }
    return last(printings);
  }

  /** The rows named before that of a number: no number stands in them. */
  private List<String> blankRows(List<Printed> words) {
    return IntStream.rangeClosed(1, words.size())
        .mapToObj(end -> row(words.subList(0, end)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /**
   * Cut where a header that only some items have comes again, with that of others between: items
   * and the other headers are named in tables of other numbers too.
   */
  private List<Printing> byHeaders(List<NumberRun> runs) {
    List<Printing> printings = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    Set<String> current = Set.of();
    for (NumberRun run : runs) {
      boolean own = false;
      for (Printed word : run.words()) {
        Set<String> items = heading(word.label());
        own = !items.isEmpty() || labels.containsKey(word.label());
        if (!items.isEmpty()) {
          boolean again = !items.equals(current) && !seen.add(items);
          if (again || printings.isEmpty()) {
            printings.add(Printing.none());
            seen.clear();
            seen.add(items);
          }
          current = items;
        }
      }
      if (own && !printings.isEmpty()) {
        last(printings).add(run, WHOLE);
      }
    }
    return printings.stream().filter(printing -> !printing.runs.isEmpty()).toList();
  }

  /** The items over which words stand; none where they are no header that only some items have. */
  private Set<String> heading(String words) {
    for (Map.Entry<String, Set<String>> heading : headings.entrySet()) {
      if (words.contains(heading.getKey())) {
        return heading.getValue();
      }
    }
    return Set.of();
  }

  private static Printing last(List<Printing> printings) {
    return printings.get(printings.size() - 1);
  }

  private List<Printing> across(List<NumberRun> runs) {
    return runs.stream()
        .filter(this::namesMost)
        .map(run -> new Printing(List.of(run), Map.of(WHOLE, withoutZeros(run.numbers()))))
        .toList();
  }

  /** Whether the words name all outcomes of all channels but a few. */
  private boolean namesMost(NumberRun run) {
    String words = run.words().stream().map(Printed::label).collect(Collectors.joining());
    int named = 0;
    for (String column : columns) {
      for (int at = words.indexOf(column); at >= 0; at = words.indexOf(column, at + 1)) {
        named++;
      }
    }
    return named >= FEWEST_COLUMNS;
  }

  /** The number of words without those of a time at their end: 上年同期, 本年. */
  private static int behindTimes(List<Printed> words, ReportYear year) {
    int end = words.size();
    while (end > 0 && year.isTimeAlone(words.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isAnothers(List<Printed> times, ReportYear year) {
    return times.stream().anyMatch(time -> year.time(time) == Time.ANOTHER);
  }

  /** The row that the words before numbers name, by as many of the last of them as it can be. */
  private Optional<String> row(List<Printed> words) {
    Optional<String> found = Optional.empty();
    StringBuilder label = new StringBuilder();
    int last = words.size() - 1;
    for (int i = last; i >= Math.max(0, words.size() - MOST_PIECES); i--) {
      label.insert(0, words.get(i).raw());
      String text = i == last ? words.get(i).label() : LabelNormalizer.normalize(label.toString());
      if (!endings.contains(text)) {
        break;
      }
      Optional<String> named = Optional.ofNullable(labels.get(text));
      found = named.isPresent() ? named : found;
    }
    return found;
  }

  /** Without zeros, which one printing leaves blank, and without the numbers of the columns. */
  private static List<BigDecimal> withoutZeros(List<BigDecimal> numbers) {
    int from = 0;
    while (from < numbers.size()
        && numbers.get(from).compareTo(BigDecimal.valueOf(from + 1L)) == 0) {
      from++;
    }
    boolean numbered = from >= FEWEST_COLUMNS && from < numbers.size();
    return numbers.subList(numbered ? from : 0, numbers.size()).stream()
        .filter(number -> number.signum() != 0)
        .map(BigDecimal::stripTrailingZeros)
        .toList();
  }
}
