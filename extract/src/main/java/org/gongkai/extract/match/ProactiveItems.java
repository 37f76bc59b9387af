package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.match.MoneyUnit.Said;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.Printed;

/** Finds rows of table 二, and the header rows and units of money that stand above each. */
final class ProactiveItems {

  private static final Pattern UNIT = Pattern.compile("(?:单位[:：]?)?(?:[件项宗条个次份]|[百千万亿]*元)");

  /** A part stands so few lines below the last one. */
  private static final int MOST_LINES = 4;

  private final LabelIndex<FormRow> items;
  private final MeasureHeaders headers;
  private final ReportYear year;
  private final List<Said> lines;

  /** What the words of the report's rows name, which is asked of each copy of the table. */
  private final Map<Printed, Optional<FormRow>> named = new HashMap<>();

  private ProactiveItems(
      LabelIndex<FormRow> items, MeasureHeaders headers, ReportYear year, List<Said> lines) {
    this.items = items;
    this.headers = headers;
    this.year = year;
    this.lines = lines;
  }

  /** Makes what finds the items of one report. */
  interface OfReport {

    /**
     * What finds the items of one report.
     *
     * @param year the report's
     * @param units of money that the lines around the table give
     */
    ProactiveItems of(ReportYear year, List<Said> units);
  }

  static OfReport of(FormTable form, List<String> captions) {
    LabelIndex<FormRow> items = new LabelIndex<>(form.rows(), FormRow::label);
    Function<ReportYear, MeasureHeaders> headers = MeasureHeaders.of(form, captions);
    return (year, units) -> new ProactiveItems(items, headers.apply(year), year, units);
  }

  /** The units of money that the lines around the table give. */
  List<Said> units() {
    return lines;
  }

  /** The items in rows of the report, in order. */
  List<ProactiveItem> in(List<GridRow> rows) {
    Walk walk = new Walk();
    rows.forEach(walk::row);
    return walk.found;
  }

  private Optional<FormRow> named(Printed text) {
    return named.computeIfAbsent(text, items::find);
  }

  /** One way through the rows. */
  private final class Walk {

    private final List<ProactiveItem> found = new ArrayList<>();
    private List<GridRow> header = new ArrayList<>();
    private MeasureHeader inStream = MeasureHeader.none();
    private Optional<Said> caption = Optional.empty();

    /** Whether items that are not the header's stand behind it in text: another table's. */
    private boolean strayed;

    private boolean open;

    private void row(GridRow row) {
      boolean stream = row.layout() == GridRow.Layout.STREAM;
      if (stream) {
        MeasureHeader own = headers.inStream(row);
        inStream = own.isRead() ? own : inStream;
        strayed &= !own.isRead();
      } else if (headers.namesMeasure(row) || headers.isOfTimes(row)) {
        header = open ? header : new ArrayList<>();
        header.add(row);
        open = true;
        return;
      } else if (isCaption(row)) {
        open = false;
        caption = MoneyUnit.said(row.words().get(0).text());
        return;
      } else if (isForeignHeader(row)) {
        header = new ArrayList<>();
      }
      open = false;
      if (stream || !year.isAnothers(row)) {
        item(row).or(() -> goesOn(row)).ifPresent(found::add);
      }
    }

    /** A cell of words alone, over the table. */
    private boolean isCaption(GridRow row) {
      return row.words().size() == 1
          && row.cellStarts(0).stream()
              .allMatch(s -> row.printed(s).isBlank() || !row.printed(s).isValue())
          && named(row.words().get(0).printed()).isEmpty();
    }

    /** Whether a row of words, of which none is known, heads the columns of another table. */
    private boolean isForeignHeader(GridRow row) {
      return row.words().size() > 1
          && row.cellStarts(0).stream()
              .map(row::printed)
              .allMatch(text -> text.isBlank() || !text.isValue())
          && row.words().stream().map(GridRow.Words::printed).noneMatch(this::isOfTheForm);
    }

    private boolean isOfTheForm(Printed words) {
      return named(words).isPresent() || headers.isOfACaption(words) || HeaderStack.isNote(words);
    }

    private Optional<ProactiveItem> item(GridRow row) {
      for (GridRow.Words cell : row.labels()) {
        Optional<FormRow> item = named(cell.printed());
        if (item.isPresent()) {
          return item(row, item.get(), cell);
        }
      }
      return Optional.empty();
    }

    private Optional<ProactiveItem> item(GridRow row, FormRow item, GridRow.Words label) {
      boolean stream = row.layout() == GridRow.Layout.STREAM;
      int from = stream ? label.end() : year.behindTime(row, label.end());
      MeasureHeader above = stream ? inStream : above(row, label.end(), from);
      Optional<GridRow.Words> part =
          stream ? Optional.empty() : part(row, from).filter(w -> isPart(row, w, above));
      int valuesFrom = part.map(GridRow.Words::end).orElse(from);
      MeasureHeader read =
          part.filter(words -> above.endOfMeasure(words.start()) < 0).isEmpty()
              ? above
              : headers.read(header, row, valuesFrom);
      if (!read.isRead()) {
        return Optional.empty();
      }
      boolean carried = stream ? strayed : header.isEmpty() || header.get(0).table() != row.table();
      ProactiveItem printed =
          new ProactiveItem(
              item,
              row,
              part.map(words -> words.printed().label()).orElse(tail(label.printed(), item)),
              valuesFrom,
              read,
              carried,
              units(row, label),
              around());
      strayed |= stream && !printed.isUnderItsOwn();
      return Optional.of(printed);
    }

    /** The header above a row's values, or above the time in front of them. */
    private MeasureHeader above(GridRow row, int behindLabel, int from) {
      MeasureHeader above = headers.read(header, row, from);
      return above.isRead() ? above : headers.read(header, row, behindLabel);
    }

    /** Words behind a label that name a part of the item, and are no unit and no odd number. */
    private Optional<GridRow.Words> part(GridRow row, int from) {
      return row.words().stream()
          .filter(words -> words.start() == from)
          .filter(words -> !isUnit(words.printed()))
          .filter(words -> words.text().codePoints().noneMatch(Character::isDigit))
          .filter(words -> words.text().codePoints().anyMatch(Character::isIdeographic))
          .findFirst();
    }

    /**
     * Words under a measure, or in the place of one, are what is printed for its number, unless
     * that stands behind them under the same one.
     */
    private static boolean isPart(GridRow row, GridRow.Words words, MeasureHeader header) {
      int end = header.endOfMeasure(words.start());
      if (row.layout() != GridRow.Layout.GRID) {
        return row.cellStarts(words.start()).size() > header.places().size()
            && row.cellStarts(words.end()).stream().anyMatch(s -> !row.printed(s).isBlank());
      }
      return end < 0
          || row.cellStarts(words.end()).stream()
              .anyMatch(slot -> slot < end && row.printed(slot).isNumber());
    }

    private static boolean isUnit(Printed text) {
      return UNIT.matcher(text.compact()).matches();
    }

    /** A row without an item's name, behind one that is a part. */
    private Optional<ProactiveItem> goesOn(GridRow row) {
      if (found.isEmpty() || row.words().size() != 1) {
        return Optional.empty();
      }
      ProactiveItem last = found.get(found.size() - 1);
      GridRow.Words name = row.words().get(0);
      boolean next =
          last.hasPart()
              && last.grid().table() == row.table()
              && last.grid().layout() == row.layout()
              && switch (row.layout()) {
                case GRID -> false;
                case ROWS -> isBelow(last, row, name);
                case STREAM -> isAlike(last, row, name);
              };
      return next
          ? Optional.of(last.goingOn(row, name.printed().label(), name.end()))
          : Optional.empty();
    }

    private static boolean isBelow(ProactiveItem last, GridRow row, GridRow.Words name) {
      return last.grid().row() + 1 == row.row()
          && row.cellStarts(name.end()).stream().anyMatch(s -> !row.printed(s).isBlank());
    }

    /** In text, a row of the same kind with as many numbers, or the sum of them: 登记费, 复垦费, 合计. */
    private static boolean isAlike(ProactiveItem last, GridRow row, GridRow.Words name) {
      String part = name.printed().label();
      String kind = last.part().substring(last.part().length() - 1);
      return row.row() - last.grid().row() <= MOST_LINES
          && row.numbers() == last.grid().numbers()
          && part.length() > 1
          && (ItemParts.isWhole(part) || part.endsWith(kind));
    }

    /** What a label says besides the item's own name, be it only that the line breaks within it. */
    private static String tail(Printed label, FormRow item) {
      if (isUnclosed(label.compact())) {
        return ProactiveItem.BROKEN_OFF;
      }
      String own = LabelNormalizer.normalize(item.label().text());
      return label.label().startsWith(own) ? label.label().substring(own.length()) : label.label();
    }

    private static boolean isUnclosed(String text) {
      return text.lastIndexOf('(') > text.lastIndexOf(')');
    }

    /** The units given in the row and right above it. */
    private List<Said> units(GridRow row, GridRow.Words label) {
      List<Said> said = new ArrayList<>();
      caption.ifPresent(said::add);
      MoneyUnit.said(label.text()).ifPresent(said::add);
      row.words().stream()
          .filter(words -> words.start() >= label.end() && isUnit(words.printed()))
          .flatMap(words -> MoneyUnit.said(words.text()).stream())
          .forEach(said::add);
      return said;
    }

    /** The units of the lines around, and with them those over other columns: they may differ. */
    private List<Said> around() {
      return lines.isEmpty()
          ? lines
          : Stream.concat(
                  lines.stream(),
                  header.stream()
                      .flatMap(row -> row.words().stream())
                      .flatMap(words -> MoneyUnit.said(words.text()).stream()))
              .toList();
    }
  }
}
