package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.gongkai.aggregate.lake.Fields.required;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Nil$;

/**
 * The rows of the ledger: staging rows ({@link ExtractionRows}) with what tells their input again
 * and the number of the part that they were written with. Rows are only ever added; of each input
 * those of the highest part hold.
 */
public final class LedgerRows {

  public static final String PART = "part";
  public static final String INPUT_URI = "input_uri";
  public static final String INPUT_BYTES = "input_bytes";
  public static final String INPUT_MODIFIED = "input_modified";
  public static final String INPUT_ENTRY = "input_entry";

  /** True where only the input's stamp is new, and the columns of the extraction mean nothing. */
  public static final String REFRESHED = "refreshed";

  /** True where the document is one of several in its input, which is an archive. */
  public static final String PACKED = "packed";

  private static final String NEWEST = "newest";
  private static final String NEWEST_EXTRACTED = "newest_extracted";
  private static final String OLDEST = "oldest";
  private static final String SUPERSEDED_URI = "superseded_uri";

  private LedgerRows() {}

  /** The shape of a row of the ledger. */
  public static StructType schema() {
    Stream<StructField> ledger =
        Stream.of(
            required(PART, LongType, "the part that the row was written with"),
            required(INPUT_URI, StringType, "where the input lies"),
            required(INPUT_BYTES, LongType, "its size when it was listed"),
            required(INPUT_MODIFIED, LongType, "when it was last changed, milliseconds since 1970"),
            required(INPUT_ENTRY, StringType, "a digest of what a manifest says of it"),
            required(REFRESHED, BooleanType, "whether only the input's stamp is new"),
            required(PACKED, BooleanType, "whether the document lies in an archive"));
    return new StructType(
        Stream.concat(ledger, Arrays.stream(ExtractionRows.schema().fields()))
            .toArray(StructField[]::new));
  }

  /** One entry as a row of a part. */
  public static Row toRow(long part, LedgerEntry entry) {
    InputStamp stamp = entry.stamp();
    Stream<Object> ledger =
        Stream.of(
            part,
            stamp.uri(),
            stamp.bytes(),
            stamp.modified(),
            stamp.entry(),
            entry.intake().isEmpty(),
            entry.packed());
    Row extraction = entry.intake().map(ExtractionRows::toRow).orElseGet(() -> nothing(entry));
    Stream<Object> values =
        Stream.iterate(0, i -> i + 1).limit(extraction.size()).map(extraction::get);
    return RowFactory.create(Stream.concat(ledger, values).toArray());
  }

  /**
   * Which inputs have rows that no longer hold, with the part whose rows do.
   *
   * @param ledger rows of all parts
   */
  public static Dataset<Row> superseded(Dataset<Row> ledger) {
    return ledger
        .filter(not(col(REFRESHED)))
        .groupBy(col(INPUT_URI).as(SUPERSEDED_URI))
        .agg(max(PART).as(NEWEST), min(PART).as(OLDEST))
        .filter(col(OLDEST).lt(col(NEWEST)))
        .select(SUPERSEDED_URI, NEWEST);
  }

  /**
   * The staging rows that hold.
   *
   * @param ledger rows of all parts
   * @param superseded what {@link #superseded} gives for them
   */
  public static Dataset<Row> holding(Dataset<Row> ledger, Dataset<Row> superseded) {
    return extracted(ledger)
        .join(
            superseded,
            col(INPUT_URI).equalTo(col(SUPERSEDED_URI)).and(col(PART).lt(col(NEWEST))),
            "left_anti");
  }

  /** The rows that hold an extraction: all that hold where no input was extracted twice. */
  public static Dataset<Row> extracted(Dataset<Row> ledger) {
    return ledger.filter(not(col(REFRESHED)));
  }

  /**
   * What must be kept of adjacent parts: of each input its newest extraction and, where it is newer
   * than that, its newest stamp.
   */
  public static Dataset<Row> compacted(Dataset<Row> ledger) {
    WindowSpec input = Window.partitionBy(INPUT_URI);
    return ledger
        .withColumn(NEWEST, max(PART).over(input))
        .withColumn(NEWEST_EXTRACTED, max(when(not(col(REFRESHED)), col(PART))).over(input))
        .filter(
            when(col(REFRESHED), col(PART).equalTo(col(NEWEST)))
                .otherwise(col(PART).equalTo(col(NEWEST_EXTRACTED))))
        .drop(NEWEST, NEWEST_EXTRACTED);
  }

  private static Row nothing(LedgerEntry entry) {
    return RowFactory.create(
        entry.documentId(), "", 0L, null, null, "", null, null, "", false, Nil$.MODULE$);
  }
}
