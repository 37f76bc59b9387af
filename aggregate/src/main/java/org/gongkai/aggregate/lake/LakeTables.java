package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Status;

/** Staging rows in, the lake's tables out. */
public final class LakeTables {

  /** A title says so where a report replaces an earlier one. */
  private static final String CORRECTED = String.join("|", FigureColumns.FORM.corrections());

  private static final String PLACE = "place";
  private static final String RESOLVED = "resolved";
  private static final String ADDRESS = "address";
  private static final String COUNTED_URI = "counted_uri";
  private static final String LISTS = "lists";
  private static final String ENTRY = "entry";

  private LakeTables() {}

  /**
   * The rows of one table, with exactly its schema. Within a partition they are in the order of
   * their document, and the cells and findings of a report in the form's order.
   *
   * @param extractions staging rows ({@link ExtractionRows}) of all documents of the lake
   * @throws IllegalArgumentException if they have another shape; the message says which column
   */
  public static Dataset<Row> of(LakeTable table, Dataset<Row> extractions) {
    SchemaContract.require("extractions", ExtractionRows.schema(), extractions);
    Dataset<Row> rows =
        switch (table) {
          case DOCUMENTS -> documents(extractions);
          case REPORTS -> reports(extractions);
          case FIGURES -> figures(extractions);
          case APPLICATIONS, LEGAL, PROACTIVE, STATED, FINDINGS -> entries(extractions, table);
        };
    return SchemaContract.conform(rows, table.schema());
  }

  private static Dataset<Row> documents(Dataset<Row> extractions) {
    Column again = hasBytes().and(col(PLACE).gt(1));
    return extractions
        .withColumn(Columns.REPORTS, size(col(Columns.REPORTS)))
        .withColumn(PLACE, row_number().over(byAddress()))
        .withColumn(COUNTED_URI, first(col(Columns.SOURCE_URI)).over(byAddress()))
        .withColumn(
            Columns.STATUS, when(again, Status.DUPLICATE.key()).otherwise(col(Columns.STATUS)))
        .withColumn(
            Columns.REASON, when(again, Reason.SAME_BYTES.key()).otherwise(col(Columns.REASON)))
        .withColumn(Columns.DETAIL, when(again, col(COUNTED_URI)).otherwise(col(Columns.DETAIL)))
        .withColumn(Columns.REPORTS, when(again, 0).otherwise(col(Columns.REPORTS)));
  }

  private static Dataset<Row> reports(Dataset<Row> extractions) {
    return latest(counted(extractions, reportColumns()));
  }

  private static Dataset<Row> figures(Dataset<Row> extractions) {
    String figures = LakeTable.FIGURES.key();
    List<String> columns = Stream.concat(reportColumns().stream(), Stream.of(figures)).toList();
    return latest(counted(extractions, columns)).select("*", figures + ".*");
  }

  /**
   * The reports that count, with {@link Columns#IS_LATEST}, their headline figures beside their own
   * columns and their cells as lists: all that checks over many reports compare.
   *
   * @param extractions staging rows ({@link ExtractionRows}) of all documents of the lake
   */
  public static Dataset<Row> withCells(Dataset<Row> extractions) {
    SchemaContract.require("extractions", ExtractionRows.schema(), extractions);
    String figures = LakeTable.FIGURES.key();
    Stream<String> nested =
        Stream.of(figures, LakeTable.APPLICATIONS.key(), LakeTable.PROACTIVE.key());
    return latest(counted(extractions, Stream.concat(reportColumns().stream(), nested).toList()))
        .select("*", figures + ".*");
  }

  private static Dataset<Row> entries(Dataset<Row> extractions, LakeTable table) {
    return counted(extractions, List.of(Columns.REPORT_ID, table.key()))
        .select(col(Columns.REPORT_ID), explode(col(table.key())).as(ENTRY))
        .select(Columns.REPORT_ID, ENTRY + ".*");
  }

  /**
   * The reports of the documents that count, with some of their columns. Only these are read and
   * shuffled, since a report's cells outweigh all the rest of it.
   */
  private static Dataset<Row> counted(Dataset<Row> extractions, List<String> columns) {
    Column[] lists =
        columns.stream()
            .map(name -> col(Columns.REPORTS).getField(name).as(name))
            .toArray(Column[]::new);
    return extractions
        .withColumn(LISTS, arrays_zip(lists))
        .select(
            col(Columns.DOCUMENT_ID),
            col(Columns.SOURCE_URI),
            col(Columns.FETCHED_AT),
            col(Columns.EXTRACTOR_VERSION),
            col(Columns.STATUS),
            col(Columns.LISTED),
            resolved().as(RESOLVED),
            col(LISTS))
        .withColumn(PLACE, row_number().over(mostResolved()))
        .withColumn(
            ADDRESS,
            min(struct(addressOrder()))
                .over(
                    mostResolved()
                        .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing())))
        .filter(hasBytes().and(col(PLACE).equalTo(1)))
        .select(
            col(Columns.DOCUMENT_ID),
            col(ADDRESS + "." + Columns.SOURCE_URI),
            col(ADDRESS + "." + Columns.FETCHED_AT),
            explode(col(LISTS)).as(LISTS))
        .select(Columns.DOCUMENT_ID, Columns.SOURCE_URI, Columns.FETCHED_AT, LISTS + ".*");
  }

  /** How many of a document's reports have an agency, and how many a year. */
  private static Column resolved() {
    return Stream.of(Columns.AGENCY_ID, Columns.YEAR)
        .map(name -> size(filter(col(Columns.REPORTS).getField(name), Column::isNotNull)))
        .reduce(lit(0), Column::plus);
  }

  private static WindowSpec sameBytes() {
    return Window.partitionBy(
        col(Columns.DOCUMENT_ID), when(hasBytes(), lit("")).otherwise(col(Columns.SOURCE_URI)));
  }

  /** Documents of the same bytes, the one whose address counts first. */
  private static WindowSpec byAddress() {
    return sameBytes().orderBy(addressOrder());
  }

  /** A manifest's word goes before what merely lies there. */
  private static Column[] addressOrder() {
    return new Column[] {
      not(isExtracted()).as("not_extracted"),
      not(col(Columns.LISTED)).as("not_listed"),
      col(Columns.SOURCE_URI),
      coalesce(negate(unix_micros(col(Columns.FETCHED_AT))), lit(Long.MAX_VALUE)).as("age"),
      col(Columns.FETCHED_AT)
    };
  }

  /** The same, the one whose reports count first: what each knows of itself differs. */
  private static WindowSpec mostResolved() {
    return sameBytes()
        .orderBy(
            isExtracted().desc(),
            col(RESOLVED).desc(),
            col(Columns.LISTED).desc(),
            col(Columns.SOURCE_URI),
            col(Columns.FETCHED_AT).desc_nulls_last(),
            col(Columns.EXTRACTOR_VERSION).desc());
  }

  private static Column isExtracted() {
    return col(Columns.STATUS).equalTo(Status.EXTRACTED.key());
  }

  private static Column hasBytes() {
    return col(Columns.DOCUMENT_ID).notEqual("");
  }

  /**
   * Reports of which nobody can say whose or of when they are are not mistaken for each other:
   * agencies of one name are in many places.
   */
  private static Dataset<Row> latest(Dataset<Row> reports) {
    Column nobodys = col(Columns.AGENCY_ID).isNull().or(col(Columns.YEAR).isNull());
    WindowSpec same =
        Window.partitionBy(
                col(Columns.AGENCY_ID),
                col(Columns.YEAR),
                col(Columns.SCOPE),
                when(nobodys, col(Columns.REPORT_ID)))
            .orderBy(
                col(Columns.TABLES_FOUND).gt(0).desc(),
                coalesce(col(Columns.TITLE).rlike(CORRECTED), lit(false)).desc(),
                col(Columns.PUBLISHED_ON).desc_nulls_last(),
                col(Columns.TABLES_FOUND).desc(),
                col(Columns.FETCHED_AT).desc_nulls_last(),
                col(Columns.REPORT_ID));
    return reports
        .withColumn(Columns.IS_LATEST, row_number().over(same).equalTo(1))
        .sortWithinPartitions(Columns.REPORT_ID);
  }

  private static List<String> reportColumns() {
    return Arrays.stream(LakeTable.REPORTS.schema().fieldNames())
        .filter(
            name ->
                !List.of(Columns.DOCUMENT_ID, Columns.SOURCE_URI, Columns.IS_LATEST).contains(name))
        .toList();
  }
}
