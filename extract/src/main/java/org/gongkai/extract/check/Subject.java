package org.gongkai.extract.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.form.Label;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.TwoTables;

/**
 * What the rules over one report look at.
 *
 * @param identity whose report it is
 * @param edition the form's edition as read off the tables
 * @param tables those of its edition, in the form's order
 * @param several the tables that stand in the report more than once with different numbers
 * @param paragraphs its running text
 * @param doubt why its numbers cannot be read once more, if they cannot
 */
public record Subject(
    Identity identity,
    Optional<String> edition,
    List<FigureTable> tables,
    List<TwoTables> several,
    List<String> paragraphs,
    Optional<String> doubt) {

  /** Shorter labels (其他, 总计) stand in any text. */
  private static final int TELLING = 4;

  private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七]、|（[一二三四五六七]）|[0-9]\\.)");

  private static final int FEWEST_COLUMNS = 2;
  private static final int FEWEST_LABELS = 5;

  public Subject {
    tables = List.copyOf(tables);
    several = List.copyOf(several);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The table with a key; one that was not found where the edition has no such table. */
  FigureTable table(String key) {
    return FigureTable.in(tables, key);
  }

  /** How a table stands in it more than once; empty where it does not. */
  Optional<TwoTables> several(String table) {
    return several.stream().filter(two -> two.table().equals(table)).findFirst();
  }

  /** Whether it has none of the tables. */
  boolean isInWords() {
    return tables.stream().noneMatch(FigureTable::found);
  }

  /** Whether its running text holds the words of a table, which was then lost in it. */
  boolean holdsWordsOf(FormTable table) {
    String text = String.join("", paragraphs);
    long columns = count(table.columns().stream().map(FormColumn::label), text);
    long rows = count(table.rows().stream().map(FormRow::label), text);
    return columns >= FEWEST_COLUMNS && columns + rows >= FEWEST_LABELS;
  }

  private static long count(Stream<Label> labels, String text) {
    return labels
        .map(label -> NUMBERING.matcher(label.text()).replaceFirst(""))
        .filter(label -> label.length() >= TELLING && text.contains(label))
        .count();
  }
}
