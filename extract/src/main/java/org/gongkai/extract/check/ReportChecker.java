package org.gongkai.extract.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.gongkai.extract.report.TwoTables;

/** All rules over one report. */
public final class ReportChecker {

  /** A shorter name stands in other words too. */
  private static final int SHORTEST_NAME = 2;

  private final Form form;

  /** A checker for a form. */
  public ReportChecker(Form form) {
    this.form = form;
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
    report.tables().forEach(figures -> table(form.table(figures.key()), figures, report, checks));
    Identity identity = report.identity();
    List<Statement> statements =
        new StatementReader(
                identity.scope(),
                identity.year(),
                identity.agency().map(Agency::type).orElse(Agency.UNKNOWN_TYPE))
            .read(report.paragraphs());
    new NarrativeCheck(form, report).check(statements, checks);
    checks.stated(StatedNumbers.of(report, statements));
    new ProactiveNarrative(report.table(Form.PROACTIVE), identity.year())
        .check(report.paragraphs(), checks);
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
    Optional<String> name = Optional.of(table.key());
    if (figures.found()) {
      into.evaluated(Rule.MISSING_TABLE, name, Optional.empty(), Optional.empty(), Outcome.HELD);
      if (isTold(table, report, into)) {
        new CellCheck(table, figures).check(into);
      }
    } else if (report.isInWords() && !report.holdsWordsOf(table)) {
      into.evaluated(Rule.MISSING_TABLE, name, Optional.empty(), Optional.empty(), Outcome.FAILED);
    } else {
      String english = "the table " + table.key() + " was not found";
      into.failed(missing(name, english, "未找到表格“" + table.heading().text() + "”"));
    }
    Optional<String> doubt =
        report
            .several(table.key())
            .filter(several -> several.taken().isEmpty())
            .map(several -> "the table stands in the report more than once with other numbers")
            .or(report::doubt);
    new SumCheck(table, figures, edition(report), new Culprit(figures, doubt)).check(into);
  }

  /** Tables of different editions tell none: what is missing is then that of the newest. */
  private String edition(Subject report) {
    return report.edition().filter(form.editions()::contains).orElseGet(form::newestEdition);
  }

  /** Whether it is known which of several tables is the report's. */
  private boolean isTold(FormTable table, Subject report, Checks.Collector into) {
    Optional<TwoTables> several = report.several(table.key());
    Optional<String> taken = several.flatMap(TwoTables::taken);
    if (several.isEmpty() || taken.isPresent()) {
      into.evaluated(
          Rule.TWO_TABLES,
          Optional.of(table.key()),
          Optional.empty(),
          Optional.empty(),
          Outcome.HELD);
    }
    taken.ifPresent(words -> into.found(chosen(table, several.get(), words)));
    if (several.isPresent() && taken.isEmpty()) {
      into.failed(undecided(table, several.get()));
      return false;
    }
    return true;
  }

  private Finding undecided(FormTable table, TwoTables several) {
    String evidence =
        "the table %s stands in the report %d times with other numbers (%s), and nothing tells which is its own"
            .formatted(table.key(), several.places().size(), places(several));
    return Finding.at(
            Rule.TWO_TABLES,
            Optional.of(table.key()),
            Optional.empty(),
            Optional.empty(),
            evidence,
            "表格“%s”以不同数字出现%d次，无从判断以何者为准".formatted(table.heading().text(), several.places().size()))
        .blaming(Blame.undetermined(evidence));
  }

  private Finding chosen(FormTable table, TwoTables several, String words) {
    return Finding.at(
        Rule.CHOSEN_TABLE,
        Optional.of(table.key()),
        Optional.empty(),
        Optional.empty(),
        "of %d tables %s (%s) one was taken by the words “%s”"
            .formatted(several.places().size(), table.key(), places(several), words),
        "表格“%s”出现%d次，依“%s”取其一".formatted(table.heading().text(), several.places().size(), words));
  }

  private static String places(TwoTables several) {
    return several.places().stream()
        .map(place -> "table %d from row %d".formatted(place.table(), place.row()))
        .collect(Collectors.joining(", "));
  }

  private static Finding missing(Optional<String> table, String english, String chinese) {
    return Finding.at(
            Rule.MISSING_TABLE, table, Optional.empty(), Optional.empty(), english, chinese)
        .blaming(Blame.undetermined("nothing in the document looks like the table"));
  }
}
