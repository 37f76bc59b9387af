package org.gongkai.aggregate.rollup;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.ForeignKey;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.SchemaContract;

/** The aggregates, each computed from the wide figures. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum RollupTable implements DescribedTable {
  VOLUME(
      "rollups/volume",
      "What the agencies of a division received and did with it in a year: one row per basis, year,"
          + " division and agency type, with the rates that follow.",
      VolumeRollup.schema(),
      Cut.key(),
      VolumeRollup::of),
  DISPOSITION_MIX(
      "rollups/disposition_mix",
      "How applications ended: one row per basis, year, division, agency type and result, as far as"
          + " a report prints a number there.",
      DispositionMixRollup.schema(),
      DispositionMixRollup.key(),
      DispositionMixRollup::of);

  private final String folder;
  private final String description;
  private final StructType schema;
  private final List<String> primaryKey;
  private final UnaryOperator<Dataset<Row>> computation;

  RollupTable(
      String folder,
      String description,
      StructType schema,
      List<String> primaryKey,
      UnaryOperator<Dataset<Row>> computation) {
    this.folder = folder;
    this.description = description;
    this.schema = schema;
    this.primaryKey = primaryKey;
    this.computation = computation;
  }

  /**
   * The rollup of the lake's figures.
   *
   * @param figures rows of {@link LakeTable#FIGURES}
   * @throws IllegalArgumentException if a column is missing or of another type; the message names
   *     it
   */
  public Dataset<Row> of(Dataset<Row> figures) {
    SchemaContract.require(LakeTable.FIGURES.key(), LakeTable.FIGURES.schema(), figures);
    return SchemaContract.conform(computation.apply(figures), schema);
  }

  @Override
  public String folder() {
    return folder;
  }

  @Override
  public StructType schema() {
    return schema;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public List<String> primaryKey() {
    return primaryKey;
  }

  @Override
  public List<ForeignKey> foreignKeys() {
    return List.of();
  }
}
