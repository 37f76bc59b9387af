package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.gongkai.aggregate.lake.Fields.listOf;
import static org.gongkai.aggregate.lake.Fields.nullable;
import static org.gongkai.aggregate.lake.Fields.required;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Status;

/** The schemas of the tables with a row per document or per report. */
final class DocumentSchemas {

  private DocumentSchemas() {}

  static StructType documents() {
    return new StructType(
        new StructField[] {
          required(
              Columns.DOCUMENT_ID,
              StringType,
              "SHA-256 of the bytes, hex; empty where the bytes could not be had"),
          required(Columns.SOURCE_URI, StringType, "where the document was taken in from"),
          required(Columns.BYTES, LongType, "its size in bytes; 0 where it is not known"),
          nullable(
              Columns.MEDIA_TYPE,
              StringType,
              "the media type that was detected; null where the bytes were never looked at"),
          nullable(
              Columns.FETCHED_AT,
              TimestampType,
              "when it was fetched; null where no manifest says so"),
          required(
              Columns.STATUS,
              StringType,
              "what became of it, one of " + keys(Status.values(), Status::key)),
          nullable(
              Columns.REASON, StringType, "a code for why there is no report; null where there is"),
          nullable(
              Columns.DETAIL,
              StringType,
              "the reason in a sentence; of a duplicate the source_uri that counts"),
          required(Columns.REPORTS, IntegerType, "how many reports it holds; of a duplicate 0"),
          required(Columns.EXTRACTOR_VERSION, StringType, "the version that read it")
        });
  }

  static StructType reports() {
    return new StructType(
        new StructField[] {
          reportId(),
          required(Columns.DOCUMENT_ID, StringType, "the document that it stands in"),
          required(Columns.SOURCE_URI, StringType, "where that document was taken in from"),
          nullable(Columns.TITLE, StringType, "the title as printed; null where there is none"),
          agencyId(),
          agencyName(),
          agencyType(),
          agencyLevel(),
          regionCode(),
          province(),
          prefecture(),
          county(),
          year(),
          edition(),
          scope(),
          publishedOn(),
          required(
              Columns.IDENTITY_EVIDENCE,
              listOf(evidence()),
              "for each resolved field, where it was read; for each other one, why it is not known"),
          tablesFound(),
          required(
              Columns.ERRORS,
              IntegerType,
              "how many findings about this report alone have the severity "
                  + Severity.ERROR.key()),
          required(
              Columns.WARNINGS,
              IntegerType,
              "how many findings about this report alone have the severity "
                  + Severity.WARNING.key()),
          required(
              Columns.CHECKS_HELD,
              IntegerType,
              "how many checks of this report alone held, a rule that holds numbers against each"
                  + " other in a place being one: every operand was read"),
          required(
              Columns.CHECKS_FAILED,
              IntegerType,
              "how many failed: no numbers in cells without one could make them hold"),
          required(
              Columns.CHECKS_NOT_ASSESSABLE,
              IntegerType,
              "how many neither held nor failed: an operand is blank or was not read, a table is"
                  + " missing, or the text states no number"),
          balanced(),
          nullable(
              Columns.NARRATIVE_FINGERPRINT,
              StringType,
              "a simhash of the running text, 16 hex digits, numbers, the agency's and its places'"
                  + " names left out: texts that differ in few words differ in few bits; null where"
                  + " there are fewer than 150 characters"),
          isLatest()
        });
  }

  static StructField reportId() {
    return required(
        Columns.REPORT_ID,
        StringType,
        "stable over runs: the first 24 digits of the document_id, a hyphen, and the report's place"
            + " in the document, from 1");
  }

  static StructField agencyId() {
    return nullable(
        Columns.AGENCY_ID,
        StringType,
        "joins the same agency over years and spellings: the code that its division has today"
            + " (000000 for one that serves no division), a colon, agency_type, and, where that"
            + " does not tell it from others there, a colon and its normal name; null where region"
            + " or type is unknown");
  }

  static StructField agencyName() {
    return nullable(
        Columns.AGENCY_NAME,
        StringType,
        "the reporting agency as printed, completed by the region where the print leaves it out;"
            + " null where none was recognised");
  }

  static StructField agencyType() {
    return required(
        Columns.AGENCY_TYPE, StringType, "the kind of agency; unknown where no rule decides");
  }

  static StructField agencyLevel() {
    return nullable(
        Columns.AGENCY_LEVEL,
        StringType,
        "one of " + keys(AgencyLevel.values(), AgencyLevel::key) + "; null where unknown");
  }

  static StructField regionCode() {
    return nullable(
        Columns.REGION_CODE,
        StringType,
        "the division that the agency serves, six digits (GB/T 2260); null where unknown");
  }

  static StructField province() {
    return nullable(Columns.PROVINCE, StringType, "the province's name; null where unknown");
  }

  static StructField prefecture() {
    return nullable(
        Columns.PREFECTURE,
        StringType,
        "the prefecture's name; null above that level and where there is none between province and"
            + " county");
  }

  static StructField county() {
    return nullable(Columns.COUNTY, StringType, "the county's name; null above that level");
  }

  static StructField year() {
    return nullable(
        Columns.YEAR,
        IntegerType,
        "the year reported on, not the year of publication; null where unknown");
  }

  static StructField edition() {
    return nullable(
        Columns.EDITION,
        StringType,
        "the form's edition as read off the tables, mixed where they differ; null where no table"
            + " tells it");
  }

  static StructField scope() {
    return required(
        Columns.SCOPE,
        StringType,
        "whose handling the figures cover, one of " + keys(Scope.values(), Scope::key));
  }

  static StructField publishedOn() {
    return nullable(Columns.PUBLISHED_ON, DateType, "the date of publication; null where unknown");
  }

  static StructField tablesFound() {
    return required(
        Columns.TABLES_FOUND, IntegerType, "how many of the form's three tables were found");
  }

  static StructField balanced() {
    return nullable(
        Columns.BALANCED,
        BooleanType,
        "whether the form's sums hold (balance, results_sum, applicants_sum, legal_sum): false where"
            + " one fails; true where none does and one holds; null where none could be assessed");
  }

  static StructField isLatest() {
    return required(
        Columns.IS_LATEST,
        BooleanType,
        "whether it counts for its agency_id, year and scope: of several one with tables before"
            + " one without, one whose title says that it was corrected (更正, 修订) first, then the one"
            + " published last, with the most tables, fetched last, with the smallest report_id; a"
            + " report without agency_id or year is its own latest");
  }

  private static StructType evidence() {
    return new StructType(
        new StructField[] {
          required(Columns.FIELD, StringType, "the column that it decides"),
          nullable(Columns.VALUE, StringType, "the value that it speaks for; null where none"),
          nullable(Columns.SOURCE, StringType, "the place, such as title or url; null likewise"),
          nullable(Columns.TEXT, StringType, "the words that were read there; null likewise"),
          nullable(
              Columns.UNRESOLVED,
              StringType,
              "why the field stays unknown all the same; null where it is decided")
        });
  }

  static <T> String keys(T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(key).collect(Collectors.joining(", "));
  }
}
