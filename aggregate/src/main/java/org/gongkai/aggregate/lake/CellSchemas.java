package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.gongkai.aggregate.lake.DocumentSchemas.keys;
import static org.gongkai.aggregate.lake.DocumentSchemas.reportId;
import static org.gongkai.aggregate.lake.Fields.DECIMAL;
import static org.gongkai.aggregate.lake.Fields.listOf;
import static org.gongkai.aggregate.lake.Fields.nullable;
import static org.gongkai.aggregate.lake.Fields.required;

import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Severity;

/** The schemas of the tables with a row per cell of the form, and of the findings. */
final class CellSchemas {

  private CellSchemas() {}

  static StructType applications() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(Columns.ITEM, StringType, "the form's row, such as new_received"),
          required(
              Columns.APPLICANT, StringType, "the form's column: a kind of applicant, or total"),
          count(),
          state(),
          raw(),
          nullable(
              Columns.TABLE_INDEX,
              IntegerType,
              "the table's place in the document, from 0; null where the cell was not found"),
          nullable(Columns.ROW, IntegerType, "its row in that table, from 0; null where not found"),
          nullable(
              Columns.COLUMN,
              IntegerType,
              "its column in that table, spans resolved, from 0; null where not found"),
          nullable(
              Columns.PAGE, IntegerType, "its page, from 1; null where the format has no pages")
        });
  }

  static StructType legal() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(
              Columns.CHANNEL,
              StringType,
              "review (行政复议), litigation_direct (未经复议直接起诉) or"
                  + " litigation_after_review (复议后起诉)"),
          required(
              Columns.OUTCOME,
              StringType,
              "how it ended: upheld, corrected, other, pending; total"),
          count(),
          state(),
          raw()
        });
  }

  static StructType proactive() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(Columns.ITEM, StringType, "the form's row, such as regulations (规章)"),
          required(Columns.MEASURE, StringType, "the form's column, such as issued"),
          nullable(
              Columns.VALUE,
              DECIMAL,
              "the number, in the unit beside it, rounded to six decimals; null unless it was read"),
          required(Columns.UNIT, StringType, "the number's unit: 件, 项 or 万元"),
          state(),
          raw()
        });
  }

  static StructType stated() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(
              Columns.QUANTITY,
              StringType,
              "what is counted, by the key of the form's row or group; disclosed is granted and"
                  + " partially_granted, litigation both channels"),
          required(Columns.VALUE, LongType, "the number (件)"),
          required(Columns.RAW, StringType, "the sentence that states it, without white space")
        });
  }

  static StructType findings() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(Columns.RULE, StringType, "the rule that does not hold"),
          required(
              Columns.SEVERITY,
              StringType,
              "how much it weighs, one of " + keys(Severity.values(), Severity::key)),
          nullable(
              Columns.TABLE,
              StringType,
              "applications, legal or proactive; null where it is about the report as a whole"),
          nullable(
              Columns.ITEM,
              StringType,
              "the form's row (of table 四: the channel), that of the faulty cell where one cell"
                  + " explains the finding; of identity_unknown the field; null where it is about"
                  + " a column or table"),
          nullable(
              Columns.APPLICANT,
              StringType,
              "the form's column, of any of the tables; null where it is about a row or table"),
          nullable(
              Columns.EXPECTED, DECIMAL, "the number that the rule asks for, where there is one"),
          nullable(Columns.ACTUAL, DECIMAL, "the number that is there"),
          nullable(
              Columns.SUGGESTED_VALUE,
              DECIMAL,
              "a proposal, never applied: what would restore the broken sums, where exactly one cell"
                  + " explains them, that of item and applicant"),
          required(Columns.MESSAGE, StringType, "the finding in one sentence"),
          nullable(Columns.MESSAGE_ZH, StringType, "the same in Chinese"),
          nullable(
              Columns.ORIGIN,
              StringType,
              "of an error: whose fault it is, one of "
                  + keys(Blame.Fault.values(), Blame.Fault::key)
                  + ": source where reading its cells again bears out every number; null otherwise"),
          nullable(
              Columns.ORIGIN_EVIDENCE, StringType, "what speaks for that; null where origin is"),
          required(Columns.OPERANDS, listOf(operand()), "the numbers that were compared")
        });
  }

  private static StructType operand() {
    return new StructType(
        new StructField[] {
          nullable(
              Columns.REPORT_ID,
              StringType,
              "the report it stands in; null where that is this one"),
          required(
              Columns.SIDE,
              StringType,
              "the side of the comparison: left (expected) or right (actual)"),
          nullable(Columns.ITEM, StringType, "its row; null where the text states it"),
          nullable(Columns.APPLICANT, StringType, "its column; null where the text states it"),
          nullable(Columns.VALUE, DECIMAL, "the number; null where none was read"),
          required(Columns.STATE, StringType, "what stands in its cell"),
          nullable(Columns.TABLE_INDEX, IntegerType, "the table's place in the document, from 0"),
          nullable(Columns.ROW, IntegerType, "its row in that table, from 0"),
          nullable(Columns.COLUMN, IntegerType, "its column in that table, from 0"),
          nullable(Columns.PAGE, IntegerType, "its page, from 1")
        });
  }

  private static StructField count() {
    return nullable(
        Columns.VALUE,
        LongType,
        "the number (件); null unless it was read. A number of 10^12 or more counts as illegible");
  }

  private static StructField state() {
    return required(
        Columns.STATE,
        StringType,
        "what stands in the cell, one of "
            + keys(CellState.values(), CellState::key)
            + ": missing where the row or column was not found, inferred where the cell was lost in"
            + " the text and the balances leave exactly one possibility, or where it is printed in parts,"
            + " which were added up");
  }

  private static StructField raw() {
    return nullable(
        Columns.RAW, StringType, "the printed text, untouched; null where there is none");
  }
}
