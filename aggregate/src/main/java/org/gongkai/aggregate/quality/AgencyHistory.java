package org.gongkai.aggregate.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Rule;

/**
 * The rules over one agency's reports of one scope: those of a year against each other, and the one
 * that counts against the one of the year before.
 */
final class AgencyHistory {

  private static final BigDecimal JUMP = BigDecimal.valueOf(5);
  private static final BigDecimal MANY = BigDecimal.valueOf(30);

  /** Of 64 bits; texts of which a few words were exchanged differ in no more. */
  private static final int COPIED_BITS = 3;

  private static final String TOTAL = "total";
  private static final List<String> ROLLED = List.of("regulations", "normative_documents");

  private AgencyHistory() {}

  /** What came of every rule, report by report in the order of their years. */
  static List<Assessment> assess(List<ComparedReport> reports) {
    List<ComparedReport> sorted =
        reports.stream()
            .sorted(
                Comparator.comparingInt((ComparedReport r) -> r.year().orElse(0))
                    .thenComparing(ComparedReport::reportId))
            .toList();
    List<Assessment> assessments = new ArrayList<>();
    for (ComparedReport report : sorted) {
      assessments.add(duplicate(report, sorted));
      assessments.add(late(report));
      if (report.isLatest()) {
        Optional<ComparedReport> before = yearBefore(report, sorted);
        assessments.addAll(before.map(b -> compared(b, report)).orElseGet(() -> alone(report)));
      }
    }
    return assessments;
  }

  /** A report of which nobody can say whose it is. */
  static List<Assessment> assessUnknown(ComparedReport report) {
    return Stream.concat(
            Stream.of(Assessment.notAssessable(report, Rule.DUPLICATE_REPORT), late(report)),
            alone(report).stream())
        .toList();
  }

  private static Optional<ComparedReport> yearBefore(
      ComparedReport report, List<ComparedReport> reports) {
    return reports.stream()
        .filter(ComparedReport::isLatest)
        .filter(r -> r.year().isPresent() && report.year().isPresent())
        .filter(r -> r.year().getAsInt() == report.year().getAsInt() - 1)
        .findFirst();
  }

  private static List<Assessment> alone(ComparedReport report) {
    return Stream.of(Rule.CARRY_OVER, Rule.IN_FORCE_ROLL, Rule.YEAR_JUMP, Rule.COPIED_NARRATIVE)
        .map(rule -> Assessment.notAssessable(report, rule))
        .toList();
  }

  private static List<Assessment> compared(ComparedReport before, ComparedReport report) {
    List<Assessment> assessments = new ArrayList<>();
    Stream.concat(FigureColumns.applicants().stream(), Stream.of(TOTAL))
        .forEach(column -> assessments.add(carryOver(before, report, column)));
    ROLLED.forEach(item -> assessments.add(inForce(before, report, item)));
    assessments.add(jump(before, report));
    assessments.add(copied(before, report));
    return assessments;
  }

  private static Assessment carryOver(ComparedReport before, ComparedReport report, String column) {
    Optional<BigDecimal> out = before.number(FigureColumns.CARRIED_OUT, column);
    Optional<BigDecimal> in = report.number(FigureColumns.CARRIED_IN, column);
    if (out.isEmpty() || in.isEmpty()) {
      return Assessment.notAssessable(report, Rule.CARRY_OVER);
    }
    if (same(out.get(), in.get())) {
      return Assessment.held(report, Rule.CARRY_OVER);
    }
    return Assessment.failed(
        report,
        Assessment.difference(
            Rule.CARRY_OVER,
            "applications",
            FigureColumns.CARRIED_IN,
            column,
            out.get(),
            in.get(),
            List.of(
                Assessment.operand(
                    Optional.of(before.reportId()),
                    Operand.Side.LEFT,
                    FigureColumns.CARRIED_OUT,
                    column,
                    out),
                Assessment.operand(
                    Optional.empty(), Operand.Side.RIGHT, FigureColumns.CARRIED_IN, column, in)),
            "the year before carried out another number (" + before.reportId() + ")"));
  }

  private static Assessment inForce(ComparedReport before, ComparedReport report, String item) {
    Optional<BigDecimal> earlier = before.number(item, "in_force");
    Optional<BigDecimal> issued = report.number(item, "issued");
    Optional<BigDecimal> repealed = report.number(item, "repealed");
    Optional<BigDecimal> now = report.number(item, "in_force");
    if (Stream.of(earlier, issued, repealed, now).anyMatch(Optional::isEmpty)) {
      return Assessment.notAssessable(report, Rule.IN_FORCE_ROLL);
    }
    BigDecimal expected =
        earlier.orElseThrow().add(issued.orElseThrow()).subtract(repealed.orElseThrow());
    if (same(expected, now.orElseThrow())) {
      return Assessment.held(report, Rule.IN_FORCE_ROLL);
    }
    Optional<String> own = Optional.empty();
    return Assessment.failed(
        report,
        Assessment.difference(
            Rule.IN_FORCE_ROLL,
            "proactive",
            item,
            "in_force",
            expected,
            now.orElseThrow(),
            List.of(
                Assessment.operand(
                    Optional.of(before.reportId()), Operand.Side.LEFT, item, "in_force", earlier),
                Assessment.operand(own, Operand.Side.LEFT, item, "issued", issued),
                Assessment.operand(own, Operand.Side.LEFT, item, "repealed", repealed),
                Assessment.operand(own, Operand.Side.RIGHT, item, "in_force", now)),
            "the year before had another number in force (" + before.reportId() + ")"));
  }

  private static Assessment jump(ComparedReport before, ComparedReport report) {
    String item = FigureColumns.NEW_RECEIVED;
    Optional<BigDecimal> earlier = before.total(item);
    Optional<BigDecimal> now = report.total(item);
    if (earlier.isEmpty() || now.isEmpty()) {
      return Assessment.notAssessable(report, Rule.YEAR_JUMP);
    }
    BigDecimal more = earlier.get().max(now.get());
    BigDecimal less = earlier.get().min(now.get());
    if (more.compareTo(MANY) < 0 || more.compareTo(less.multiply(JUMP)) <= 0) {
      return Assessment.held(report, Rule.YEAR_JUMP);
    }
    return Assessment.failed(
        report,
        Assessment.difference(
            Rule.YEAR_JUMP,
            "applications",
            item,
            TOTAL,
            earlier.get(),
            now.get(),
            List.of(
                Assessment.operand(
                    Optional.of(before.reportId()), Operand.Side.LEFT, item, TOTAL, earlier),
                Assessment.operand(Optional.empty(), Operand.Side.RIGHT, item, TOTAL, now)),
            "more than fivefold or less than a fifth of the year before ("
                + before.reportId()
                + ")"));
  }

  private static Assessment copied(ComparedReport before, ComparedReport report) {
    if (before.fingerprint().isEmpty() || report.fingerprint().isEmpty()) {
      return Assessment.notAssessable(report, Rule.COPIED_NARRATIVE);
    }
    long earlier = Long.parseUnsignedLong(before.fingerprint().get(), 16);
    long now = Long.parseUnsignedLong(report.fingerprint().get(), 16);
    return Long.bitCount(earlier ^ now) > COPIED_BITS
        ? Assessment.held(report, Rule.COPIED_NARRATIVE)
        : Assessment.failed(
            report,
            Rule.COPIED_NARRATIVE,
            "the text is that of " + before.reportId(),
            "与" + before.reportId() + "相同");
  }

  private static Assessment duplicate(ComparedReport report, List<ComparedReport> reports) {
    Optional<ComparedReport> counts =
        reports.stream()
            .filter(r -> r.year().equals(report.year()) && r.isLatest())
            .filter(r -> !r.reportId().equals(report.reportId()))
            .findFirst();
    return counts.isEmpty() || report.isLatest()
        ? Assessment.held(report, Rule.DUPLICATE_REPORT)
        : Assessment.failed(
            report,
            Rule.DUPLICATE_REPORT,
            counts.get().reportId() + " counts for the same agency, year and scope",
            "以" + counts.get().reportId() + "为准");
  }

  private static Assessment late(ComparedReport report) {
    if (report.year().isEmpty() || report.publishedOn().isEmpty()) {
      return Assessment.notAssessable(report, Rule.LATE_PUBLICATION);
    }
    LocalDate last = LocalDate.of(report.year().getAsInt() + 1, Month.MARCH, 31);
    LocalDate published = report.publishedOn().get();
    return published.isAfter(last)
        ? Assessment.failed(
            report, Rule.LATE_PUBLICATION, "published on " + published, "公布于" + published)
        : Assessment.held(report, Rule.LATE_PUBLICATION);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
