package org.gongkai.extract.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Values separated by commas (RFC 4180), or by the semicolons or tabs that spreadsheets write in
 * their place: one table, a covered cell an empty field.
 */
final class CsvText {

  /** Running text has commas too; the form's rows have at least so many. */
  private static final int FEWEST_SEPARATORS = 3;

  /** So many lines of a form carry separators that a text with fewer is no table. */
  private static final int FEWEST_LINES = 10;

  /** A field that goes on over the end of its line, as only a quoted one can. */
  private static final Pattern FIELD_OF_LINES =
      Pattern.compile("(?m)(?:^|\\t)\"[^\"\\t\\n]*\\n[^\"\\t]*\"\\r?(?:\\t|$)");

  /** A quoted field with a line that ends in it, behind the record's first. */
  private static final Pattern LINES_IN_A_FIELD =
      Pattern.compile("(?m)^[^\\n]*,\"[^\"\\n]{4,}\\r?\\n");

  /** The name of a field is no text. */
  private static final int LONGEST_NAME = 40;

  /** A page's text has more characters. */
  private static final int FEWEST_OF_A_PAGE = 200;

  /** Tables of several widths may follow one another in a file. */
  private static final int MOST_WIDTHS = 6;

  private static final Pattern KEPT_TEXT = Pattern.compile("=\"?\"([^\"]*)\"\"?");

  /** As readers of tables write a blank cell. */
  private static final Set<String> NOT_THERE = Set.of("NaN", "nan", "None", "null", "<NA>");

  private CsvText() {}

  /** The pages of a crawler, or the table; empty where the text is none. */
  static Optional<List<Block>> blocks(String text) {
    Optional<List<Block>> pages = pages(text);
    if (pages.isPresent()) {
      return pages;
    }
    // Between tabs, places are by order only, unless a spreadsheet has quoted them.
    if (text.indexOf('\t') >= 0) {
      return FIELD_OF_LINES.matcher(text).find() ? table(text, '\t') : Optional.empty();
    }
    return Stream.of(',', ';')
        .filter(separator -> records(text, separator) >= FEWEST_LINES)
        .max(Comparator.comparingLong(separator -> records(text, separator)))
        .flatMap(separator -> table(text, separator));
  }

  /** Under a line of names a page a record, its text in a field of many lines. */
  private static Optional<List<Block>> pages(String text) {
    if (!LINES_IN_A_FIELD.matcher(text).find()) {
      return Optional.empty();
    }
    try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      List<CSVRecord> records = parser.getRecords();
      List<String> names = records.get(0).toList();
      boolean arePages =
          names.size() > 1
              && new HashSet<>(names).size() == names.size()
              && names.stream().allMatch(name -> name.length() <= LONGEST_NAME)
              && records.stream().allMatch(record -> record.size() == names.size())
              && records.stream().skip(1).allMatch(CsvText::isPage);
      return arePages
          ? JsonText.blocksOf(records.stream().skip(1).map(record -> page(names, record)))
          : Optional.empty();
    } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
      return Optional.empty();
    }
  }

  private static boolean isPage(CSVRecord record) {
    return record.stream().anyMatch(f -> f.length() > FEWEST_OF_A_PAGE && f.indexOf('\n') >= 0);
  }

  private static Map<String, String> page(List<String> names, CSVRecord record) {
    Map<String, String> page = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      page.put(names.get(i), record.get(i));
    }
    return page;
  }

  private static long records(String text, char separator) {
    return text.lines().filter(line -> isRecord(line, separator)).count();
  }

  private static boolean isRecord(String line, char separator) {
    return line.chars().filter(c -> c == separator).count() >= FEWEST_SEPARATORS
        && line.indexOf('。') < 0;
  }

  private static Optional<List<Block>> table(String text, char separator) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
    try (CSVParser parser = format.parse(new StringReader(text))) {
      List<CSVRecord> records = parser.getRecords();
      boolean ragged = isRagged(records);
      return Optional.of(List.of(new Table(0, rows(records, ragged), ragged || separator == '\t')));
    } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
      return Optional.empty();
    }
  }

  /** A field without what keeps it text for a spreadsheet ({@code ="12"}) or says there is none. */
  private static String plain(String field) {
    Matcher quoted = KEPT_TEXT.matcher(field);
    return quoted.matches() ? quoted.group(1).strip() : NOT_THERE.contains(field) ? "" : field;
  }

  /** Whether cells that others reach into were left out, so that places are by order only. */
  private static boolean isRagged(List<CSVRecord> records) {
    int changes = 0;
    int last = 0;
    for (CSVRecord record : records) {
      if (record.size() > 1) {
        changes += last > 0 && record.size() != last ? 1 : 0;
        last = record.size();
      }
    }
    return changes > MOST_WIDTHS;
  }

  private static List<List<Slot>> rows(List<CSVRecord> records, boolean ragged) {
    int width = records.stream().mapToInt(CSVRecord::size).max().orElse(0);
    List<List<Slot>> rows = new ArrayList<>();
    for (CSVRecord record : records) {
      List<Slot> row =
          new ArrayList<>(record.stream().map(v -> Slot.of(plain(v.strip()))).toList());
      if (!ragged) {
        row.addAll(Collections.nCopies(width - row.size(), Slot.of("")));
      }
      rows.add(row);
    }
    return RepeatedCells.joined(rows);
  }
}
