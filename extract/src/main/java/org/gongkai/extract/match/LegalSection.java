package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Position;

/**
 * What stands between the heading of table 四's section and the next one, as words followed by
 * values: all that is left of a table that was cut into several, or whose header fell to pieces.
 */
final class LegalSection {

  /** Longer lines are sentences, as are those with marks. */
  private static final int LONGEST_LINE = 40;

  private static final String MARKS = "，。；：！";

  private final LabelIndex<Form.Section> sections;
  private final Optional<String> own;

  LegalSection(Form form, FormTable table) {
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    own = table.section();
  }

  /**
   * Words, and the values behind them.
   *
   * @param words the words since the values before
   * @param values the values up to the next words
   */
  record Group(List<String> words, List<Value> values) {}

  /** A value and where it stands. */
  record Value(Printed printed, Position position) {}

  /** The groups of the section, in order; none where the report does not have it. */
  List<Group> groups(List<Element> elements) {
    int from = begin(elements);
    List<Group> groups = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    for (int i = from + 1; i < elements.size() && !ends(elements.get(i)); i++) {
      for (Value piece : pieces(elements.get(i), i - from)) {
        if (!piece.printed.isValue()) {
          if (!values.isEmpty()) {
            groups.add(new Group(List.copyOf(words), List.copyOf(values)));
            words.clear();
            values.clear();
          }
          words.add(LabelNormalizer.compact(piece.printed.raw()));
        } else {
          values.add(piece);
        }
      }
    }
    if (!values.isEmpty()) {
      groups.add(new Group(List.copyOf(words), List.copyOf(values)));
    }
    return groups;
  }

  /** The last of the section's headings that stands behind another section's. */
  private int begin(List<Element> elements) {
    int from = elements.size();
    Optional<String> current = Optional.empty();
    for (int i = 0; i < elements.size(); i++) {
      Optional<String> section = section(elements.get(i));
      from = section.equals(own) && !current.equals(own) ? i : from;
      current = section.isPresent() ? section : current;
    }
    return from;
  }

  private Optional<String> section(Element element) {
    boolean heading = !element.line().isEmpty() && element.line().length() <= LONGEST_LINE;
    return heading
        ? sections.find(Printed.of(element.line())).map(Form.Section::key)
        : Optional.empty();
  }

  private boolean ends(Element element) {
    boolean anothers = section(element).filter(key -> !own.equals(Optional.of(key))).isPresent();
    boolean text =
        element.row().isEmpty() && element.looseRow().isEmpty() && !isRule(element.line());
    return anothers
        || (text && element.line().length() > LONGEST_LINE)
        || (element.row().isEmpty() && element.line().chars().anyMatch(c -> MARKS.indexOf(c) >= 0));
  }

  /** The words and values of a line or row; blank cells count behind words or among values. */
  private static List<Value> pieces(Element element, int line) {
    Optional<GridRow> row =
        element
            .row()
            .or(() -> element.looseRow().filter(loose -> loose.layout() == GridRow.Layout.ROWS));
    if (row.isPresent()) {
      return pieces(row.get());
    }
    if (LabelNormalizer.withoutResidue(element.line()).isBlank() || isRule(element.line())) {
      return List.of();
    }
    String[] words = element.line().strip().split("\\s+", -1);
    return IntStream.range(0, words.length)
        .mapToObj(i -> new Value(Printed.of(words[i]), OneLineTables.place(line, i)))
        .toList();
  }

  private static List<Value> pieces(GridRow row) {
    int behind = row.endOfWords();
    boolean told =
        row.hasNumber() || row.cellStarts(behind).stream().anyMatch(s -> row.printed(s).isDash());
    List<Value> pieces = new ArrayList<>();
    for (int slot : row.cellStarts(0)) {
      boolean counts = told && slot >= behind;
      if (counts || !row.printed(slot).isBlank()) {
        pieces.add(new Value(row.printed(slot), row.position(slot)));
      }
    }
    return pieces;
  }

  /** The line below the header of a table in marked text. */
  private static boolean isRule(String line) {
    return line.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  /** The texts that occur among words, each once, in the order in which they come first. */
  static Set<Integer> named(List<String> words, List<LabelMatcher> labels) {
    Set<Integer> named = new LinkedHashSet<>();
    for (String word : words) {
      int found = -1;
      int longest = 0;
      for (int i = 0; i < labels.size(); i++) {
        for (String wording : labels.get(i).texts()) {
          if (wording.length() > longest && word.contains(wording)) {
            found = i;
            longest = wording.length();
          }
        }
      }
      if (found >= 0) {
        named.add(found);
      }
    }
    return named;
  }
}
