package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Position;

/**
 * Reads the form's tables from a text that a crawler left without breaks: sections, labels and
 * numbers follow one another, at worst without a blank between two numbers. Labels are found
 * wherever they stand. Numbers that were run together are inferred where the sums of the form leave
 * one way to take them apart, and missing otherwise.
 */
final class OneLineTables {

  /** Fewer rows stand in a sentence, too. */
  private static final int FEWEST_ROWS = 5;

  /** Behind an item's name more of it, in brackets or not, is so long at most. */
  private static final int LONGEST_PART = 12;

  private final Form form;
  private final FormTable table;
  private final OneLineRows rows;

  OneLineTables(Form form, FormTable table) {
    this.form = form;
    this.table = table;
    rows = new OneLineRows(table.rows());
  }

  /** A table of items by columns that are the same for each. */
  FigureTable matrix(FoldedText text) {
    Section section = section(text);
    return table.editions().stream()
        .map(edition -> new Found(edition, find(text, edition, section)))
        .max((a, b) -> Integer.compare(a.rows.size(), b.rows.size()))
        .filter(found -> found.rows.size() >= FEWEST_ROWS)
        .filter(found -> standInOrder(text, withoutTotal(), section.from, found.rows.get(0)))
        .map(found -> matrix(text, section, found))
        .orElseGet(() -> FigureTable.notFound(table.key()));
  }

  private FigureTable matrix(FoldedText text, Section section, Found found) {
    int header = section.from;
    int first = found.rows.get(0).start();
    FoldedText.Span leading = earliest(text, wordings(table.columns().get(0)), header);
    boolean turned =
        Stream.concat(
                form.captions().stream().filter(caption -> caption.startsWith("法人")),
                wordings(table.columns().get(table.columns().size() - 1)).stream())
            .map(words -> text.find(words, header))
            .anyMatch(span -> span.found() && span.start() < Math.min(leading.start(), first));
    return turned || isAgain(text, found)
        ? TablePlan.untied(table, found.edition, found.rows.stream().map(r -> r.row()).toList())
        : new OneLineMatrix(table, found.edition).read(found.rows);
  }

  /** Whether the table stands in the text once more, with other numbers. */
  private boolean isAgain(FoldedText text, Found found) {
    int begin = found.rows.get(0).start();
    int end = found.rows.get(found.rows.size() - 1).end();
    return differs(found, find(text, found.edition, new Section(0, begin)))
        || differs(found, find(text, found.edition, new Section(end, text.raw().length())));
  }

  /** Whether a row's label stands with other values once more before the table ends. */
  private boolean isDoubled(FoldedText text, List<OneLineRows.Printed> found, Section section) {
    return found.stream()
        .anyMatch(
            row ->
                table.rows().stream()
                    .filter(own -> own.key().equals(row.row()))
                    .flatMap(own -> rows.find(text, List.of(own), row.end(), section.to).stream())
                    .anyMatch(again -> !again.values().equals(row.values())));
  }

  private boolean differs(Found found, List<OneLineRows.Printed> other) {
    Map<String, List<String>> own = new HashMap<>();
    found.rows.forEach(row -> own.put(row.row(), row.values()));
    return other.size() * 2 > table.rows(found.edition).size()
        && other.stream().anyMatch(row -> !row.values().equals(own.get(row.row())));
  }

  private static List<String> wordings(FormColumn column) {
    return new LabelMatcher(column.label()).texts();
  }

  /** A table of indicators. */
  FigureTable indicators(FoldedText text) {
    return new OneLineIndicators(table).read(text);
  }

  private record Found(String edition, List<OneLineRows.Printed> rows) {}

  /** Where a section begins behind its heading, and where the next one's heading begins. */
  private record Section(int from, int to) {}

  private List<OneLineRows.Printed> find(FoldedText text, String edition, Section section) {
    return rows.find(text, table.rows(edition), section.from, section.to);
  }

  private List<FormColumn> withoutTotal() {
    return table.columns().stream().filter(column -> !column.key().equals("total")).toList();
  }

  /**
   * Whether the header names the columns in the form's order, before the first row; where they are
   * named twice, as in another table above, those right before the row do, too.
   */
  static boolean standInOrder(
      FoldedText text, List<FormColumn> columns, int from, OneLineRows.Printed first) {
    int at = from;
    for (FormColumn column : columns) {
      FoldedText.Span span = earliest(text, wordings(column), at);
      if (!span.found() || span.end() > first.start()) {
        return false;
      }
      at = span.end();
    }
    List<Integer> last =
        columns.stream().map(column -> last(text, wordings(column), from, first.start())).toList();
    return last.equals(last.stream().sorted().toList());
  }

  /** Where one of some wordings stands last; before the place if it does not. */
  private static int last(FoldedText text, List<String> wordings, int from, int to) {
    int last = from;
    FoldedText.Span next = earliest(text, wordings, from);
    while (next.isWithin(to)) {
      last = next.start();
      next = earliest(text, wordings, next.end());
    }
    return last;
  }

  private static FoldedText.Span earliest(FoldedText text, List<String> wordings, int from) {
    FoldedText.Span first = FoldedText.Span.NONE;
    for (String wording : wordings) {
      FoldedText.Span span = text.find(wording, from);
      boolean better =
          span.found()
              && (!first.found()
                  || span.start() < first.start()
                  || (span.start() == first.start() && span.end() > first.end()));
      first = better ? span : first;
    }
    return first;
  }

  /**
   * A table's section. Its heading may stand in a preface too, which lists all of them: the last
   * one before the table's own rows counts.
   */
  private Section section(FoldedText text) {
    List<Form.Section> sections = form.sections();
    int index = form.sectionOf(table).orElse(-1);
    if (index < 0) {
      return new Section(0, text.raw().length());
    }
    int from = 0;
    for (String heading : headings(sections.get(index), index)) {
      int at = text.raw().lastIndexOf(heading);
      from = at < 0 ? from : Math.max(from, at + heading.length());
    }
    // What stands before the sections that precede it is another report's.
    for (int i = 0; from > 0 && i < index; i++) {
      for (String heading : headings(sections.get(i), i)) {
        if (text.raw().lastIndexOf(heading) > from) {
          return new Section(0, 0);
        }
      }
    }
    int to = text.raw().length();
    for (int i = index + 1; i < sections.size(); i++) {
      for (String heading : headings(sections.get(i), i)) {
        int at = text.raw().indexOf(heading, from);
        to = at < 0 ? to : Math.min(to, at);
      }
    }
    return new Section(from, to);
  }

  /** 二、主动公开政府信息情况: a heading with its number stands in no sentence. */
  private static List<String> headings(Form.Section section, int index) {
    String number = "一二三四五六".charAt(index) + "、";
    return section.label().wordings().stream().map(wording -> number + wording).toList();
  }

  /** Table 四: fifteen numbers behind the header, which names five outcomes three times. */
  FigureTable outcomes(FoldedText text, String edition) {
    Section section = section(text);
    int at = section.from;
    for (int i = 0; section.from > 0 && i < table.rows().size() * table.columns().size(); i++) {
      FormColumn column = table.columns().get(i % table.columns().size());
      FoldedText.Span span = earliest(text, wordings(column), at);
      if (!span.found() || span.end() > section.to) {
        return FigureTable.notFound(table.key());
      }
      at = span.end();
    }
    if (section.from == 0) {
      return FigureTable.notFound(table.key());
    }
    boolean again = earliest(text, wordings(table.columns().get(0)), at).isWithin(section.to);
    return again || !areChannelsInOrder(text, section.from, at)
        ? TablePlan.untied(table, edition, table.rows(edition).stream().map(FormRow::key).toList())
        : new OneLineMatrix(table, edition).across(OneLineRows.values(text, at, section.to));
  }

  /** Whether the channels, and what stands over them, are named in the form's order. */
  private boolean areChannelsInOrder(FoldedText text, int from, int to) {
    List<Integer> places =
        table.rows().stream()
            .flatMap(row -> Stream.concat(group(row), Stream.of(row.label())))
            .distinct()
            .map(label -> earliest(text, new LabelMatcher(label).texts(), from))
            .filter(span -> span.isWithin(to))
            .map(FoldedText.Span::start)
            .toList();
    return places.equals(places.stream().sorted().toList());
  }

  private Stream<Label> group(FormRow row) {
    return table.groups().stream()
        .filter(group -> row.group().filter(group.key()::equals).isPresent())
        .map(FormGroup::label);
  }

  /** A table of items that have measures of their own. */
  FigureTable measures(FoldedText text, String edition) {
    Section section = section(text);
    List<OneLineRows.Printed> found = find(text, edition, section);
    if (section.from == 0
        || found.size() < table.rows(edition).size() / 2
        || !standInOrder(
            text, columns(table.rows(edition).get(0), edition), section.from, found.get(0))) {
      return FigureTable.notFound(table.key());
    }
    if (isAgain(text, new Found(edition, found)) || isDoubled(text, found, section)) {
      return TablePlan.untied(table, edition, found.stream().map(r -> r.row()).toList());
    }
    Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    String caption = text.raw().substring(section.from, found.get(0).start());
    boolean glued = isGlued(found, edition);
    int from = section.from;
    for (FormRow row : table.rows(edition)) {
      Optional<OneLineRows.Printed> printed =
          found.stream().filter(p -> p.row().equals(row.key())).findFirst();
      int line = cells.size();
      String header = printed.isPresent() ? text.raw().substring(from, printed.get().start()) : "";
      List<MoneyUnit.Said> units =
          Stream.of(caption, header, printed.map(p -> own(text, p)).orElse(""))
              .flatMap(words -> MoneyUnit.said(words).stream())
              .toList();
      List<String> values =
          printed
              .filter(p -> !isPart(text, row, p.end(), section.to))
              .map(OneLineRows.Printed::values)
              .orElse(List.of());
      List<FormColumn> columns = columns(row, edition);
      List<String> apart = glued ? apart(values, columns.size()) : values;
      cells.put(row.key(), measures(columns, apart, units, line));
      from = printed.map(OneLineRows.Printed::end).orElse(from);
    }
    return new FigureTable(table.key(), Optional.of(edition), cells, Map.of())
        .withRowsThere(found.stream().map(OneLineRows.Printed::row).toList());
  }

  private static String own(FoldedText text, OneLineRows.Printed row) {
    return text.raw().substring(row.start(), row.end());
  }

  /** Whether more of an item follows under a longer name: 行政强制措施 3 行政强制执行 1. */
  private static boolean isPart(FoldedText text, FormRow row, int from, int to) {
    for (String wording : new LabelMatcher(row.label()).texts()) {
      FoldedText.Span again = text.find(wording, from);
      if (again.isWithin(to)
          && text.raw()
              .substring(again.end(), Math.min(again.end() + LONGEST_PART, to))
              .chars()
              .anyMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no row of several numbers keeps them apart: where one does, the others lost blanks. */
  private boolean isGlued(List<OneLineRows.Printed> found, String edition) {
    return found.stream()
        .filter(row -> columns(row(row.row()), edition).size() > 1)
        .allMatch(row -> row.values().size() <= 1);
  }

  private FormRow row(String key) {
    return table.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  /** As many digits as columns leave one way to take them apart. */
  private static List<String> apart(List<String> values, int columns) {
    boolean forced =
        values.size() < columns
            && values.stream().allMatch(OneLineTables::isDigits)
            && values.stream().mapToInt(String::length).sum() == columns;
    return forced ? digits(values) : values;
  }

  private Map<String, Cell> measures(
      List<FormColumn> columns, List<String> apart, List<MoneyUnit.Said> units, int line) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (int c = 0; c < columns.size(); c++) {
      FormColumn column = columns.get(c);
      Cell cell =
          apart.size() == columns.size()
              ? NumberReader.read(
                  Printed.of(apart.get(c)),
                  column.kind(),
                  MoneyUnit.Said.together(units),
                  place(line, c))
              : Cell.missing();
      cells.put(column.key(), cell);
    }
    return cells;
  }

  private List<FormColumn> columns(FormRow row, String edition) {
    return row.columns(edition).stream().map(table::column).toList();
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<String> digits(List<String> values) {
    List<String> digits = new ArrayList<>();
    values.forEach(value -> value.chars().forEach(c -> digits.add(Character.toString(c))));
    return digits;
  }

  static Position place(int row, int column) {
    return Position.of(0, row, column);
  }
}
