package org.gongkai.extract.match;

import java.util.Comparator;
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
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Doubt;
import org.gongkai.extract.report.FigureTable;

/** Finds table 三 among the rows of a report and reads it. */
final class ApplicationMatcher {

  /** Fewer rows in order are found by chance in other tables. */
  private static final int FEWEST_ROWS = 5;

  /** A row that names one column may be a row of that name. */
  private static final int FEWEST_COLUMNS = 2;

  /** Two rows in order are enough in a report that was cut off, if their labels are so long. */
  private static final int TELLING_LABEL = 8;

  /** Part of a label; the remains of a number have at the most its unit. */
  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{2}");

  private final FormTable form;
  private final Map<String, RowAligner> aligners = new LinkedHashMap<>();
  private final LabelIndex<FormGroup> groups;
  private final LabelIndex<FormColumn> columns;
  private final ApplicantHeader header;
  private final RowSums sums;
  private final TableLabels labels;
  private final RowReader reader;

  ApplicationMatcher(FormTable form, List<String> captions) {
    this.form = form;
    this.reader = new RowReader(form.columns().stream().map(FormColumn::kind).toList());
    this.groups = new LabelIndex<>(form.groups(), FormGroup::label);
    this.header = new ApplicantHeader(form, captions);
    this.columns = header.labels();
    this.sums = new RowSums(this.form);
    this.labels = new TableLabels(this.form);
    for (String edition : form.editions()) {
      aligners.put(edition, new RowAligner(labels, form.rows(edition)));
    }
  }

  /**
   * What the rows of a report may be read as, for all that is looked for among them.
   *
   * @param year the report's
   */
  RowLabels labels(ReportYear year) {
    return new RowLabels(labels, year);
  }

  /**
   * Reads the table.
   *
   * @param rows every row of every table of the report, in order
   * @param read what the report's rows may be read as
   * @param year the report's
   */
  FigureTable match(List<GridRow> rows, RowLabels read, ReportYear year) {
    List<GridRow> candidates = rows.stream().filter(row -> !isHeader(row)).toList();
    Optional<Alignment> best = best(candidates, read);
    return best.flatMap(b -> firstCopy(b, above(candidates, b), read))
        .or(() -> best)
        .map(a -> columnwise(a, rows).orElseGet(() -> figures(a, rows, year)))
        .orElseGet(() -> FigureTable.notFound(form.key()));
  }

  /** The table where its numbers came out column by column, and one edition alone explains them. */
  private Optional<FigureTable> columnwise(Alignment alignment, List<GridRow> rows) {
    if (!alignment.isTorn(form, rows) || !header.isInOrder(alignment.matches.get(0).grid())) {
      return Optional.empty();
    }
    List<GridRow> text =
        rows.stream()
            .filter(row -> row.layout() == GridRow.Layout.STREAM && row.hasNumber())
            .toList();
    Map<GridRow, FormRow> labels =
        alignment.matches.stream()
            .collect(Collectors.toMap(RowMatch::grid, RowMatch::form, (first, again) -> first));
    List<FigureTable> tables =
        aligners.keySet().stream()
            .flatMap(edition -> new ColumnwiseText(form, edition).read(text, labels).stream())
            .toList();
    return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
  }

  /** A header that is printed again names 总计 as the results' total does. */
  private boolean isHeader(GridRow row) {
    if (row.hasNumber() || row.words().size() < FEWEST_COLUMNS) {
      return false;
    }
    Set<String> named = new HashSet<>();
    for (GridRow.Words words : row.words()) {
      columns.find(words.printed()).ifPresent(column -> named.add(column.key()));
    }
    return named.size() >= FEWEST_COLUMNS;
  }

  private Optional<Alignment> best(List<GridRow> rows, RowLabels read) {
    return aligners.entrySet().stream()
        .map(e -> align(e.getKey(), e.getValue(), rows, read))
        .max(Comparator.comparingDouble(Alignment::likeness))
        .filter(ApplicationMatcher::isFound);
  }

  private static List<GridRow> above(List<GridRow> rows, Alignment found) {
    return rows.subList(0, rows.indexOf(found.matches.get(0).grid()));
  }

  /**
   * Of several tables the first is the report's, whichever has the better labels: those behind it
   * are quoted from elsewhere.
   */
  private Optional<Alignment> firstCopy(Alignment found, List<GridRow> above, RowLabels read) {
    return best(above, read).filter(copy -> copy.matches.size() >= found.matches.size());
  }

  private static boolean isFound(Alignment alignment) {
    long telling =
        alignment.matches.stream()
            .filter(m -> m.form().label().text().length() >= TELLING_LABEL)
            .count();
    return alignment.matches.size() >= FEWEST_ROWS || telling > 1;
  }

  /** Row by row, unless that misses rows which broken labels explain one for one. */
  private Alignment align(String edition, RowAligner aligner, List<GridRow> rows, RowLabels read) {
    List<FormRow> formRows = form.rows(edition);
    List<RowMatch> matches = aligner.align(rows, read);
    if (matches.size() < formRows.size()) {
      List<RowMatch> broken = new BrokenLabels(labels, formRows, form.columns()).align(rows);
      matches = broken.isEmpty() ? matches : broken;
      matches = new LoneRows(form, formRows).tied(rows, matches).orElse(matches);
      matches = withMoved(rows, matches, aligner, read);
    }
    return new Alignment(edition, matches);
  }

  /**
   * The matches with rows that stand in another place than the form's, by their whole labels; none
   * of these where a row that was found stands there once more, as in a copy of the table.
   */
  private List<RowMatch> withMoved(
      List<GridRow> rows, List<RowMatch> matches, RowAligner aligner, RowLabels read) {
    if (matches.isEmpty()) {
      return matches;
    }
    Set<GridRow> used = matches.stream().map(RowMatch::grid).collect(Collectors.toSet());
    Set<FormRow> found = matches.stream().map(RowMatch::form).collect(Collectors.toSet());
    Set<Integer> tables = used.stream().map(GridRow::table).collect(Collectors.toSet());
    List<GridRow> left =
        rows.stream()
            .filter(row -> tables.contains(row.table()) && !used.contains(row) && row.hasNumber())
            .toList();
    List<RowMatch> moved = aligner.align(left, read);
    boolean sure =
        moved.stream()
            .allMatch(
                match ->
                    match.likeness() == 1
                        && !found.contains(match.form())
                        && isWhole(match.grid()));
    return sure
        ? Stream.concat(matches.stream(), moved.stream())
            .sorted(Comparator.comparingInt(match -> rows.indexOf(match.grid())))
            .toList()
        : matches;
  }

  /** Whether no cell of a row of text was lost. */
  private boolean isWhole(GridRow row) {
    return row.layout() != GridRow.Layout.STREAM || row.figures() == form.columns().size();
  }

  private FigureTable figures(Alignment alignment, List<GridRow> rows, ReportYear year) {
    Map<Integer, TablePlan> plans = plans(alignment, rows, year);
    Map<String, Map<String, Cell>> read = new LinkedHashMap<>();
    Map<String, LostBlanks.LostRow> lost = new LinkedHashMap<>();
    if (alignment.isUntied(form, rows)) {
      return TablePlan.untied(form, alignment.edition, alignment.keys());
    }
    boolean torn = alignment.isTorn(form, rows);
    for (FormRow formRow : form.rows(alignment.edition)) {
      Optional<RowMatch> match = alignment.match(formRow);
      Optional<LostBlanks.LostRow> lostRow =
          match.isPresent()
              ? reader.lost(match.get().grid(), match.get().valuesFrom())
              : torn
                  ? Optional.empty()
                  : alignment.blankRow(formRow, labels.label(labels.place(formRow)), form, rows);
      lostRow.ifPresent(row -> lost.put(formRow.key(), row));
      read.put(
          formRow.key(),
          match
              .map(m -> plan(plans, m.grid()).cells(m))
              .orElseGet(() -> FigureTable.missing(formRow.columns(alignment.edition))));
    }
    if (!lost.isEmpty()) {
      read.putAll(new LostBlanks(form, alignment.edition, order(plans)).solve(read, lost));
    }
    List<Doubt> doubts =
        plans.values().stream().flatMap(plan -> plan.doubts().stream()).distinct().toList();
    return new FigureTable(
            form.key(),
            Optional.of(alignment.edition),
            read,
            extraRows(alignment, rows, plans, year),
            doubts)
        .withRowsThere(alignment.keys());
  }

  /** How each table is read; one that goes on behind a page break has the header of the last. */
  private Map<Integer, TablePlan> plans(Alignment alignment, List<GridRow> rows, ReportYear year) {
    Map<Integer, List<RowMatch>> tables =
        alignment.matches.stream()
            .collect(
                Collectors.groupingBy(
                    match -> match.grid().table(), LinkedHashMap::new, Collectors.toList()));
    Map<Integer, TablePlan> plans = new LinkedHashMap<>();
    HeaderColumns last = HeaderColumns.none();
    for (Map.Entry<Integer, List<RowMatch>> table : tables.entrySet()) {
      RowMatch first = table.getValue().get(0);
      List<GridRow> above = above(rows, first.grid(), plans.isEmpty());
      HeaderColumns own = header.read(above, first.grid(), first.valuesFrom(), year);
      last = own.isRead() || !own.inOrder() || !own.unread().isEmpty() ? own : last;
      plans.put(
          table.getKey(),
          new TablePlan.Reading(reader, form.columns(), sums).plan(last, above, table.getValue()));
    }
    return plans;
  }

  /**
   * The rows above a row in its table; of a page that ends behind the header, those of the last.
   */
  private static List<GridRow> above(List<GridRow> rows, GridRow first, boolean begins) {
    List<GridRow> own =
        rows.stream().filter(r -> r.table() == first.table() && r.row() < first.row()).toList();
    if (!own.isEmpty() || !begins) {
      return own;
    }
    List<GridRow> before = rows.stream().filter(r -> r.table() == first.table() - 1).toList();
    boolean goesOn = before.stream().allMatch(r -> !r.hasNumber() && first.goesOnFrom(r));
    return goesOn ? before : own;
  }

  private TablePlan plan(Map<Integer, TablePlan> plans, GridRow row) {
    return plans.getOrDefault(row.table(), TablePlan.unread(reader, form.columns(), sums));
  }

  /** The columns as text prints them. */
  private List<FormColumn> order(Map<Integer, TablePlan> plans) {
    return plans.values().stream()
        .map(TablePlan::header)
        .filter(header -> header.columns().size() == form.columns().size())
        .findFirst()
        .map(
            header ->
                header.columns().stream()
                    .map(c -> form.columns().get(c.which().orElseThrow()))
                    .toList())
        .orElse(form.columns());
  }

  /**
   * Rows with numbers among the results that are neither a row of the form nor a group's, nor the
   * sum of a group's rows (小计).
   */
  private Map<String, Map<String, Cell>> extraRows(
      Alignment alignment, List<GridRow> rows, Map<Integer, TablePlan> plans, ReportYear year) {
    Map<String, Map<String, Cell>> extra = new LinkedHashMap<>();
    Set<GridRow> matched = alignment.grids();
    for (GridRow row : alignment.results(rows)) {
      List<GridRow.Words> words = row.words();
      boolean another = row.layout() != GridRow.Layout.STREAM && year.isAnothers(row);
      if (another || matched.contains(row) || words.isEmpty() || !row.hasNumber()) {
        continue;
      }
      GridRow.Words label = words.get(words.size() - 1);
      if (!groups.names(label.printed()) && !ApplicantHeader.isSubtotal(label.printed())) {
        extra.put(label.text(), plan(plans, row).cells(row, label.end()));
      }
    }
    return extra;
  }

  /** The rows of an edition that were found. */
  private record Alignment(String edition, List<RowMatch> matches) {

    double likeness() {
      return matches.stream().mapToDouble(RowMatch::likeness).sum();
    }

    List<String> keys() {
      return matches.stream().map(match -> match.form().key()).toList();
    }

    Set<GridRow> grids() {
      return matches.stream().map(RowMatch::grid).collect(Collectors.toSet());
    }

    Optional<RowMatch> match(FormRow row) {
      return matches.stream().filter(m -> m.form().key().equals(row.key())).findFirst();
    }

    /**
     * A row of text that was not matched because it lost all its cells: its label stands among the
     * words of the next row. Where numbers of several rows came together, or nobody knows whose
     * they are, a label without numbers is none that is blank.
     */
    Optional<LostBlanks.LostRow> blankRow(
        FormRow row, LabelMatcher label, FormTable form, List<GridRow> rows) {
      List<FormRow> order = form.rows(edition);
      int at = order.indexOf(row);
      int from = 0;
      int to = rows.size();
      for (RowMatch match : matches) {
        int index = rows.indexOf(match.grid());
        if (order.indexOf(match.form()) < at) {
          from = index + 1;
        } else {
          to = Math.min(to, index + 1);
        }
      }
      Set<GridRow> matched = grids();
      return rows.subList(from, Math.max(from, to)).stream()
          .filter(r -> r.layout() == GridRow.Layout.STREAM)
          .filter(r -> matched.contains(r) || !r.hasNumber())
          .flatMap(r -> blank(r, label).stream())
          .findFirst();
    }

    /**
     * Whether text holds rows of numbers behind other words than a label of the form, while labels
     * of the form have none: the numbers may stand before their labels.
     */
    boolean isUntied(FormTable form, List<GridRow> rows) {
      Set<GridRow> matched = grids();
      boolean text = matched.stream().allMatch(r -> r.layout() == GridRow.Layout.STREAM);
      int first = rows.indexOf(matches.get(0).grid());
      int last = rows.indexOf(matches.get(matches.size() - 1).grid());
      long strays =
          rows.subList(Math.max(0, first - 1), last + 1).stream()
              .filter(r -> !matched.contains(r) && r.numbers() >= form.columns().size())
              .count();
      return text && strays > 0 && matches.size() < form.rows(edition).size();
    }

    /** Whether a row of text among those found has more numbers than the form has columns. */
    boolean isTorn(FormTable form, List<GridRow> rows) {
      int first = rows.indexOf(matches.get(0).grid());
      int last = rows.indexOf(matches.get(matches.size() - 1).grid());
      return rows.subList(first, last + 1).stream()
          .filter(r -> r.layout() == GridRow.Layout.STREAM)
          .anyMatch(r -> r.numbers() > form.columns().size());
    }

    /** Behind the label of a row without cells the next label follows, not a value that is none. */
    private static Optional<LostBlanks.LostRow> blank(GridRow row, LabelMatcher label) {
      List<GridRow.Words> words = row.words();
      return IntStream.range(0, words.size())
          .filter(i -> label.isWhole(words.get(i).printed()))
          .filter(i -> i + 1 == words.size() || WORDS.matcher(words.get(i + 1).text()).find())
          .mapToObj(i -> new LostBlanks.LostRow(List.of(), row.position(words.get(i).start())))
          .findFirst();
    }

    /** The rows of the document between the first result and the results' total. */
    List<GridRow> results(List<GridRow> rows) {
      List<RowMatch> results = matches.stream().filter(m -> m.form().group().isPresent()).toList();
      if (results.isEmpty()) {
        return List.of();
      }
      return rows.subList(
          rows.indexOf(results.get(0).grid()),
          rows.indexOf(results.get(results.size() - 1).grid()) + 1);
    }
  }
}
