package org.gongkai.jobs.result;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Writes rows to a destination, in the order in which they come. */
public final class ResultWriter {

  private final Format format;
  private final Optional<ResultPath> path;
  private final Writer screen;

  private ResultWriter(Format format, Optional<ResultPath> path, Writer screen) {
    this.format = format;
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
        destination.output().map(name -> ResultPath.at(name, configuration)),
        screen);
  }

  /**
   * Writes all rows; they are taken one partition at a time.
   *
   * @param view the columns of {@link Format#TABLE}; the other formats hold every column
   */
  public void write(Dataset<Row> rows, List<ViewColumn> view) throws IOException {
    if (format == Format.PARQUET) {
      path.orElseThrow().fill(folder -> rows.write().parquet(folder));
    } else if (format == Format.XLSX) {
      XlsxRows.requireRoom(rows.count());
      path.orElseThrow()
          .write(out -> writeAll(rows.toLocalIterator(), new XlsxRows(out, rows.schema())));
    } else if (path.isPresent()) {
      path.get()
          .write(
              out -> {
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                writeText(rows, view, text);
                text.flush();
              });
    } else {
      writeText(rows, view, screen);
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
  public static void print(List<Row> rows, StructType schema, Format format, Writer screen)
      throws IOException {
    writeAll(rows.iterator(), textWriter(format, schema, List.of(), screen));
  }

  private void writeText(Dataset<Row> rows, List<ViewColumn> view, Writer out) throws IOException {
    writeAll(rows.toLocalIterator(), textWriter(format, rows.schema(), view, out));
  }

  private static void writeAll(Iterator<Row> iterator, RowWriter rowWriter) throws IOException {
    try (RowWriter writer = rowWriter) {
      while (iterator.hasNext()) {
        writer.write(iterator.next());
      }
      writer.finish();
    }
  }

  private static RowWriter textWriter(
      Format format, StructType schema, List<ViewColumn> view, Writer out) throws IOException {
    return switch (format) {
      case TABLE -> new ScreenRows(out, view);
      case CSV -> new CsvRows(out, schema);
      case JSON -> new JsonRows(out);
      case XLSX, PARQUET -> throw new IllegalStateException(format.key() + " is no text");
    };
  }
}
