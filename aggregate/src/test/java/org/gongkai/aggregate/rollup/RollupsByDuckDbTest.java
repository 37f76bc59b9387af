package org.gongkai.aggregate.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.generate.GeneratedLake;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.aggregate.recomputation.Comparison;
import org.gongkai.aggregate.recomputation.Recomputation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures and rollups computed a second time, by another engine, from the tidy tables. */
class RollupsByDuckDbTest {

  /** Lakes without documents behind them. */
  private enum Lake {
    /** Figures by chance, which hardly ever add up, with every kind of gap. */
    OF_CHANCE(300) {
      @Override
      Dataset<Row> extractions(int reports) {
        return LocalSpark.extractions(LocalSpark.COMPILED, RandomReports.of(20260101, reports));
      }
    },
    /** Figures as agencies have them, over all of the country and five years. */
    GENERATED(1000) {
      @Override
      Dataset<Row> extractions(int reports) {
        return GeneratedLake.extractions(LocalSpark.COMPILED, reports);
      }
    };

    private final int reports;

    Lake(int reports) {
      this.reports = reports;
    }

    abstract Dataset<Row> extractions(int reports);
  }

  @TempDir private static Path temporary;
  private static final Map<Lake, Recomputation> RECOMPUTED = new EnumMap<>(Lake.class);

  @BeforeAll
  static void writeTheLakes() throws SQLException, IOException {
    for (Lake lake : Lake.values()) {
      Path folder = temporary.resolve(lake.name());
      Dataset<Row> extractions = lake.extractions(lake.reports).cache();
      for (LakeTable table : Recomputation.sources()) {
        write(LakeTables.of(table, extractions), folder, table);
      }
      Dataset<Row> figures = LakeTables.of(LakeTable.FIGURES, extractions).cache();
      write(figures, folder, LakeTable.FIGURES);
      RollupInput computed = RollupInput.of(figures);
      RollupInput input = computed.withTotals(computed.totals().cache());
      for (RollupTable rollup : RollupTable.values()) {
        write(rollup.of(input), folder, rollup);
      }
      RECOMPUTED.put(lake, Recomputation.of(folder));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    for (Recomputation recomputation : RECOMPUTED.values()) {
      recomputation.close();
    }
  }

  static Stream<Arguments> everyTableOfEveryLake() {
    return Stream.of(Lake.values())
        .flatMap(lake -> Recomputation.tables().stream().map(table -> Arguments.of(lake, table)));
  }

  @ParameterizedTest
  @MethodSource("everyTableOfEveryLake")
  void everyValueIsWhatSqlOverTheTidyTablesGives(Lake lake, DescribedTable table)
      throws SQLException, IOException {
    Comparison comparison = RECOMPUTED.get(lake).of(table);

    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.written()).isEqualTo(comparison.recomputed()).isGreaterThan(50);
  }

  private static void write(Dataset<Row> rows, Path lake, DescribedTable table) {
    rows.write().parquet(lake.resolve(table.folder()).toString());
  }
}
