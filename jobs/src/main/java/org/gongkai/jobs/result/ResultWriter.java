package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;

/** Writes rows to a destination, in the order in which they come. */
public final class ResultWriter {

  /** By this a file of text says that it is UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Format format;
  private final Set<Extra> extras;
  private final Optional<ResultPath> path;
  private final Writer screen;

  private ResultWriter(Format format, Set<Extra> extras, Optional<ResultPath> path, Writer screen) {
    this.format = format;
    this.extras = extras;
    this.path = path;
    this.screen = screen;
  }

  /**
   * Makes sure that the destination can be written to; touches nothing. Call it before the rows are
   * worked out.
   *
   * @param screen where rows go that have no file
   * @throws org.gongkai.jobs.usage.UsageException if something lies there already
   */
  public static ResultWriter to(
      Destination destination, Configuration configuration, Writer screen) {
    return new ResultWriter(
        destination.format(),
        destination.extras(),
        destination.output().map(name -> ResultPath.at(name, configuration)),
        screen);
  }

  /**
   * Writes all rows; they are taken one partition at a time.
   *
   * @param table whose rows they are, or some of its columns
   * @param view what is shown in {@link Format#TABLE}; the other formats hold every column
   */
  public void write(Dataset<Row> rows, DescribedTable table, RowView view) throws IOException {
    Header header = Header.of(table, extras);
    if (format == Format.PARQUET) {
      path.orElseThrow().fill(folder -> rows.write().parquet(folder));
    } else if (format == Format.XLSX) {
      XlsxRows.requireRoom(rows.count());
      path.orElseThrow().write(out -> writeAll(rows, new XlsxRows(out, rows.schema(), header)));
    } else if (path.isPresent()) {
      path.get()
          .write(
              out -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                writeAll(rows, textWriter(rows.schema(), header, view, text));
                text.flush();
              });
    } else {
      writeAll(rows, textWriter(rows.schema(), header, view, screen));
    }
  }

  /**
   * Writes all rows as Parquet in Hive-style folders, such as {@code year=2021}.
   *
   * @param columns what the folders go by, the outermost first; the files do not hold them
   */
  public void writePartitioned(Dataset<Row> rows, List<String> columns) throws IOException {
    path.orElseThrow()
        .fill(folder -> rows.write().partitionBy(columns.toArray(String[]::new)).parquet(folder));
  }

  /** Writes rows that are at hand to the screen, every column of them. */
  public static void print(List<Row> rows, DescribedTable table, Format format, Writer screen)
      throws IOException {
    Set<Extra> none = Set.of();
    ResultWriter writer = new ResultWriter(format, none, Optional.empty(), screen);
    writeAll(
        rows.iterator(),
        writer.textWriter(table.schema(), Header.of(table, none), RowView.NONE, screen));
  }

  private static void writeAll(Dataset<Row> rows, RowWriter rowWriter) throws IOException {
    writeAll(rows.toLocalIterator(), rowWriter);
  }

  private static void writeAll(Iterator<Row> iterator, RowWriter rowWriter) throws IOException {
    try (RowWriter writer = rowWriter) {
      while (iterator.hasNext()) {
        writer.write(iterator.next());
      }
      writer.finish();
    }
  }

  private RowWriter textWriter(StructType schema, Header header, RowView view, Writer out)
      throws IOException {
    if (extras.contains(Extra.BOM)) {
      out.write(BYTE_ORDER_MARK);
    }
    return switch (format) {
      case TABLE -> new ScreenRows(out, view);
      case CSV -> new CsvRows(out, schema, header);
      case JSON -> JsonRows.array(out);
      case JSONL -> JsonRows.lines(out);
      case XLSX, PARQUET -> throw new IllegalStateException(format.key() + " is no text");
    };
  }
}
