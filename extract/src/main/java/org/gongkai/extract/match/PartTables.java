package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.extract.report.FigureTable;

/** What tables of one report are looked for in, and what its title tells for that. */
final class PartTables {

  /** A line without breaks that holds a table is longer. */
  private static final int SHORTEST = 100;

  private final ReportPart part;
  private final NamedLine report;
  private final ReportYear year;
  private Optional<FoldedText> text = Optional.empty();
  private Optional<List<NumberRun>> runs = Optional.empty();

  PartTables(ReportPart part, NamedLine report, ReportYear year) {
    this.part = part;
    this.report = report;
    this.year = year;
  }

  ReportPart part() {
    return part;
  }

  /** Whose and of when the report is, as far as that is told. */
  NamedLine report() {
    return report;
  }

  ReportYear year() {
    return year;
  }

  /** The numbers of the report with the words before them. */
  List<NumberRun> runs() {
    List<NumberRun> found = runs.orElseGet(() -> NumberRun.of(part.elements()));
    runs = Optional.of(found);
    return found;
  }

  /** What was found, or else what stands in running text without breaks. */
  TableCopies.Found or(TableCopies.Found found, Function<FoldedText, FigureTable> reader) {
    if (found.figures().found()
        || part.paragraphs().stream().noneMatch(line -> line.length() >= SHORTEST)) {
      return found;
    }
    FoldedText folded = text.orElseGet(() -> FoldedText.of(String.join(" ", part.paragraphs())));
    text = Optional.of(folded);
    return new TableCopies.Found(reader.apply(folded), Optional.empty());
  }
}
