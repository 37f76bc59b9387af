package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as CSV (RFC 4180) with a header; null is empty. A text that a spreadsheet would work out
 * instead of showing it has an apostrophe before it: what stands in documents is foreign.
 */
final class CsvRows implements RowWriter {

  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].+", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private final CSVPrinter printer;
  private final StructType schema;

  CsvRows(Writer out, StructType schema, Header header) throws IOException {
    this.schema = schema;
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(Arrays.stream(schema.fieldNames()).map(header::of).toList());
  }

  /** Whether a spreadsheet would take a text for a formula; a dash alone and a number are none. */
  static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }

  @Override
  public void write(Row row) throws IOException {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < schema.length(); i++) {
      String text = PlainValues.text(row.get(i));
      cells.add(isText(schema.fields()[i].dataType()) && isFormula(text) ? "'" + text : text);
    }
    printer.printRecord(cells);
  }

  private static boolean isText(DataType type) {
    return type instanceof StringType || type instanceof ArrayType;
  }

  @Override
  public void finish() throws IOException {
    printer.flush();
  }

  @Override
  public void close() {
    // All there is to let go of is what the rows are written to.
  }
}
