package org.gongkai.aggregate.catalog;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.gongkai.aggregate.lake.Fields.required;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;

/** The codebook as a table beside the others, so that queries can name what they find. */
public final class CodesTable implements DescribedTable {

  private static final String VOCABULARY = "vocabulary";
  private static final String CODE = "code";

  @Override
  public String folder() {
    return "codes";
  }

  @Override
  public StructType schema() {
    return new StructType(
        new StructField[] {
          required(
              VOCABULARY,
              StringType,
              "what the code is one of, such as item or status: the codebook says which columns hold"
                  + " which"),
          required(CODE, StringType, "the value as those columns hold it"),
          required("meaning_en", StringType, "what it means, in English"),
          required("meaning_zh", StringType, "what it means, in Chinese; the form's own words"),
          required("position", IntegerType, "its place in the order of the form, from 1")
        });
  }

  @Override
  public String description() {
    return "The codes that columns of the other tables hold, one row each, with what they mean.";
  }

  @Override
  public List<String> primaryKey() {
    return List.of(VOCABULARY, CODE);
  }

  /** As it stands in the codebook. */
  @Override
  public List<String> order() {
    return List.of();
  }

  /** Its rows: those of some entries of the codebook. */
  public static List<Row> rows(List<Codebook.Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                RowFactory.create(
                    entry.vocabulary().name(),
                    entry.code().key(),
                    entry.code().meaning().english(),
                    entry.code().meaning().chinese(),
                    entry.position()))
        .toList();
  }
}
