package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.gongkai.aggregate.lake.Fields.listOf;
import static org.gongkai.aggregate.lake.Fields.nullable;
import static org.gongkai.aggregate.lake.Fields.required;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;

/** The schema of the wide table, whose columns follow from the form. */
final class FigureSchema {

  private FigureSchema() {}

  static StructType figures() {
    List<StructField> fields =
        new ArrayList<>(
            List.of(
                DocumentSchemas.reportId(),
                DocumentSchemas.year(),
                DocumentSchemas.regionCode(),
                DocumentSchemas.province(),
                DocumentSchemas.prefecture(),
                DocumentSchemas.county(),
                DocumentSchemas.agencyId(),
                DocumentSchemas.agencyName(),
                DocumentSchemas.agencyType(),
                DocumentSchemas.agencyLevel(),
                DocumentSchemas.scope(),
                DocumentSchemas.edition(),
                DocumentSchemas.publishedOn(),
                DocumentSchemas.tablesFound(),
                DocumentSchemas.balanced(),
                DocumentSchemas.isLatest()));
    fields.addAll(List.of(values().fields()));
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** The part of the schema that is read off the form's tables. */
  static StructType values() {
    List<StructField> fields = new ArrayList<>();
    for (String item : FigureColumns.items()) {
      fields.add(figure(item, "table 三, " + FigureColumns.printed(item) + ", 总计"));
    }
    for (String applicant : FigureColumns.applicants()) {
      FormColumn column = FigureColumns.APPLICATIONS.column(applicant);
      fields.add(
          figure(
              FigureColumns.newReceivedBy(applicant),
              "table 三, "
                  + FigureColumns.printed(FigureColumns.NEW_RECEIVED)
                  + ", "
                  + FigureColumns.printed(column)));
    }
    for (FormRow channel : FigureColumns.LEGAL.rows()) {
      for (FormColumn outcome : FigureColumns.LEGAL.columns()) {
        fields.add(
            figure(
                FigureColumns.legal(channel.key(), outcome.key()),
                "table 四, " + channel.label().text() + ", " + FigureColumns.printed(outcome)));
      }
    }
    fields.add(
        required(
            Columns.DERIVED_ITEMS,
            listOf(StringType),
            "the items of table 三 whose total was left blank and is here the sum of its six"
                + " columns. A printed total is never replaced"));
    fields.add(
        required(
            Columns.UNKNOWN_FIGURES,
            listOf(StringType),
            "the columns that are null though the number need not be 0: the cell was illegible or"
                + " not found; a total was left blank beside printed parts and is no derived one;"
                + " a total above 0 is printed and none of its parts; applications came in and"
                + " neither results_total nor carried_out is printed. Any other null is a blank or"
                + " a dash, or a row that the edition lacks"));
    return new StructType(fields.toArray(StructField[]::new));
  }

  private static StructField figure(String name, String description) {
    return nullable(name, LongType, description + " (件)");
  }
}
