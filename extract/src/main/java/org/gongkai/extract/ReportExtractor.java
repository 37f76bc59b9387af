package org.gongkai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.check.Checks;
import org.gongkai.extract.check.ReportChecker;
import org.gongkai.extract.check.Subject;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.DocumentReader;
import org.gongkai.extract.document.Reading;
import org.gongkai.extract.document.Unreadable;
import org.gongkai.extract.document.pdf.PdfReader;
import org.gongkai.extract.document.rtf.RtfReader;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.identity.IdentityResolver;
import org.gongkai.extract.identity.ReportText;
import org.gongkai.extract.match.ReportMatcher;
import org.gongkai.extract.match.ReportPart;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Status;

/**
 * Bytes of one document in, reports out. The only type that knows every room of the module. Built
 * once a partition; not for use by several threads at a time.
 */
public final class ReportExtractor {

  private final DocumentReader reader =
      new DocumentReader(List.of(new RtfReader(), new PdfReader()));
  private final ReportMatcher matcher;
  private final ReportChecker checker;
  private final IdentityResolver identities;

  /** An extractor for the form that ships with the module. */
  public ReportExtractor() {
    Form form = FormLoader.load();
    matcher = new ReportMatcher(form);
    checker = new ReportChecker(form);
    identities = IdentityResolver.load();
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
        ? new Extraction.Rejected(
            document.mediaType(),
            Status.NO_REPORT,
            "no_form_table",
            "neither a table of the form nor a title with its sections was found")
        : new Extraction.Extracted(document.mediaType(), reports);
  }

  private AnnualReport report(ReportMatcher.Match match, Document document, Origin origin) {
    ReportPart part = match.part();
    ReportText text =
        new ReportText(
            part.title(),
            part.before(),
            part.paragraphs(),
            List.of(),
            document.metadata(),
            origin,
            match.edition());
    Identity identity = identities.resolve(text);
    Subject subject =
        new Subject(
            identity,
            match.edition(),
            match.applications(),
            match.legal(),
            match.proactive(),
            match.contradicted(),
            part.paragraphs(),
            document.mediaType().startsWith("image/")
                ? Optional.of("the numbers were recognised in a picture")
                : Optional.empty());
    Checks checks = checker.check(subject);
    return new AnnualReport(
        part.title(),
        identity,
        match.edition(),
        match.applications(),
        match.legal(),
        match.proactive(),
        checks.findings(),
        checks.evaluations(),
        ReportChecker.fingerprint(subject));
  }
}
