package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.HeaderColumns.Column;
import org.gongkai.extract.match.HeaderColumns.Kind;
import org.gongkai.extract.print.Printed;

/** Reads the header of table 三, whose rows may group the kinds of applicants or the years. */
final class ApplicantHeader {

  /** A header of more rows is another table's above it. */
  private static final int MOST_ROWS = 5;

  /** The group of the legal persons stands on the line above them, or first on their own. */
  private static final int LINE_ABOVE = 2;

  private static final Pattern LEGAL_PERSONS = Pattern.compile("法人.{0,8}");

  /** Stands over other columns. */
  private static final Pattern GROUP = Pattern.compile("申请人.{0,4}|法人.{0,8}");

  private static final Pattern SUBTOTAL = Pattern.compile("小计|合计|总计|计");

  /** A name breaks over so many lines at most. */
  private static final int MOST_PIECES = 4;

  /** Of a header broken over lines fewer are found, and by chance in any order. */
  private static final int FEWEST_KINDS = 4;

  private final List<FormColumn> columns;
  private final LabelIndex<FormColumn> labels;
  private final LaidOutHeader<FormColumn> laidOut;
  private final ForeignNames others;

  /**
   * @param form the table's
   * @param captions what stands over the form's tables
   */
  ApplicantHeader(FormTable form, List<String> captions) {
    columns = form.columns();
    labels = new LabelIndex<>(columns, FormColumn::label);
    others = new ForeignNames(form, captions, labels);
    laidOut = new LaidOutHeader<>(columns, labels, this::isGroup);
  }

  /** Whether words name a sum of some of the form's rows or columns. */
  static boolean isSubtotal(Printed words) {
    return SUBTOTAL.matcher(words.label()).matches();
  }

  /** The columns' labels. */
  LabelIndex<FormColumn> labels() {
    return labels;
  }

  /**
   * Reads the header of a table of cells.
   *
   * @param above the table's rows above its first row of numbers
   * @param first the first row
   * @param from the slot behind its label
   * @param year the report's
   */
  HeaderColumns read(List<GridRow> above, GridRow first, int from, ReportYear year) {
    if (first.layout() == GridRow.Layout.STREAM) {
      return ofText(first);
    }
    List<GridRow> header = new ArrayList<>();
    int top = Math.max(0, above.size() - MOST_ROWS);
    for (int i = above.size() - 1; i >= top && isHeader(above.get(i)); i--) {
      if (!HeaderStack.isNumbering(above.get(i))) {
        header.add(0, above.get(i));
      }
    }
    int width = first.slots().size();
    if (first.layout() == GridRow.Layout.GRID) {
      return columns(HeaderStack.inGrid(header, from, first), year, true);
    }
    List<GridRow> naming =
        header.stream()
            .filter(row -> row.words().stream().anyMatch(w -> isNaming(w, year)))
            .toList();
    if (naming.isEmpty() && header.stream().anyMatch(this::isOfOthers)) {
      return HeaderColumns.none().untold();
    }
    boolean sameWidth =
        naming.size() > 1 && naming.stream().allMatch(row -> row.slots().size() == width);
    HeaderColumns placed =
        sameWidth
            ? columns(HeaderStack.inGrid(header, from, first), year, true)
            : HeaderColumns.none();
    return placed.isRead()
        ? placed
        : columns(
            HeaderStack.inOrder(withoutCorner(naming, year), this::isGroup, year::isTimeAlone),
            year,
            false);
  }

  private boolean isOfOthers(GridRow row) {
    return others.areIn(row.words().stream().map(GridRow.Words::printed).toList());
  }

  /** A row of dashes behind a label is a row of numbers above the header, another table's. */
  private static boolean isHeader(GridRow row) {
    boolean ofWords = !row.hasNumber() && (row.words().isEmpty() || row.figures() == 0);
    return ofWords || HeaderStack.isNumbering(row) || HeaderStack.isYears(row);
  }

  private boolean isNaming(GridRow.Words words, ReportYear year) {
    return isNaming(words.printed(), year);
  }

  private boolean isNaming(Printed text, ReportYear year) {
    return labels.names(text) || isGroup(text) || year.isTimeAlone(text);
  }

  private boolean isGroup(Printed text) {
    return GROUP.matcher(text.label()).matches();
  }

  /** The rows' words without those over the labels. */
  private List<List<Printed>> withoutCorner(List<GridRow> rows, ReportYear year) {
    List<List<Printed>> words = new ArrayList<>();
    for (GridRow row : rows) {
      List<Printed> own = row.words().stream().map(GridRow.Words::printed).toList();
      boolean corner = words.isEmpty() && !isNaming(own.get(0), year);
      words.add(corner ? own.subList(1, own.size()) : own);
    }
    return words;
  }

  private HeaderColumns columns(List<HeaderStack> stacks, ReportYear year, boolean inGrid) {
    List<Column> read =
        HeaderStack.withoutTitles(stacks).stream()
            .map(stack -> column(stack, year))
            .dropWhile(column -> column.kind() == Kind.BARE)
            .toList();
    return HeaderColumns.of(read, columns.size(), inGrid);
  }

  private Column column(HeaderStack stack, ReportYear year) {
    List<Printed> words = stack.words();
    if (words.isEmpty()) {
      return Column.of(stack, Kind.BARE, "");
    }
    if (words.stream().anyMatch(w -> year.time(w) == ReportYear.Time.ANOTHER)) {
      return Column.of(stack, Kind.OTHER, "");
    }
    int last = words.size() - 1;
    while (last > 0 && year.isTimeAlone(words.get(last))) {
      last--;
    }
    Printed own = words.get(last);
    if (HeaderStack.isNote(own) || isSubtotal(words, last)) {
      return Column.of(stack, Kind.OTHER, "");
    }
    return named(words.subList(0, last + 1), year)
        .map(which -> Column.of(stack, which))
        .orElseGet(() -> Column.of(stack, Kind.UNREAD, own.raw().strip()));
  }

  private static boolean isSubtotal(List<Printed> words, int last) {
    return isSubtotal(words.get(last))
        && words.subList(0, last).stream()
            .anyMatch(above -> LEGAL_PERSONS.matcher(above.label()).matches());
  }

  /** The column that the lowest words name, by themselves or with those above that they go on. */
  private Optional<Integer> named(List<Printed> words, ReportYear year) {
    String joined = "";
    for (int i = words.size() - 1; i >= 0; i--) {
      joined = words.get(i).raw().strip() + joined;
      Optional<FormColumn> found = labels.find(year.withoutTime(Printed.of(joined)));
      if (found.isPresent()) {
        return found.map(columns::indexOf);
      }
    }
    return Optional.empty();
  }

  /**
   * Where the names stand on several lines, the order of the words need not be that of the columns:
   * what spans two lines of the header is printed on one of them, or between. Places tell it, or
   * the names themselves where these leave one order alone.
   */
  private HeaderColumns ofText(GridRow first) {
    Optional<List<Integer>> order = laidOut.order(first.text());
    if (order.isPresent()) {
      return inOrder(order.get());
    }
    List<TextCell> text = whole(first.text());
    List<Printed> words =
        text.stream().map(TextCell::printed).filter(word -> !word.isValue()).toList();
    return isScattered(text) || others.areIn(words)
        ? HeaderColumns.none().untold()
        : inStream(words);
  }

  /** The words, names that broke over lines one behind the other put together again. */
  private List<TextCell> whole(List<TextCell> words) {
    List<TextCell> whole = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); i = next) {
      TextCell word = words.get(i);
      next = labels.names(word.printed()) ? i + 1 : endOfName(words, i);
      whole.add(next == i + 1 ? word : TextCell.joined(words.subList(i, next)));
    }
    return whole;
  }

  /** Behind the shortest run of words that is a name; behind the first word if none is. */
  private int endOfName(List<TextCell> words, int from) {
    return IntStream.rangeClosed(from + 2, Math.min(words.size(), from + MOST_PIECES))
        .filter(end -> labels.isExactly(TextCell.joined(words.subList(from, end)).printed()))
        .findFirst()
        .orElse(from + 1);
  }

  /**
   * Whether names stand on several lines and 自然人 does not come first among them, or 总计 neither last
   * nor behind the group of the legal persons.
   */
  private boolean isScattered(List<TextCell> words) {
    Map<Integer, Integer> named = new HashMap<>();
    int group = -1;
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      labels
          .find(words.get(i).printed())
          .ifPresent(column -> named.put(columns.indexOf(column), at));
      group = LEGAL_PERSONS.matcher(words.get(i).printed().label()).matches() ? i : group;
    }
    Integer natural = named.get(0);
    Integer total = named.get(columns.size() - 1);
    long lines = named.values().stream().map(at -> words.get(at).line()).distinct().count();
    if (lines < 2 || natural == null || total == null || named.size() < columns.size()) {
      return false;
    }
    int first = Collections.min(named.values());
    int last = Collections.max(named.values());
    boolean totalIsLast = total == last || (group >= 0 && group < total);
    return natural != first || (group >= 0 && group < natural) || !totalIsLast;
  }

  private HeaderColumns inOrder(List<Integer> order) {
    return HeaderColumns.of(
        order.stream().map(c -> new Column(c, c + 1, Kind.FORM, Optional.of(c), "")).toList(),
        columns.size(),
        false);
  }

  /**
   * Of text without rows only the order is left, and it is known where each is named once, right
   * above the rows: other tables may stand further up.
   */
  private HeaderColumns inStream(List<Printed> words) {
    Map<Integer, Integer> found = new TreeMap<>();
    Set<Integer> named = new HashSet<>();
    for (int i = words.size() - 1; i >= 0; i--) {
      Optional<Integer> column = labels.find(words.get(i)).map(columns::indexOf);
      if (column.isPresent() && !named.add(column.get())) {
        break;
      }
      int at = i;
      column.ifPresent(c -> found.put(at, c));
    }
    List<Integer> order = List.copyOf(found.values());
    if (order.size() < columns.size()) {
      return isInOrder(order) ? HeaderColumns.none() : HeaderColumns.none().untold();
    }
    Map<Integer, Integer> places = new LinkedHashMap<>();
    found.forEach((at, column) -> places.put(column, at));
    int first = Collections.min(found.keySet());
    int group =
        IntStream.range(Math.max(0, first - LINE_ABOVE), words.size())
            .filter(i -> words.get(i).label().startsWith("法人"))
            .findFirst()
            .orElse(-1);
    return inOrder(unfolded(order, places, group));
  }

  /** Whether the header of a row, if it is of text without rows, does not contradict the form's. */
  boolean isInOrder(GridRow first) {
    if (first.layout() != GridRow.Layout.STREAM) {
      return true;
    }
    HeaderColumns read = ofText(first);
    return read.inOrder()
        && isInOrder(read.columns().stream().flatMap(column -> column.which().stream()).toList());
  }

  /** Whether the kinds of legal persons follow each other as in the form; a few tell nothing. */
  private boolean isInOrder(List<Integer> order) {
    List<Integer> kinds = order.stream().filter(c -> c > 0 && c < columns.size() - 1).toList();
    return kinds.size() < FEWEST_KINDS || kinds.equals(kinds.stream().sorted().toList());
  }

  /** The kinds of legal persons, which were printed on a line below the others, in their place. */
  private List<Integer> unfolded(List<Integer> order, Map<Integer, Integer> places, int group) {
    List<Integer> top = List.of(0, columns.size() - 1);
    int count = order.size();
    boolean below = group >= 0 && new HashSet<>(order.subList(0, 2)).equals(new HashSet<>(top));
    if (!below) {
      return order;
    }
    List<Integer> unfolded = new ArrayList<>();
    for (int column : order.subList(0, 2)) {
      if (places.getOrDefault(column, 0) < group) {
        unfolded.add(column);
      }
    }
    unfolded.addAll(order.subList(2, count));
    order.subList(0, 2).stream().filter(c -> !unfolded.contains(c)).forEach(unfolded::add);
    return unfolded;
  }
}
