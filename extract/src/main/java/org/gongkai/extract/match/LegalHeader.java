package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.HeaderColumns.Column;
import org.gongkai.extract.match.HeaderColumns.Kind;
import org.gongkai.extract.print.Printed;

/** Reads the header of table 四: outcomes under channels, in whatever order they are printed. */
final class LegalHeader {

  private final LabelIndex<FormColumn> outcomes;
  private final LabelIndex<FormRow> channels;
  private final LabelIndex<FormGroup> groups;
  private final FormTable form;
  private final int outcomeCount;
  private final int count;

  LegalHeader(FormTable form) {
    this.form = form;
    outcomes = new LabelIndex<>(form.columns(), FormColumn::label);
    channels = new LabelIndex<>(form.rows(), FormRow::label);
    groups = new LabelIndex<>(form.groups(), FormGroup::label);
    outcomeCount = form.columns().size();
    count = outcomeCount * form.rows().size();
  }

  /** The index of the outcome that a text names. */
  private Optional<Integer> outcome(Printed text) {
    return outcomes.find(text).map(form.columns()::indexOf);
  }

  /** The index of the channel that a text names. */
  Optional<Integer> channel(Printed text) {
    return channels.find(text).map(form.rows()::indexOf);
  }

  int outcomesIn(GridRow row) {
    int found = 0;
    for (int slot = 0; slot < row.slots().size(); slot++) {
      found += outcomes.names(row.own(slot)) ? 1 : 0;
    }
    return found;
  }

  /** Whether a row may be one of the header's: it names outcomes, channels or their group. */
  boolean isHeader(GridRow row) {
    return !row.hasNumber()
        && row.words().stream()
            .map(GridRow.Words::printed)
            .anyMatch(text -> outcomes.names(text) || channels.names(text) || groups.names(text));
  }

  /** Whether the header prints each outcome once: the channels are then its rows. */
  boolean isOfOutcomesAlone(List<GridRow> header) {
    return header.stream().mapToInt(this::outcomesIn).sum() <= outcomeCount
        && header.stream()
            .flatMap(row -> row.words().stream())
            .noneMatch(words -> channel(words.printed()).isPresent());
  }

  /** Whether the header prints a channel that is the form's alone. */
  boolean namesChannels(List<GridRow> header) {
    return header.stream()
        .flatMap(row -> row.words().stream())
        .flatMap(words -> channel(words.printed()).stream())
        .anyMatch(channel -> form.rows().get(channel).group().isPresent());
  }

  /** The columns of a header of outcomes alone. */
  HeaderColumns outcomes(List<GridRow> header, GridRow numbers, ReportYear year) {
    int from = numbers.endOfWordsInFront();
    boolean grid = numbers.layout() == GridRow.Layout.GRID;
    List<HeaderStack> stacks =
        grid
            ? HeaderStack.inGrid(header, from, numbers)
            : HeaderStack.inOrder(
                header.stream().map(this::outcomeWords).toList(), text -> false, year::isTimeAlone);
    List<Column> columns =
        stacks.stream().map(stack -> column(stack, year, outcomeIn(stack))).toList();
    return HeaderColumns.of(columns, outcomeCount, grid);
  }

  private List<Printed> outcomeWords(GridRow row) {
    return row.words().stream()
        .map(GridRow.Words::printed)
        .filter(text -> outcomes.names(text) || HeaderStack.isNote(text))
        .toList();
  }

  /**
   * The columns of a header of channels and outcomes: by its slots, or else by its order, if that
   * is the same under each channel.
   */
  HeaderColumns across(List<GridRow> header, GridRow numbers, ReportYear year) {
    List<List<Printed>> words = header.stream().map(LegalHeader::own).toList();
    if (numbers.layout() != GridRow.Layout.GRID) {
      return inOrder(words, year);
    }
    List<HeaderStack> stacks = HeaderStack.inGrid(header, numbers.endOfWordsInFront(), numbers);
    HeaderColumns read =
        HeaderColumns.of(
            stacks.stream().map(stack -> column(stack, year, figureIn(stack))).toList(),
            count,
            true);
    if (read.isRead() && read.unread().isEmpty()) {
      return read;
    }
    HeaderColumns placed = placed(inOrder(words, year), stacks, year);
    return contradicts(placed, stacks) ? HeaderColumns.none().untold() : placed;
  }

  /** Whether words above a column say that it is another one than its place in the order. */
  private boolean contradicts(HeaderColumns placed, List<HeaderStack> stacks) {
    return placed.columns().stream()
        .filter(column -> column.which().isPresent())
        .anyMatch(
            column ->
                stacks.stream()
                    .filter(stack -> stack.start() == column.start())
                    .flatMap(stack -> figureIn(stack).stream())
                    .anyMatch(told -> !told.equals(column.which().get())));
  }

  /** Columns of which only the order is told, over the slots that the header prints outcomes in. */
  private HeaderColumns placed(HeaderColumns ordered, List<HeaderStack> stacks, ReportYear year) {
    List<HeaderStack> own =
        stacks.stream()
            .filter(stack -> stack.words().stream().noneMatch(text -> isOther(text, year)))
            .filter(stack -> outcomeIn(stack).isPresent())
            .toList();
    List<Integer> order = ordered.columns().stream().flatMap(c -> c.which().stream()).toList();
    if (own.size() != count || order.size() != count) {
      return ordered;
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(Column.of(own.get(i), order.get(i)));
    }
    return HeaderColumns.of(columns, count, true);
  }

  /** The columns of a table that is one row of text, whose words may be broken over lines. */
  HeaderColumns inStream(GridRow row, ReportYear year) {
    List<TextCell> words = row.text().stream().filter(w -> !w.printed().isValue()).toList();
    return fromLeft(words)
        .map(ordered -> inStream(ordered.stream().map(TextCell::printed).toList(), year))
        .orElseGet(() -> HeaderColumns.none().untold());
  }

  private HeaderColumns inStream(List<Printed> words, ReportYear year) {
    HeaderColumns read = inOrder(List.of(words), year);
    return read.isRead() ? read : HeaderColumns.none();
  }

  /**
   * The words with the channels in the order of their places: where these stand on several lines,
   * the order of the words need not be that of the columns, as 行政复议 spans two lines of the form's
   * header. Empty where neither tells.
   */
  private Optional<List<TextCell>> fromLeft(List<TextCell> words) {
    List<TextCell> heads = words.stream().filter(word -> rank(word) >= 0).toList();
    if (!isAtOdds(heads)) {
      return Optional.of(words);
    }
    if (!isApart(heads)) {
      return Optional.empty();
    }
    List<TextCell> sorted = new ArrayList<>(heads);
    sorted.sort(Comparator.comparingInt(TextCell::start));
    List<TextCell> ordered = new ArrayList<>(words);
    for (int i = 0; i < heads.size(); i++) {
      ordered.set(words.indexOf(heads.get(i)), sorted.get(i));
    }
    return Optional.of(ordered);
  }

  /** Whether two channels on different lines are not in the form's order. */
  private boolean isAtOdds(List<TextCell> heads) {
    return IntStream.range(0, heads.size())
        .anyMatch(
            i ->
                heads.subList(0, i).stream()
                    .filter(before -> before.line() != heads.get(i).line())
                    .anyMatch(before -> rank(before) > rank(heads.get(i))));
  }

  /** A channel's place in the form, a group's in front of its channels; -1 for other words. */
  private int rank(TextCell word) {
    Optional<Integer> channel = channel(word.printed());
    if (channel.isPresent()) {
      return channel.get() * 2 + 1;
    }
    return groups
        .find(word.printed())
        .map(
            group ->
                IntStream.range(0, form.rows().size())
                        .filter(i -> form.rows().get(i).group().equals(Optional.of(group.key())))
                        .findFirst()
                        .orElse(0)
                    * 2)
        .orElse(-1);
  }

  /** Whether all words have places, and none stands above another but a group above its own. */
  private boolean isApart(List<TextCell> heads) {
    for (TextCell one : heads) {
      for (TextCell other : heads) {
        if (!one.equals(other)
            && one.overlaps(other)
            && !covers(one, other)
            && !covers(other, one)) {
          return false;
        }
      }
    }
    return heads.stream().allMatch(TextCell::isPlaced);
  }

  private boolean covers(TextCell group, TextCell channel) {
    Optional<String> own = channel(channel.printed()).flatMap(c -> form.rows().get(c).group());
    return channel(group.printed()).isEmpty()
        && own.isPresent()
        && groups.find(group.printed()).map(FormGroup::key).equals(own);
  }

  private static List<Printed> own(GridRow row) {
    List<Printed> own = new ArrayList<>();
    for (int slot = 0; slot < row.slots().size(); slot++) {
      boolean again =
          slot > 0 && row.slots().get(slot).text().equals(row.slots().get(slot - 1).text());
      if (!row.own(slot).isBlank() && !again) {
        own.add(row.own(slot));
      }
    }
    return own;
  }

  private static Column column(HeaderStack stack, ReportYear year, Optional<Integer> which) {
    if (stack.words().isEmpty()) {
      return Column.of(stack, Kind.BARE, "");
    }
    boolean another = stack.words().stream().anyMatch(w -> year.time(w) == ReportYear.Time.ANOTHER);
    Printed lowest = stack.words().get(stack.words().size() - 1);
    if (another || HeaderStack.isNote(lowest)) {
      return Column.of(stack, Kind.OTHER, "");
    }
    return which
        .map(w -> Column.of(stack, w))
        .orElseGet(() -> Column.of(stack, Kind.UNREAD, lowest.raw().strip()));
  }

  /** The outcome that a word names, or the lowest words together, which a cell's edge broke. */
  private Optional<Integer> outcomeIn(HeaderStack stack) {
    Optional<Integer> named =
        stack.words().stream().flatMap(w -> outcome(w).stream()).reduce((a, b) -> b);
    int last = stack.words().size() - 1;
    return named.isPresent() || last < 1
        ? named
        : outcome(
            Printed.of(
                stack.words().get(last - 1).raw().strip() + stack.words().get(last).raw().strip()));
  }

  private Optional<Integer> figureIn(HeaderStack stack) {
    Optional<Integer> channel =
        stack.words().stream().flatMap(w -> channel(w).stream()).reduce((a, b) -> b);
    return channel.flatMap(c -> outcomeIn(stack).map(o -> c * outcomeCount + o));
  }

  /**
   * The order of the words, among them those of columns that are none of the form's; these can be
   * told apart where one row prints all outcomes.
   */
  private HeaderColumns inOrder(List<List<Printed>> rows, ReportYear year) {
    List<List<Printed>> printed =
        rows.stream().filter(row -> row.stream().anyMatch(outcomes::names)).toList();
    if (printed.stream().flatMap(List::stream).noneMatch(text -> isOther(text, year))) {
      return inOrder(rows);
    }
    HeaderColumns own =
        inOrder(
            rows.stream()
                .map(row -> row.stream().filter(text -> !isOther(text, year)).toList())
                .toList());
    List<Printed> outcomeRow = printed.get(printed.size() - 1);
    long named = outcomeRow.stream().filter(text -> !isOther(text, year)).count();
    return own.isRead() && named == count
        ? among(outcomeRow, own.columns(), year)
        : HeaderColumns.none().untold();
  }

  /** The form's columns with those of the others between them. */
  private HeaderColumns among(List<Printed> printed, List<Column> own, ReportYear year) {
    List<Column> columns = new ArrayList<>();
    int next = 0;
    for (int at = 0; at < printed.size(); at++) {
      HeaderStack stack = new HeaderStack(at, at + 1, List.of(printed.get(at)));
      columns.add(
          isOther(printed.get(at), year)
              ? Column.of(stack, Kind.OTHER, "")
              : Column.of(stack, own.get(next++).which().orElseThrow()));
    }
    return HeaderColumns.of(columns, count, false);
  }

  private static boolean isOther(Printed text, ReportYear year) {
    return HeaderStack.isNote(text) || year.time(text) == ReportYear.Time.ANOTHER;
  }

  /** The order of the words; that of the form where they say nothing against it. */
  private HeaderColumns inOrder(List<List<Printed>> rows) {
    List<Integer> channelOrder = channelOrder(rows);
    Optional<List<Integer>> outcomeOrder = outcomeOrder(rows);
    if (outcomeOrder.isEmpty()) {
      return HeaderColumns.none().untold();
    }
    List<Integer> inForm = IntStream.range(0, form.rows().size()).boxed().toList();
    boolean all = channelOrder.size() == inForm.size();
    if (!all && !isIncreasing(channelOrder)) {
      return HeaderColumns.none().untold();
    }
    List<Column> columns = new ArrayList<>();
    for (int channel : all ? channelOrder : inForm) {
      for (int outcome : outcomeOrder.get()) {
        int at = columns.size();
        columns.add(
            new Column(at, at + 1, Kind.FORM, Optional.of(channel * outcomeCount + outcome), ""));
      }
    }
    return HeaderColumns.of(columns, count, false);
  }

  private static boolean isIncreasing(List<Integer> order) {
    return IntStream.range(1, order.size()).allMatch(i -> order.get(i - 1) < order.get(i));
  }

  /** The channels as they are printed, those of lawsuits in the place of their group. */
  private List<Integer> channelOrder(List<List<Printed>> rows) {
    Set<Integer> order = new LinkedHashSet<>();
    Set<Integer> below = new LinkedHashSet<>();
    boolean grouped = false;
    for (List<Printed> row : rows) {
      for (Printed text : row) {
        Optional<Integer> channel = channel(text);
        boolean group = channel.isEmpty() && groups.names(text);
        channel.ifPresent(c -> (form.rows().get(c).group().isPresent() ? below : order).add(c));
        grouped |= group && order.isEmpty();
      }
    }
    boolean first = grouped;
    List<Integer> all = new ArrayList<>(first ? below : order);
    all.addAll(first ? order : below);
    return all;
  }

  /**
   * The order of the outcomes if it is the same wherever they are printed side by side; the form's
   * where they are not printed whole. Empty where they are printed in several orders.
   */
  private Optional<List<Integer>> outcomeOrder(List<List<Printed>> rows) {
    Set<List<Integer>> orders = new LinkedHashSet<>();
    boolean inOrder = true;
    for (List<Printed> row : rows) {
      List<Integer> printed = row.stream().flatMap(text -> outcome(text).stream()).toList();
      boolean whole = printed.size() % outcomeCount == 0;
      for (int from = 0; whole && from < printed.size(); from += outcomeCount) {
        orders.add(printed.subList(from, from + outcomeCount));
      }
      for (int i = 1; i < printed.size(); i++) {
        boolean next = printed.get(i - 1) == outcomeCount - 1 && printed.get(i) == 0;
        inOrder &= printed.get(i - 1) <= printed.get(i) || next;
      }
    }
    boolean whole =
        orders.size() == 1 && orders.iterator().next().stream().distinct().count() == outcomeCount;
    if (whole) {
      return Optional.of(orders.iterator().next());
    }
    return inOrder
        ? Optional.of(IntStream.range(0, outcomeCount).boxed().toList())
        : Optional.empty();
  }
}
