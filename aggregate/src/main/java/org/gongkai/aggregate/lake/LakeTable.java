package org.gongkai.aggregate.lake;

import static org.gongkai.aggregate.lake.Columns.AGENCY_TYPE;
import static org.gongkai.aggregate.lake.Columns.APPLICANT;
import static org.gongkai.aggregate.lake.Columns.CHANNEL;
import static org.gongkai.aggregate.lake.Columns.DOCUMENT_ID;
import static org.gongkai.aggregate.lake.Columns.ITEM;
import static org.gongkai.aggregate.lake.Columns.MEASURE;
import static org.gongkai.aggregate.lake.Columns.OUTCOME;
import static org.gongkai.aggregate.lake.Columns.QUANTITY;
import static org.gongkai.aggregate.lake.Columns.REGION_CODE;
import static org.gongkai.aggregate.lake.Columns.REPORT_ID;
import static org.gongkai.aggregate.lake.Columns.SOURCE_URI;
import static org.gongkai.aggregate.lake.Columns.YEAR;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.codebook.Vocabulary;

/** The tables that an extraction leaves behind. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum LakeTable implements DescribedTable {
  DOCUMENTS(
      "documents",
      "One row per input document: what became of it.",
      DocumentSchemas.documents(),
      List.of(DOCUMENT_ID, SOURCE_URI),
      List.of()),
  REPORTS(
      "reports",
      "One row per report found; a document may hold none, one or several. Of identical bytes at"
          + " several addresses one document counts: that of the smallest address among those that"
          + " were read, one that a manifest names before others. Its reports are those of the copy"
          + " of which most agencies and years are known; where copies contradict each other, a"
          + " finding identity_conflict says so.",
      DocumentSchemas.reports(),
      List.of(REPORT_ID),
      List.of(
          new ForeignKey(
              List.of(DOCUMENT_ID, SOURCE_URI), "documents", List.of(DOCUMENT_ID, SOURCE_URI)))),
  APPLICATIONS(
      "applications",
      "Table 三 (applications received and handled): one row per cell of the form's edition, cells"
          + " that were not found included, the rows of a report together in the form's order.",
      CellSchemas.applications(),
      List.of(REPORT_ID, ITEM, APPLICANT),
      List.of(toReports())),
  FIGURES(
      "figures",
      "Table 三 and table 四, wide: one row per report with its headline figures as columns."
          + " What the rollups are computed from.",
      FigureSchema.figures(),
      List.of(REPORT_ID),
      List.of(toReports())),
  LEGAL(
      "legal",
      "Table 四 (review and litigation): one row per figure.",
      CellSchemas.legal(),
      List.of(REPORT_ID, CHANNEL, OUTCOME),
      List.of(toReports())),
  PROACTIVE(
      "proactive",
      "Table 二 (proactive disclosure): one row per figure.",
      CellSchemas.proactive(),
      List.of(REPORT_ID, ITEM, MEASURE),
      List.of(toReports())),
  STATED(
      "stated",
      "Numbers that a report states in words and does not hold in a table: one row per quantity,"
          + " none where its text states several numbers. Where a table was found its numbers are"
          + " not repeated here; no cell of the other tables is filled from these.",
      CellSchemas.stated(),
      List.of(REPORT_ID, QUANTITY),
      List.of(toReports())),
  FINDINGS(
      "findings",
      "One row per failed check or doubt. A finding never changes a figure.",
      CellSchemas.findings(),
      List.of(),
      List.of(toReports()));

  private final String folder;
  private final String description;
  private final StructType schema;
  private final List<String> primaryKey;
  private final List<ForeignKey> foreignKeys;

  LakeTable(
      String folder,
      String description,
      StructType schema,
      List<String> primaryKey,
      List<ForeignKey> foreignKeys) {
    this.folder = folder;
    this.description = description;
    this.schema = schema;
    this.primaryKey = primaryKey;
    this.foreignKeys = foreignKeys;
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

  /**
   * Reports by year and division, so that whoever asks for some of them can skip the others. Cells
   * and findings stay report by report: in any other order they take many times the space.
   */
  @Override
  public List<String> order() {
    return switch (this) {
      case REPORTS, FIGURES -> List.of(YEAR, REGION_CODE, AGENCY_TYPE, REPORT_ID);
      case DOCUMENTS, APPLICATIONS, LEGAL, PROACTIVE, STATED, FINDINGS -> List.of();
    };
  }

  @Override
  public List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** Table 二 has rows of its own; a finding may be about any table. */
  @Override
  public List<Vocabulary> codes(String column) {
    if (this == PROACTIVE && column.equals(ITEM)) {
      return List.of(Vocabularies.PROACTIVE_ITEM);
    }
    if (this == FINDINGS && column.equals(ITEM)) {
      return CodedColumns.ROW_OR_FIELD;
    }
    return this == FINDINGS && column.equals(APPLICANT)
        ? CodedColumns.ANY_COLUMN
        : DescribedTable.super.codes(column);
  }

  private static ForeignKey toReports() {
    return new ForeignKey(List.of(REPORT_ID), "reports", List.of(REPORT_ID));
  }
}
