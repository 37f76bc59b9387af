package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;

/**
 * Finds what tells how far a report has come: the headings of its sections, and the rows that its
 * tables begin with. A table of contents is none of it.
 */
final class Landmarks {

  /** Longer lines are sentences that begin with a heading's words. */
  private static final int LONGEST_HEADING = 30;

  /** The overview's heading is a common one: 总体情况 begins many a sentence. */
  private static final int LONGEST_OVERVIEW = 20;

  /** So many headings with nothing between them are a table of contents. */
  private static final int FEWEST_CONTENTS = 3;

  /** What stands between the headings of a table of contents. */
  private static final Pattern PAGE_NUMBER = Pattern.compile("[-—.·…\\s0-9()（）第页目录录]*");

  private final Form form;
  private final LabelIndex<Form.Section> sections;
  private final List<String> order;
  private final TableStarts starts;

  Landmarks(Form form, TableStarts starts) {
    this.form = form;
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    order = form.sections().stream().map(Form.Section::key).toList();
    this.starts = starts;
  }

  /**
   * A landmark.
   *
   * @param at the index of its element
   * @param section the section that it belongs to, from 0
   * @param table the table that begins here; empty where it is a heading
   */
  record Landmark(int at, int section, Optional<String> table) {

    boolean isOverview() {
      return section == 0;
    }

    boolean isHeading() {
      return table.isEmpty();
    }
  }

  /** The landmarks among the elements of a document, in order. */
  List<Landmark> in(List<Element> elements) {
    List<Landmark> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      OptionalInt section = section(elements.get(i).line());
      if (section.isPresent()) {
        found.add(new Landmark(i, section.getAsInt(), Optional.empty()));
      } else {
        for (GridRow row : elements.get(i).rows().toList()) {
          Optional<FormTable> table = starts.begins(row);
          if (table.isPresent()) {
            add(found, i, table.get());
          }
        }
      }
    }
    return withoutContents(found, elements);
  }

  /** The table that begins with a row. */
  Optional<FormTable> begins(GridRow row) {
    return starts.begins(row);
  }

  /** A table that stands in no section tells nothing of how far the report has come. */
  private void add(List<Landmark> found, int at, FormTable table) {
    form.sectionOf(table)
        .ifPresent(section -> found.add(new Landmark(at, section, Optional.of(table.key()))));
  }

  private OptionalInt section(String line) {
    if (line.isEmpty() || line.length() > LONGEST_HEADING) {
      return OptionalInt.empty();
    }
    return sections
        .find(Printed.of(line))
        .map(section -> order.indexOf(section.key()))
        .filter(place -> place > 0 || line.length() <= LONGEST_OVERVIEW)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static List<Landmark> withoutContents(List<Landmark> all, List<Element> elements) {
    List<Landmark> kept = new ArrayList<>();
    for (int from = 0, to; from < all.size(); from = to) {
      to = from + 1;
      while (to < all.size() && followsAtOnce(all.get(to - 1), all.get(to), elements)) {
        to++;
      }
      boolean contents = all.get(from).isOverview() && to - from >= FEWEST_CONTENTS;
      if (!contents) {
        kept.addAll(all.subList(from, to));
      }
    }
    return kept;
  }

  private static boolean followsAtOnce(Landmark first, Landmark next, List<Element> elements) {
    return first.isHeading()
        && next.isHeading()
        && next.section > first.section
        && elements.subList(first.at + 1, next.at).stream()
            .allMatch(e -> e.row().isEmpty() && PAGE_NUMBER.matcher(e.line()).matches());
  }
}
