package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.LegalSection.Group;
import org.gongkai.extract.match.LegalSection.Value;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;

/**
 * Reads table 四 where it is no one table with one header: a table for each channel, a row for each
 * outcome, an outcome a line; or its numbers alone, of which the sums must tell that they are in
 * the form's order.
 */
final class LegalParts {

  /** A lawsuit is brought at once or after a review: some print one of the two alone. */
  private static final int FEWEST_CHANNELS = 2;

  private final FormTable form;
  private final LegalSection section;
  private final List<LabelMatcher> channels;
  private final List<LabelMatcher> outcomes;

  LegalParts(Form whole, FormTable form) {
    this.form = form;
    section = new LegalSection(whole, form);
    channels = form.rows().stream().map(row -> new LabelMatcher(row.label())).toList();
    outcomes = form.columns().stream().map(column -> new LabelMatcher(column.label())).toList();
  }

  /**
   * The table, if its parts can be told; empty where they cannot.
   *
   * @param elements the report's lines and rows
   * @param edition the edition that the other tables are of
   * @param year the report's
   */
  Optional<FigureTable> read(List<Element> elements, String edition, ReportYear year) {
    List<Group> groups = section.groups(elements);
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    return aChannelEach(groups)
        .or(() -> anOutcomeEach(groups))
        .or(() -> aNumberEach(groups))
        .or(() -> numbersAlone(groups, year))
        .map(found -> figures(found, edition));
  }

  /** 行政复议, its outcomes, five numbers; the same for the others. */
  private Optional<Map<List<Integer>, Value>> aChannelEach(List<Group> groups) {
    Map<List<Integer>, Value> found = new LinkedHashMap<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (Group group : groups) {
      List<Integer> channel = List.copyOf(LegalSection.named(group.words(), channels));
      List<Integer> order = List.copyOf(LegalSection.named(group.words(), outcomes));
      boolean told =
          channel.size() == 1
              && order.size() == outcomes.size()
              && group.values().size() == outcomes.size()
              && seen.add(channel.get(0));
      if (!told) {
        return Optional.empty();
      }
      IntStream.range(0, order.size())
          .forEach(i -> found.put(List.of(channel.get(0), order.get(i)), group.values().get(i)));
    }
    return Optional.of(found).filter(any -> seen.size() >= FEWEST_CHANNELS);
  }

  /** The channels, then 结果维持 and a number for each of them, and so on. */
  private Optional<Map<List<Integer>, Value>> anOutcomeEach(List<Group> groups) {
    List<Integer> order = List.copyOf(LegalSection.named(groups.get(0).words(), channels));
    Map<List<Integer>, Value> found = new LinkedHashMap<>();
    for (Group group : groups) {
      Optional<Integer> outcome = last(group, outcomes);
      if (outcome.isEmpty() || group.values().size() != order.size()) {
        return Optional.empty();
      }
      for (int i = 0; i < order.size(); i++) {
        if (found.put(List.of(order.get(i), outcome.get()), group.values().get(i)) != null) {
          return Optional.empty();
        }
      }
    }
    boolean whole = order.size() == channels.size() && groups.size() == outcomes.size();
    return Optional.of(found).filter(any -> whole);
  }

  /** 行政复议, 结果维持, a number, 结果纠正, a number, and so on. */
  private Optional<Map<List<Integer>, Value>> aNumberEach(List<Group> groups) {
    Map<List<Integer>, Value> found = new LinkedHashMap<>();
    Optional<Integer> channel = Optional.empty();
    for (Group group : groups) {
      Optional<Integer> own = last(group, channels);
      channel = own.isPresent() ? own : channel;
      Optional<Integer> outcome = last(group, outcomes);
      boolean told = channel.isPresent() && outcome.isPresent() && group.values().size() == 1;
      if (!told
          || found.put(List.of(channel.orElseThrow(), outcome.orElseThrow()), group.values().get(0))
              != null) {
        return Optional.empty();
      }
    }
    return Optional.of(found).filter(any -> found.size() >= FEWEST_CHANNELS * outcomes.size());
  }

  private static Optional<Integer> last(Group group, List<LabelMatcher> labels) {
    return LegalSection.named(group.words(), labels).stream().reduce((a, b) -> b);
  }

  /** As many numbers as the table has, if each channel adds up in the form's order. */
  private Optional<Map<List<Integer>, Value>> numbersAlone(List<Group> groups, ReportYear year) {
    List<Value> values = groups.stream().flatMap(group -> group.values().stream()).toList();
    List<String> words = groups.stream().flatMap(group -> group.words().stream()).toList();
    boolean foreign =
        words.stream().anyMatch(word -> holdsDigit(word) || isOthers(Printed.of(word), year));
    if (foreign || values.size() != channels.size() * outcomes.size() || !isInOrder(words)) {
      return Optional.empty();
    }
    Map<List<Integer>, Value> found = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      found.put(List.of(i / outcomes.size(), i % outcomes.size()), values.get(i));
    }
    return Optional.of(found).filter(this::addsUp);
  }

  /** A number that cannot be read has its place, so that the others are not all there are. */
  private static boolean holdsDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** Whether a column stands among the table's own that is none of them. */
  private static boolean isOthers(Printed word, ReportYear year) {
    return HeaderStack.isNote(word) || year.time(word) == ReportYear.Time.ANOTHER;
  }

  /** Whether words that fell to pieces are those of the header, and not in another order. */
  private boolean isInOrder(List<String> words) {
    String header = String.join("", words);
    return (words.isEmpty() || !LegalSection.named(words, channels).isEmpty())
        && isBefore(header, "维持", "纠正")
        && isBefore(header, "其他", "尚未")
        && isBefore(header, "行政复议", "行政诉讼")
        && isBefore(header, "未经复议", "复议后起诉");
  }

  /** Whether words stand in this order wherever both do: the section's heading names some too. */
  private static boolean isBefore(String text, String first, String second) {
    int at = text.indexOf(first);
    int other = text.indexOf(second);
    return at < 0
        || other < 0
        || (at < other && text.lastIndexOf(first) < text.lastIndexOf(second));
  }

  private boolean addsUp(Map<List<Integer>, Value> found) {
    for (int channel = 0; channel < channels.size(); channel++) {
      Map<String, BigDecimal> numbers = new HashMap<>();
      for (int outcome = 0; outcome < outcomes.size(); outcome++) {
        String key = form.columns().get(outcome).key();
        cell(found, channel, outcome)
            .value()
            .filter(number -> number.signum() >= 0)
            .ifPresent(number -> numbers.put(key, number));
      }
      boolean whole = numbers.size() == outcomes.size();
      if (!whole
          || form.balances().stream()
              .anyMatch(sum -> !sum.holds(key -> numbers.getOrDefault(key, BigDecimal.ZERO)))) {
        return false;
      }
    }
    return true;
  }

  private Cell cell(Map<List<Integer>, Value> found, int channel, int outcome) {
    return Optional.ofNullable(found.get(List.of(channel, outcome)))
        .map(
            value ->
                NumberReader.read(
                    value.printed(),
                    form.columns().get(outcome).kind(),
                    Optional.of(MoneyUnit.WAN_YUAN),
                    value.position()))
        .orElseGet(Cell::missing);
  }

  private FigureTable figures(Map<List<Integer>, Value> found, String edition) {
    Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
    List<String> there = new ArrayList<>();
    for (int channel = 0; channel < channels.size(); channel++) {
      FormRow row = form.rows().get(channel);
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (int outcome = 0; outcome < outcomes.size(); outcome++) {
        FormColumn column = form.columns().get(outcome);
        cells.put(column.key(), cell(found, channel, outcome));
        if (found.containsKey(List.of(channel, outcome))) {
          there.add(row.key());
        }
      }
      rows.put(row.key(), cells);
    }
    return new FigureTable(form.key(), Optional.of(edition), rows, Map.of())
        .withRowsThere(there.stream().distinct().toList());
  }
}
