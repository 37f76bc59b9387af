package org.gongkai.extract.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.extract.identity.Thresholds.OfYear;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;

/**
 * The year that a report is of, as far as what speaks for one agrees. A title is copied from last
 * year's report, and a date is mistyped in January: where the text speaks for another year than the
 * title, or the report was signed before the year was over, a finding says so, and the year is
 * known only where the rest agrees.
 *
 * @param year empty where nothing decides, and where the report is of a part of a year
 * @param clues every clue to a year
 * @param evidence those for the year decided
 * @param findings contradictions between them
 */
record ReportedYear(
    OptionalInt year,
    List<Clue<Integer>> clues,
    List<Clue<Integer>> evidence,
    List<Finding> findings) {

  /** Whether the report is of a part of a year: then nothing else was looked for. */
  boolean ofPart() {
    return findings.stream().anyMatch(finding -> finding.rule().equals(Rule.NOT_ANNUAL.id()));
  }

  /** Decides it. */
  static ReportedYear of(ReportLines lines, ClueWeights weights) {
    Optional<String> part = PartOfYear.words(lines);
    if (part.isPresent()) {
      return new ReportedYear(
          OptionalInt.empty(), List.of(), List.of(), List.of(notAnnual(part.get())));
    }
    List<Clue<Integer>> clues = YearReader.clues(lines);
    List<Clue<Integer>> used = clues;
    Optional<Integer> weighed = weights.decide(clues, OfYear.DECIDED, OfYear.MARGIN);
    if (weighed.isEmpty() && clues.stream().allMatch(clue -> weights.of(clue) < OfYear.DECIDED)) {
      used = YearReader.lastResort(lines);
      weighed = weights.decide(used, 1, 1);
    }
    Optional<Finding> sources = Contradictions.ofYears(lines, clues);
    List<Finding> findings = new ArrayList<>();
    Optional<Integer> year = Witnesses.of(lines, clues).agreed(weighed, sources, findings);
    if (findings.isEmpty()) {
      sources.ifPresent(findings::add);
    }
    List<Clue<Integer>> evidence =
        used.stream().filter(clue -> year.filter(clue.value()::equals).isPresent()).toList();
    return new ReportedYear(
        year.map(OptionalInt::of).orElseGet(OptionalInt::empty), clues, evidence, findings);
  }

  /**
   * Who speaks for a year, each for itself.
   *
   * @param titles the title and its copies
   * @param periods the statistics
   * @param told the years that the text tells of, each as often as it does
   * @param presented the text presents itself as the report of
   * @param signed the date of the signature
   * @param known the manifest
   */
  private record Witnesses(
      Set<Integer> titles,
      Set<Integer> periods,
      List<Integer> told,
      Set<Integer> presented,
      Optional<LocalDate> signed,
      Optional<Integer> known) {

    static Witnesses of(ReportLines lines, List<Clue<Integer>> clues) {
      return new Witnesses(
          values(clues, clue -> clue.kind() == ClueKind.YEAR_TITLE),
          values(clues, clue -> clue.kind() == ClueKind.YEAR_PERIOD),
          clues.stream().filter(c -> c.source() == Source.ACCOUNT).map(Clue::value).toList(),
          values(
              clues, clue -> clue.source() == Source.HEADING && YearReader.presents(clue.text())),
          PublicationReader.signed(lines).stream().map(Clue::value).findFirst(),
          values(clues, clue -> clue.source() == Source.MANIFEST).stream().findFirst());
    }

    private static Set<Integer> values(List<Clue<Integer>> clues, Predicate<Clue<Integer>> which) {
      return clues.stream()
          .filter(which)
          .map(Clue::value)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Integer> agreed(
        Optional<Integer> weighed, Optional<Finding> sources, List<Finding> findings) {
      Optional<Integer> title = titles.stream().filter(year -> titles.size() == 1).findFirst();
      Optional<Integer> text = title.flatMap(this::textAgainst);
      Optional<Integer> said = title.or(() -> weighed);
      Optional<Integer> year = weighed;
      if (title.isPresent() && text.isPresent()) {
        findings.add(
            sources.orElseGet(
                () ->
                    Contradictions.ofYear(
                        "the title says %d, the text says %d".formatted(title.get(), text.get()),
                        "标题为%d年，正文为%d年".formatted(title.get(), text.get()))));
        boolean sure = signedAfter(text.get()) || known.equals(text);
        year = text.filter(any -> sure);
      } else if (said.filter(this::signedLongAfter).isPresent()) {
        findings.add(
            signedFinding(
                said.get(), "much later, and the text tells of no year", "晚于通常时间，且正文未提及年度"));
        year = weighed.filter(any -> known.equals(said));
      }
      Optional<Integer> unsettled = year.filter(this::signedTooEarly);
      if (unsettled.isPresent()) {
        findings.add(signedFinding(unsettled.get(), "before the year was over", "该年度尚未结束"));
        year = unsettled.filter(this::standsAgainstDate);
      }
      return year;
    }

    /** The one year that the text speaks for, where it does not speak for the title's. */
    private Optional<Integer> textAgainst(int title) {
      Set<Integer> others = new TreeSet<>(periods);
      others.addAll(presented);
      told.stream()
          .filter(year -> times(year) >= OfYear.TOLD_AGAIN || signedAfter(year))
          .forEach(others::add);
      boolean settled = periods.size() == 1 && periods.stream().allMatch(this::signedAfter);
      boolean titleToo = periods.contains(title) || (told.contains(title) && !settled);
      others.remove(title);
      return titleToo || others.size() != 1 ? Optional.empty() : others.stream().findFirst();
    }

    private long times(Integer year) {
      return told.stream().filter(other -> Objects.equals(other, year)).count();
    }

    private boolean signedAfter(int year) {
      return signed.filter(date -> date.getYear() == year + 1).isPresent();
    }

    /** A year or more later than reports are signed, with a text that says nothing of its year. */
    private boolean signedLongAfter(int said) {
      boolean untitled = titles.isEmpty();
      boolean silent = periods.isEmpty() && presented.isEmpty() && (untitled || told.isEmpty());
      return silent && signed.filter(date -> date.getYear() > said + 1).isPresent();
    }

    private boolean signedTooEarly(int year) {
      return signed
          .filter(date -> date.isAfter(LocalDate.of(date.getYear(), 1, 1)))
          .filter(date -> date.isBefore(LocalDate.of(year, 12, 1)))
          .isPresent();
    }

    /** The date is mistyped rather than the year. */
    private boolean standsAgainstDate(int year) {
      boolean mistyped =
          signed
              .filter(
                  date -> date.getYear() < year || date.getMonthValue() <= OfYear.MISTYPED_UNTIL)
              .isPresent();
      return periods.contains(year)
          || known.filter(fact -> fact == year).isPresent()
          || (mistyped && told.contains(year));
    }

    private Finding signedFinding(int year, String english, String chinese) {
      String date = signed.map(LocalDate::toString).orElse("");
      return Contradictions.ofYear(
          "the report of %d is signed %s, %s".formatted(year, date, english),
          "%d年度报告的落款日期为%s，%s".formatted(year, date, chinese));
    }
  }

  private static Finding notAnnual(String words) {
    return Finding.at(
        Rule.NOT_ANNUAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "the report is of a part of a year: " + words,
        "报告期不是完整年度：" + words);
  }
}
