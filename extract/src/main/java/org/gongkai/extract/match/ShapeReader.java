package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.FigureTable;

/** Reads one table of the form in a report, in the way of its shape. */
interface ShapeReader {

  /** The table, as far as it can be told before the report's edition is known. */
  TableCopies.Found first(PartTables part);

  /**
   * The table.
   *
   * @param first what was found at first
   * @param edition the report's
   */
  TableCopies.Found then(PartTables part, TableCopies.Found first, String edition);

  /** The reader of a table. */
  static ShapeReader of(Form form, FormTable table, TableStarts starts) {
    Printings printings = new Printings(table, form.captions());
    Copies copies = matcher -> new TableCopies(table, starts, printings, matcher);
    OneLineTables oneLine = new OneLineTables(form, table);
    return switch (table.shape()) {
      case MATRIX -> matrix(form, table, copies, oneLine);
      case OUTCOMES -> outcomes(form, table, copies, oneLine);
      case MEASURES -> measures(form, table, copies, oneLine);
      case INDICATORS -> indicators(table, copies, oneLine);
    };
  }

  private static ShapeReader matrix(
      Form form, FormTable table, Copies copies, OneLineTables oneLine) {
    ApplicationMatcher matcher = new ApplicationMatcher(table, form.captions());
    return telling(
        part -> {
          RowLabels labels = matcher.labels(part.year());
          RowVersions.Kept kept = RowVersions.own(table.key(), part.part().rows(), part.report());
          TableCopies own = copies.of(rows -> matcher.match(rows, labels, part.year()));
          TableCopies.Found found = own.in(kept.rows(), part.part(), part.report());
          return part.or(own.unlessUnread(found.or(kept.taken()), part), oneLine::matrix);
        });
  }

  private static ShapeReader indicators(FormTable table, Copies copies, OneLineTables oneLine) {
    IndicatorMatcher matcher = new IndicatorMatcher(table);
    return telling(
        part ->
            part.or(
                copies
                    .of(rows -> matcher.match(rows, part.year()))
                    .in(part.part().rows(), part.part(), part.report()),
                oneLine::indicators));
  }

  /** A table that is looked for once, and tells the edition. */
  private static ShapeReader telling(Function<PartTables, TableCopies.Found> reader) {
    return new ShapeReader() {
      @Override
      public TableCopies.Found first(PartTables part) {
        return reader.apply(part);
      }

      @Override
      public TableCopies.Found then(PartTables part, TableCopies.Found first, String edition) {
        return first;
      }
    };
  }

  private static ShapeReader measures(
      Form form, FormTable table, Copies copies, OneLineTables oneLine) {
    ProactiveMatcher matcher = new ProactiveMatcher(table, form.captions());
    SectionUnits units = new SectionUnits(form, table);
    return new ShapeReader() {
      @Override
      public TableCopies.Found first(PartTables part) {
        ProactiveItems items = matcher.items(part.year(), units.in(part.part().paragraphs()));
        TableCopies own = copies.of(rows -> matcher.match(rows, items));
        return own.unlessUnread(own.in(part.part().rows(), part.part(), part.report()), part);
      }

      @Override
      public TableCopies.Found then(PartTables part, TableCopies.Found first, String edition) {
        return part.or(first, line -> oneLine.measures(line, edition));
      }
    };
  }

  private static ShapeReader outcomes(
      Form form, FormTable table, Copies copies, OneLineTables oneLine) {
    LegalMatcher matcher = new LegalMatcher(table);
    LegalParts parts = new LegalParts(form, table);
    long cells = (long) table.rows().size() * table.columns().size();
    return new ShapeReader() {
      @Override
      public TableCopies.Found first(PartTables part) {
        return TableCopies.Found.none(table);
      }

      @Override
      public TableCopies.Found then(PartTables part, TableCopies.Found first, String edition) {
        TableCopies own = copies.of(rows -> matcher.match(rows, edition, part.year()));
        TableCopies.Found found = own.in(part.part().rows(), part.part(), part.report());
        TableCopies.Found whole =
            part.or(own.unlessUnread(found, part), line -> oneLine.outcomes(line, edition));
        if (whole.several().isPresent() || whole.figures().read() == cells) {
          return whole;
        }
        // A table that was cut is read in part, if at all.
        return parts
            .read(part.part().elements(), edition, part.year())
            .filter(figures -> figures.read() > whole.figures().read())
            .filter(figures -> !figures.contradicts(whole.figures()))
            .map(figures -> new TableCopies.Found(figures, Optional.empty()))
            .orElse(whole);
      }
    };
  }

  /** Finds the copies of a table with what reads one. */
  interface Copies {
    TableCopies of(Function<List<GridRow>, FigureTable> matcher);
  }
}
