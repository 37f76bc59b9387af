package org.gongkai.aggregate.lake;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.gongkai.aggregate.lake.Fields.listOf;
import static org.gongkai.aggregate.lake.Fields.required;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Stated;
import org.gongkai.extract.report.Status;
import org.gongkai.extract.report.Unresolved;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;

/**
 * The one bridge from records to rows. A staging row is a document with its reports nested in it,
 * and in each report its figures, cells and findings: all that the lake's tables are made of. To be
 * encoded with {@code Encoders.row(ExtractionRows.schema())}.
 */
public final class ExtractionRows {

  private static final int ID_DIGITS = 24;

  private ExtractionRows() {}

  /** The shape of a staging row. */
  public static StructType schema() {
    return Fields.without(LakeTable.DOCUMENTS.schema(), Columns.REPORTS)
        .add(required(Columns.LISTED, BooleanType, "whether a manifest names the document"))
        .add(required(Columns.REPORTS, listOf(report()), "the document's reports in its order"));
  }

  /** One document as a staging row. */
  public static Row toRow(Intake intake) {
    Extraction extraction = intake.extraction();
    return RowFactory.create(
        intake.documentId(),
        intake.sourceUri(),
        intake.bytes(),
        Values.textOrNull(extraction.mediaType()),
        intake.fetchedAt().map(Timestamp::from).orElse(null),
        extraction.fold(extracted -> Status.EXTRACTED, Extraction.Rejected::status).key(),
        extraction.<@Nullable String>fold(extracted -> null, rejected -> rejected.reason().key()),
        extraction.<@Nullable String>fold(extracted -> null, Extraction.Rejected::detail),
        intake.extractorVersion(),
        intake.listed(),
        extraction.fold(
            extracted -> reports(intake.documentId(), extracted.reports()),
            rejected -> Values.seq(Stream.empty())));
  }

  /** A report: its own columns, its figures, and its cells and findings as lists. */
  private static StructType report() {
    StructType report =
        Fields.without(
                LakeTable.REPORTS.schema(),
                Columns.DOCUMENT_ID,
                Columns.SOURCE_URI,
                Columns.IS_LATEST)
            .add(required(LakeTable.FIGURES.key(), FigureSchema.values(), "its headline figures"));
    for (LakeTable table : listed()) {
      StructType element = Fields.without(table.schema(), Columns.REPORT_ID);
      report = report.add(required(table.key(), listOf(element), table.description()));
    }
    return report;
  }

  /** The tables that a report holds a list for, in the order of its struct. */
  private static List<LakeTable> listed() {
    return List.of(
        LakeTable.APPLICATIONS,
        LakeTable.LEGAL,
        LakeTable.PROACTIVE,
        LakeTable.STATED,
        LakeTable.FINDINGS);
  }

  private static Seq<Object> reports(String documentId, List<AnnualReport> reports) {
    String prefix = documentId.substring(0, Math.min(ID_DIGITS, documentId.length())) + "-";
    return Values.seq(
        IntStream.range(0, reports.size()).mapToObj(i -> report(prefix + (i + 1), reports.get(i))));
  }

  private static Row report(String reportId, AnnualReport report) {
    Identity identity = report.identity();
    Optional<Agency> agency = identity.agency();
    Optional<Region> region = identity.region();
    return RowFactory.create(
        reportId,
        Values.textOrNull(report.title()),
        agency.flatMap(Agency::id).orElse(null),
        agency.map(Agency::name).orElse(null),
        agency.map(Agency::type).orElse(Agency.UNKNOWN_TYPE),
        agency.flatMap(Agency::level).map(AgencyLevel::key).orElse(null),
        region.flatMap(Region::code).orElse(null),
        region.flatMap(Region::province).orElse(null),
        region.flatMap(Region::prefecture).orElse(null),
        region.flatMap(Region::county).orElse(null),
        identity.year().isPresent() ? identity.year().getAsInt() : null,
        report.edition().orElse(null),
        identity.scope().key(),
        identity.publishedOn().map(Date::valueOf).orElse(null),
        Values.seq(identity.evidence().stream().map(ExtractionRows::evidence)),
        report.tablesFound(),
        count(report, Severity.ERROR),
        count(report, Severity.WARNING),
        report.checks(Outcome.HELD),
        report.checks(Outcome.FAILED),
        report.checks(Outcome.NOT_ASSESSABLE),
        report.balanced().orElse(null),
        report.narrative().orElse(null),
        figures(WideFigures.of(report)),
        Values.seq(
            FormCell.of(
                    FigureColumns.APPLICATIONS, report.table(Form.APPLICATIONS), report.edition())
                .stream()
                .map(ExtractionRows::application)),
        Values.seq(
            FormCell.of(FigureColumns.LEGAL, report.table(Form.LEGAL), report.edition()).stream()
                .map(ExtractionRows::legal)),
        Values.seq(
            FormCell.of(FigureColumns.PROACTIVE, report.table(Form.PROACTIVE), report.edition())
                .stream()
                .map(ExtractionRows::proactive)),
        Values.seq(report.stated().stream().map(ExtractionRows::stated)),
        Values.seq(report.findings().stream().map(FindingRows::of)));
  }

  private static Row evidence(Evidence evidence) {
    return RowFactory.create(
        evidence.field(),
        Values.textOrNull(evidence.value()),
        Values.textOrNull(evidence.source()),
        Values.textOrNull(evidence.text()),
        evidence.unresolved().map(Unresolved::key).orElse(null));
  }

  private static Row figures(WideFigures figures) {
    List<@Nullable Object> values = new ArrayList<>();
    FigureColumns.all().forEach(column -> values.add(figures.value(column).orElse(null)));
    values.add(Values.seq(figures.derivedItems().stream()));
    values.add(Values.seq(figures.unknownFigures().stream()));
    return RowFactory.create(values.toArray());
  }

  private static Row application(FormCell cell) {
    Optional<Position> position = cell.cell().position();
    return RowFactory.create(
        cell.row().key(),
        cell.column().key(),
        cell.count().orElse(null),
        cell.cell().state().key(),
        Values.textOrNull(cell.cell().raw()),
        position.map(Position::table).orElse(null),
        position.map(Position::row).orElse(null),
        position.map(Position::column).orElse(null),
        position.filter(at -> at.page().isPresent()).map(at -> at.page().getAsInt()).orElse(null));
  }

  private static Row legal(FormCell cell) {
    return RowFactory.create(
        cell.row().key(),
        cell.column().key(),
        cell.count().orElse(null),
        cell.cell().state().key(),
        Values.textOrNull(cell.cell().raw()));
  }

  private static Row proactive(FormCell cell) {
    return RowFactory.create(
        cell.row().key(),
        cell.column().key(),
        Values.decimal(cell.cell().value()),
        cell.column().unit(),
        cell.cell().state().key(),
        Values.textOrNull(cell.cell().raw()));
  }

  private static Row stated(Stated stated) {
    return RowFactory.create(
        stated.quantity().key(), stated.value().longValueExact(), stated.sentence());
  }

  private static int count(AnnualReport report, Severity severity) {
    return (int) report.findings().stream().filter(f -> f.severity() == severity).count();
  }
}
