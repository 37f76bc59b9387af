package org.gongkai.aggregate.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.Fields;
import org.gongkai.aggregate.lake.ForeignKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewScriptsTest {

  private static final List<DescribedTable> TABLES = List.of(new Quoted());

  /** A table whose descriptions hold what ends a text in SQL. */
  private record Quoted() implements DescribedTable {

    @Override
    public String folder() {
      return "rollups/quoted";
    }

    @Override
    public StructType schema() {
      return new StructType()
          .add(Fields.required("table", DataTypes.StringType, "the report's \\ place"));
    }

    @Override
    public String description() {
      return "One row's worth.";
    }

    @Override
    public List<String> primaryKey() {
      return List.of("table");
    }

    @Override
    public List<ForeignKey> foreignKeys() {
      return List.of();
    }
  }

  @Test
  void duckDbIsGivenTextsWithDoubledQuotes() {
    assertThat(ViewScripts.duckDb(TABLES, "file:/data/it's here"))
        .contains("SET VARIABLE lake = '/data/it''s here';\n")
        .contains(
            """
            CREATE OR REPLACE VIEW quoted AS SELECT * FROM read_parquet(getvariable('lake') || '/rollups/quoted/*.parquet');
            COMMENT ON VIEW quoted IS 'One row''s worth.';
            COMMENT ON COLUMN quoted."table" IS 'the report''s \\ place';
            """);
  }

  @Test
  void sparkIsGivenTextsWithBackslashes() {
    assertThat(ViewScripts.spark(TABLES, "hdfs://names/a`b"))
        .contains("SET gongkai.lake=hdfs://names/a``b;\n")
        .contains(
            """
            CREATE OR REPLACE TEMPORARY VIEW quoted (
              `table` COMMENT 'the report\\'s \\\\ place')
            COMMENT 'One row\\'s worth.'
            AS SELECT * FROM parquet.`${gongkai.lake}/rollups/quoted`;
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "file:/data/out, /data/out",
    "file:///data/out, /data/out",
    "s3a://crawl/out, s3://crawl/out",
    "hdfs://names:8020/out, hdfs://names:8020/out",
  })
  void duckDbIsToldTheFolderByTheNameThatItKnows(String hadoop, String duckDb) {
    assertThat(ViewScripts.duckDb(TABLES, hadoop))
        .contains("SET VARIABLE lake = '" + duckDb + "';\n");
  }

  @Test
  void onlyReportsThatCountAreInTheViewsOfThem() {
    assertThat(ViewScripts.duckDb(Catalog.tables(), "file:/data/out"))
        .contains("CREATE OR REPLACE VIEW latest_figures AS SELECT * FROM figures WHERE is_latest;")
        .containsPattern("VIEW latest_applications AS SELECT .* WHERE r\\.is_latest;");
  }
}
