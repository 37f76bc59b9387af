package org.gongkai.jobs.result;

import java.util.List;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.jobs.terminal.Screen;

/** Two rows with a value of every type, and with none, for the tests of what is written of rows. */
final class ResultRows {

  static final RowView VIEW =
      new RowView(
          List.of(
              ViewColumn.words("region", "region_name"),
              ViewColumn.number("received", "received"),
              ViewColumn.rate("granted", "rate"),
              ViewColumn.percent("share", "rate"),
              ViewColumn.decimal("median", "median", 2)),
          1,
          Screen.ENDLESS);

  /** What the rows are of, with the descriptions that a workbook tells of them. */
  static final DescribedTable TABLE =
      new DescribedTable() {
        @Override
        public String folder() {
          return "rollups/sample";
        }

        @Override
        public StructType schema() {
          return StructType.fromDDL(
              "region_name string COMMENT 'the name', received bigint COMMENT 'how many',"
                  + " rate_numerator bigint, rate_denominator bigint, rate double, median double,"
                  + " published_on date, fetched_at timestamp, value decimal(20,6),"
                  + " is_latest boolean, items array<string>,"
                  + " evidence array<struct<field:string,value:string>>, source_uri string,"
                  + " raw string COMMENT 'as printed', id bigint");
        }

        @Override
        public String description() {
          return "One row per region.";
        }

        @Override
        public List<String> primaryKey() {
          return List.of();
        }
      };

  private ResultRows() {}

  static SparkSession open() {
    return SparkSession.builder()
        .master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.hadoop.fs.file.impl", RawLocalFileSystem.class.getName())
        .config("spark.hadoop.fs.file.impl.disable.cache", "true")
        .getOrCreate();
  }

  static Dataset<Row> of(SparkSession session) {
    return session.sql(
        """
            SELECT * FROM VALUES
              ('南宁市', 1234567890123, 1L, 3L, 1 / 3D, 2.5D, DATE'2022-01-31',
               TIMESTAMP'2022-01-31 01:02:03', CAST(0.500000 AS DECIMAL(20,6)), true,
               array('a', 'b'), array(named_struct('field', 'year', 'value', '2021'))),
              ('=1+1, "x"', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               array('=a()'), array())
              AS t(region_name, received, rate_numerator, rate_denominator, rate, median,
                   published_on, fetched_at, value, is_latest, items, evidence)""");
  }
}
