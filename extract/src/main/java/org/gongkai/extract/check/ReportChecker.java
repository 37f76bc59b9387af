package org.gongkai.extract.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/** All rules over one report. */
public final class ReportChecker {

  /** A shorter name stands in other words too. */
  private static final int SHORTEST_NAME = 2;

  private final Form form;
  private final String newestEdition;

  /** A checker for a form. */
  public ReportChecker(Form form) {
    this.form = form;
    this.newestEdition = form.editions().get(form.editions().size() - 1);
  }

  /**
   * What came of the rules, in a fixed order: what is missing, what is illegible, which sums are
   * broken, what the text states otherwise.
   */
  public Checks check(Subject report) {
    Checks.Collector checks = new Checks.Collector();
    if (report.isInWords()) {
      checks.found(
          missing(
              Optional.empty(),
              "none of the form's tables was found: the report is in words, or its form is unknown",
              "未找到任何表格：报告只有文字，或其表式未知"));
    }
    for (int i = 0; i < form.tables().size(); i++) {
      table(form.tables().get(i), report.tables().get(i), report, checks);
    }
    Identity identity = report.identity();
    new NarrativeCheck(form, report.applications(), report.legal())
        .check(
            new StatementReader(
                    identity.scope(),
                    identity.year(),
                    identity.agency().map(Agency::type).orElse(Agency.UNKNOWN_TYPE))
                .read(report.paragraphs()),
            checks);
    return checks.checks();
  }

  /** The fingerprint of a report's running text; empty where there is too little. */
  public static Optional<String> fingerprint(Subject report) {
    Identity identity = report.identity();
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            identity.agency().map(Agency::name).stream(),
            identity.region().stream()
                .flatMap(r -> Stream.of(r.county(), r.prefecture(), r.province()))
                .flatMap(Optional::stream))
        .filter(name -> name.length() >= SHORTEST_NAME)
        .forEach(names::add);
    return NarrativeFingerprint.of(report.paragraphs(), names);
  }

  private void table(FormTable table, FigureTable figures, Subject report, Checks.Collector into) {
    Optional<String> name = Optional.of(table.name());
    if (figures.found()) {
      into.evaluated(Rule.MISSING_TABLE, name, Optional.empty(), Optional.empty(), Outcome.HELD);
      repeated(table, report, into);
      new CellCheck(table, figures).check(into);
    } else if (report.isInWords() && !report.holdsWordsOf(table)) {
      into.evaluated(Rule.MISSING_TABLE, name, Optional.empty(), Optional.empty(), Outcome.FAILED);
    } else {
      String english = "the table " + table.name() + " was not found";
      into.failed(missing(name, english, "未找到表格“" + form.heading(table).text() + "”"));
    }
    Optional<String> doubt =
        report.contradicted().contains(table.name())
            ? Optional.of("the table stands in the report twice with other numbers")
            : report.doubt();
    new SumCheck(table, figures, edition(report), new Culprit(figures, doubt)).check(into);
  }

  /** Tables of different editions tell none: what is missing is then that of the newest. */
  private String edition(Subject report) {
    return report.edition().filter(form.editions()::contains).orElse(newestEdition);
  }

  private void repeated(FormTable table, Subject report, Checks.Collector into) {
    Optional<String> name = Optional.of(table.name());
    if (report.contradicted().contains(table.name())) {
      String evidence =
          "the table " + table.name() + " stands in the report twice with other numbers";
      into.failed(
          Finding.at(
                  Rule.REPEATED_TABLE.id(),
                  Rule.REPEATED_TABLE.severity(),
                  name,
                  Optional.empty(),
                  Optional.empty(),
                  evidence,
                  "表格“" + form.heading(table).text() + "”以不同数字出现两次")
              .blaming(Blame.undetermined(evidence)));
    } else {
      into.evaluated(Rule.REPEATED_TABLE, name, Optional.empty(), Optional.empty(), Outcome.HELD);
    }
  }

  private static Finding missing(Optional<String> table, String english, String chinese) {
    return Finding.at(
            Rule.MISSING_TABLE.id(),
            Rule.MISSING_TABLE.severity(),
            table,
            Optional.empty(),
            Optional.empty(),
            english,
            chinese)
        .blaming(Blame.undetermined("nothing in the document looks like the table"));
  }
}
