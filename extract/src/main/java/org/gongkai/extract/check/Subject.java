package org.gongkai.extract.check;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.TwoTables;

/**
 * What the rules over one report look at.
 *
 * @param identity whose report it is
 * @param edition the form's edition as read off the tables
 * @param applications table 三
 * @param legal table 四
 * @param proactive table 二
 * @param several the tables that stand in the report more than once with different numbers
 * @param paragraphs its running text
 * @param doubt why its numbers cannot be read once more, if they cannot
 */
public record Subject(
    Identity identity,
    Optional<String> edition,
    FigureTable applications,
    FigureTable legal,
    FigureTable proactive,
    List<TwoTables> several,
    List<String> paragraphs,
    Optional<String> doubt) {

  public Subject {
    several = List.copyOf(several);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The three tables, in the order of the form. */
  public List<FigureTable> tables() {
    return List.of(applications, legal, proactive);
  }

  /** How a table stands in it more than once; empty where it does not. */
  Optional<TwoTables> several(String table) {
    return several.stream().filter(two -> two.table().equals(table)).findFirst();
  }

  /** Whether it has none of the tables. */
  boolean isInWords() {
    return tables().stream().noneMatch(FigureTable::found);
  }
}
