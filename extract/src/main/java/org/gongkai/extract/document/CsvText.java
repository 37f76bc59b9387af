package org.gongkai.extract.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values (RFC 4180): one table, a covered cell an empty field. */
final class CsvText {

  /** Running text has commas too; the form's rows have at least so many. */
  private static final int FEWEST_COMMAS = 3;

  /** So many lines of a form carry commas that a text with fewer is no table. */
  private static final int FEWEST_LINES = 10;

  private CsvText() {}

  /** The table; empty where the text is none. */
  static Optional<List<Block>> blocks(String text) {
    long lines = text.lines().filter(CsvText::isRecord).count();
    if (lines < FEWEST_LINES || text.indexOf('\t') >= 0) {
      return Optional.empty();
    }
    try (CSVParser parser = CSVFormat.DEFAULT.parse(new StringReader(text))) {
      return Optional.of(List.of(new Table(0, rows(parser.getRecords()), false)));
    } catch (IOException | IllegalStateException notCsv) {
      return Optional.empty();
    }
  }

  private static boolean isRecord(String line) {
    return line.chars().filter(c -> c == ',').count() >= FEWEST_COMMAS && line.indexOf('。') < 0;
  }

  private static List<List<Slot>> rows(List<CSVRecord> records) {
    int width = records.stream().mapToInt(CSVRecord::size).max().orElse(0);
    List<List<Slot>> rows = new ArrayList<>();
    for (CSVRecord record : records) {
      List<Slot> row = new ArrayList<>(record.stream().map(v -> Slot.of(v.strip())).toList());
      row.addAll(Collections.nCopies(width - row.size(), Slot.of("")));
      rows.add(row);
    }
    return rows;
  }
}
