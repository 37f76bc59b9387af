package org.gongkai.jobs.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.aggregate.compare.ComparisonRequest;
import org.gongkai.aggregate.compare.ComparisonTable;
import org.gongkai.aggregate.compare.GroupKind;
import org.gongkai.aggregate.compare.Panel;
import org.gongkai.aggregate.rollup.Metric;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.terminal.TextTable.Align;

/**
 * A comparison as text: of each metric a table of groups by years, with the change, rank and
 * quartile of the last year, the highest rank first.
 */
final class ComparisonText {

  private static final String NOTHING = "–";
  private static final String SMALL = "*";

  private final ComparisonRequest request;
  private final List<ComparedValue> values;
  private final Screen screen;

  private ComparisonText(ComparisonRequest request, List<ComparedValue> values, Screen screen) {
    this.request = request;
    this.screen = screen;
    this.values = List.copyOf(values);
  }

  /** The whole text, ending in a line break. */
  static String of(ComparisonRequest request, List<ComparedValue> values, Screen screen) {
    return new ComparisonText(request, values, screen).text();
  }

  private String text() {
    String whose =
        request.panel() == Panel.MATCHED
            ? "the same agencies in every year (matched panel)"
            : "whoever reported in a year (panel all); a change may be one of who reported";
    return screen.prose(
            request.basis().key()
                + " reports of "
                + request.years()
                + narrowed()
                + ", "
                + whose
                + "\n")
        + request.metrics().stream().map(this::section).collect(Collectors.joining())
        + screen.prose(legend());
  }

  private String narrowed() {
    return request.agencyType().map(type -> ", only " + type).orElse("")
        + request.province().map(code -> ", only in " + code).orElse("")
        + (request.onlyBalanced() ? ", only those whose sums all hold" : "");
  }

  private String section(Metric metric) {
    Map<String, Group> groups = new LinkedHashMap<>();
    values.stream()
        .filter(value -> value.metric().equals(metric.key()))
        .forEach(
            value ->
                groups
                    .computeIfAbsent(
                        value.code(), code -> new Group(code, value.name(), new TreeMap<>()))
                    .years()
                    .put(value.year(), value));
    String heading = "\n" + metric.key() + " = " + metric.formula() + "\n";
    return groups.isEmpty()
        ? heading + "  no report counts\n"
        : heading + table(metric, List.copyOf(groups.values()));
  }

  /** A group with its values by year. */
  private record Group(String code, String name, Map<Integer, ComparedValue> years) {

    Optional<ComparedValue> in(int year) {
      return Optional.ofNullable(years.get(year));
    }

    /** Groups without a rank come last. */
    int rank(int year) {
      return in(year).flatMap(ComparedValue::rank).orElse(Integer.MAX_VALUE);
    }
  }

  private String table(Metric metric, List<Group> groups) {
    int last = request.years().last();
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading());
    groups.stream()
        .sorted(
            Comparator.comparingInt((Group group) -> group.rank(last)).thenComparing(Group::code))
        .map(group -> row(metric, group))
        .forEach(rows::add);
    List<Align> aligns = new ArrayList<>(words().stream().map(word -> Align.LEFT).toList());
    IntStream.range(aligns.size(), rows.get(0).size()).forEach(i -> aligns.add(Align.RIGHT));
    return new TextTable(aligns, words().size(), rows).text("  ", screen);
  }

  private List<String> words() {
    String by = request.by().key();
    return request.by() == GroupKind.AGENCY_TYPE ? List.of(by) : List.of(by, "code");
  }

  private List<String> heading() {
    Stream<String> years = request.years().each().mapToObj(Integer::toString);
    return Stream.of(words().stream(), years, Stream.of("change", "relative", "rank", "quartile"))
        .flatMap(part -> part)
        .toList();
  }

  private List<String> row(Metric metric, Group group) {
    Optional<ComparedValue> last = group.in(request.years().last());
    Stream<String> cells =
        request
            .years()
            .each()
            .mapToObj(year -> group.in(year).map(value -> cell(metric, value)).orElse(NOTHING));
    Stream<String> standing =
        Stream.of(
                last.flatMap(ComparedValue::change).map(change -> change(metric, change)),
                last.flatMap(ComparedValue::relativeChange).map(change -> percent("%+.1f", change)),
                last.flatMap(value -> value.rank().map(rank -> rank + " of " + value.groups())),
                last.flatMap(ComparedValue::quartile).map(quartile -> Integer.toString(quartile)))
            .map(cell -> cell.orElse(NOTHING));
    Stream<String> name =
        words().size() == 1 ? Stream.of(group.name()) : Stream.of(group.name(), group.code());
    return Stream.of(name, cells, standing).flatMap(part -> part).toList();
  }

  private static String cell(Metric metric, ComparedValue value) {
    return value
        .value()
        .map(number -> metric.isRatio() ? percent("%.1f", number) : format("%.0f", number))
        .map(text -> value.smallNumbers() ? SMALL + text : text)
        .orElse(NOTHING);
  }

  private static String change(Metric metric, double change) {
    return metric.isRatio() ? format("%+.1f", change * 100) + " pp" : format("%+.0f", change);
  }

  private static String percent(String form, double share) {
    return format(form, share * 100) + " %";
  }

  private static String format(String form, double number) {
    return String.format(Locale.ROOT, form, number);
  }

  private String legend() {
    return "\n"
        + SMALL
        + " small numbers: fewer than "
        + ComparisonTable.FEW_CASES
        + " cases to measure against, or of a count fewer than so many; ranked all the same\n"
        + NOTHING
        + " no report tells it, or there is nothing to measure against\n"
        + "change: on the year before, of rates in percentage points (pp). rank: 1 is the highest,"
        + " equal values share it.\nquartile: 4 is the highest quarter, from four groups on."
        + " change, rank and quartile are those of "
        + request.years().last()
        + "\n";
  }
}
