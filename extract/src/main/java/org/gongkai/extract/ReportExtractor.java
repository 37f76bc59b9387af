package org.gongkai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.check.Checks;
import org.gongkai.extract.check.ReportChecker;
import org.gongkai.extract.check.Subject;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.DocumentReader;
import org.gongkai.extract.document.FormatReader;
import org.gongkai.extract.document.PageOcr;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.TikaReader;
import org.gongkai.extract.document.UnreadPage;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.html.HtmlReader;
import org.gongkai.extract.document.odf.FlatOdfReader;
import org.gongkai.extract.document.odf.OdsReader;
import org.gongkai.extract.document.odf.OdtReader;
import org.gongkai.extract.document.pdf.PdfReader;
import org.gongkai.extract.document.rtf.RtfReader;
import org.gongkai.extract.document.scan.ImageReader;
import org.gongkai.extract.document.scan.TesseractOcr;
import org.gongkai.extract.document.sheet.SpreadsheetMlReader;
import org.gongkai.extract.document.sheet.XlsReader;
import org.gongkai.extract.document.sheet.XlsxReader;
import org.gongkai.extract.document.word.DocReader;
import org.gongkai.extract.document.word.DocxReader;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.identity.IdentityResolver;
import org.gongkai.extract.identity.ReportText;
import org.gongkai.extract.identity.Resolution;
import org.gongkai.extract.match.ReportMatcher;
import org.gongkai.extract.match.ReportPart;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Status;

/**
 * Bytes of one document in, reports out. The only type that knows every room of the module. Keeps
 * nothing of a document: built once, used for many, by several threads at a time if need be.
 */
public final class ReportExtractor {

  private final DocumentReader reader;
  private final ReportMatcher matcher;
  private final ReportChecker checker;
  private final IdentityResolver identities;

  /** An extractor for the form that ships with the module, and the Tesseract on the machine. */
  public ReportExtractor() {
    this(new TesseractOcr());
  }

  /**
   * An extractor for the form that ships with the module.
   *
   * @param ocr reads pages of which there is only a picture
   */
  public ReportExtractor(PageOcr ocr) {
    this(ocr, FormLoader.load());
  }

  /**
   * An extractor for a form of one's own.
   *
   * @param ocr reads pages of which there is only a picture
   * @param form the form
   */
  public ReportExtractor(PageOcr ocr, Form form) {
    reader = reader(ocr);
    matcher = new ReportMatcher(form);
    checker = new ReportChecker(form);
    identities = IdentityResolver.load();
  }

  /** A reader of every format. */
  static DocumentReader reader(PageOcr ocr) {
    FormatReader otherOffice = new TikaReader();
    return new DocumentReader(
        List.of(
            new HtmlReader(),
            new DocxReader(),
            new DocReader(otherOffice),
            new OdtReader(),
            new OdsReader(),
            new FlatOdfReader(),
            new XlsxReader(),
            new XlsReader(),
            new SpreadsheetMlReader(),
            new RtfReader(),
            new PdfReader(ocr),
            new ImageReader(ocr),
            otherOffice));
  }

  /**
   * Reads one document. What becomes of a bad document is a value too.
   *
   * @param bytes the whole document
   * @param origin where it came from
   */
  public Extraction extract(byte[] bytes, Origin origin) {
    Reading reading = reader.read(bytes);
    if (reading instanceof Unreadable bad) {
      return new Extraction.Rejected(bad.mediaType(), bad.status(), bad.reason(), bad.detail());
    }
    Document document = (Document) reading;
    List<AnnualReport> reports = new ArrayList<>();
    for (ReportMatcher.Match match : matcher.match(document)) {
      reports.add(report(match, document, origin));
    }
    return reports.isEmpty()
        ? withoutReport(document)
        : new Extraction.Extracted(document.mediaType(), reports);
  }

  private Extraction withoutReport(Document document) {
    return document.unread().stream()
        .findFirst()
        .map(
            page ->
                new Extraction.Rejected(
                    document.mediaType(),
                    Status.NEEDS_OCR,
                    Reason.UNREAD_PAGE,
                    "no report on the pages that could be read; page %d is a picture: %s"
                        .formatted(page.number(), page.reason())))
        .orElseGet(() -> matcher.isBlankForm(document) ? blankForm(document) : noForm(document));
  }

  private static Extraction.Rejected blankForm(Document document) {
    return new Extraction.Rejected(
        document.mediaType(),
        Status.NO_REPORT,
        Reason.BLANK_FORM,
        "the form stands here blank and names no agency");
  }

  private static Extraction.Rejected noForm(Document document) {
    return new Extraction.Rejected(
        document.mediaType(),
        Status.NO_REPORT,
        Reason.NO_FORM_TABLE,
        "neither a table of the form nor a title with its sections was found");
  }

  private AnnualReport report(ReportMatcher.Match titled, Document document, Origin origin) {
    Resolution whose = identities.resolve(text(titled, document, origin));
    ReportMatcher.Match match = matcher.in(titled, whose.identity().year());
    Subject subject =
        new Subject(
            whose.identity(),
            match.edition(),
            match.tables(),
            match.severalOfAll(),
            match.part().paragraphs(),
            document.mediaType().startsWith("image/")
                ? Optional.of("the numbers were recognised in a picture")
                : Optional.empty());
    Checks checks = checker.check(subject);
    List<Finding> findings = new ArrayList<>(whose.findings());
    findings.addAll(checks.findings());
    document.unread().forEach(page -> findings.add(unread(page)));
    findings.addAll(HiddenDigits.findings(document, subject.tables()));
    return new AnnualReport(
        match.part().title(),
        whose.identity(),
        match.edition(),
        match.tables(),
        findings,
        checks.evaluations(),
        ReportChecker.fingerprint(subject),
        checks.stated());
  }

  /** The words of one report that tell whose it is. */
  private static ReportText text(ReportMatcher.Match match, Document document, Origin origin) {
    ReportPart part = match.part();
    return new ReportText(
        part.title(),
        part.before(),
        part.paragraphs(),
        document.metadata(),
        origin,
        match.edition());
  }

  /**
   * The words of a document's reports: what {@link #extract} spends on identity is spent on them.
   */
  List<ReportText> texts(byte[] bytes, Origin origin) {
    return reader.read(bytes) instanceof Document document
        ? matcher.match(document).stream().map(match -> text(match, document, origin)).toList()
        : List.of();
  }

  /** What the report has on that page is missing from it. */
  private static Finding unread(UnreadPage page) {
    return Finding.at(
        Rule.UNREAD_PAGE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "page %d is a picture and was not read: %s".formatted(page.number(), page.reason()),
        "第%d页是图像，未能读取".formatted(page.number()));
  }
}
