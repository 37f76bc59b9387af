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
   * @param view what is shown in {@link Format#TABLE}; the other formats hold every column
   */
  public void write(Dataset<Row> rows, RowView view) throws IOException {
    if (format == Format.PARQUET) {
      path.orElseThrow().fill(folder -> rows.write().parquet(folder));
    } else if (format == Format.XLSX) {
      XlsxRows.requireRoom(rows.count());
      path.orElseThrow().write(out -> writeAll(rows, new XlsxRows(out, rows.schema())));
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

  private void writeText(Dataset<Row> rows, RowView view, Writer out) throws IOException {
    writeAll(rows, textWriter(rows, view, out));
  }

  private static void writeAll(Dataset<Row> rows, RowWriter rowWriter) throws IOException {
    try (RowWriter writer = rowWriter) {
      Iterator<Row> iterator = rows.toLocalIterator();
      while (iterator.hasNext()) {
        writer.write(iterator.next());
      }
      writer.finish();
    }
  }

  private RowWriter textWriter(Dataset<Row> rows, RowView view, Writer out) throws IOException {
    return switch (format) {
      case TABLE -> new ScreenRows(out, view);
      case CSV -> new CsvRows(out, rows.schema());
      case JSON -> new JsonRows(out);
      case XLSX, PARQUET -> throw new IllegalStateException(format.key() + " is no text");
    };
  }
}
