package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Meaning;
import org.gongkai.extract.report.Rule;

/**
 * Tells where two strong sources speak against each other: the title, the signature, the period of
 * the statistics, the manifest and the host. What a text names in passing contradicts nothing,
 * since every report names other places, agencies and years.
 */
final class Contradictions {

  private static final Meaning YEAR = new Meaning("year", "年度");
  private static final Meaning AGENCY = new Meaning("agency", "机关");
  private static final Meaning REGION = new Meaning("region", "地区");

  /** A year is printed where a report says whose it is: in its title, or above it. */
  private static final Set<ClueKind> PRINTED = Set.of(ClueKind.YEAR_TITLE, ClueKind.YEAR_HEADING);

  private Contradictions() {}

  /**
   * The contradictions about the agency and the region.
   *
   * @param names every clue to the agency, also to those that were not decided for
   * @param against clues to divisions that have nothing to do with the decided one
   */
  static List<Finding> find(List<Clue<AgencyName>> names, List<Clue<Division>> against) {
    List<Finding> findings = new ArrayList<>();
    ofNames(names).ifPresent(findings::add);
    against.stream()
        .findFirst()
        .ifPresent(
            clue ->
                findings.add(
                    finding(
                        REGION,
                        "the %s speaks for %s (%s), which the report's own place is not in"
                            .formatted(clue.source().key(), clue.value().name(), clue.text()),
                        "%s指向%s（“%s”），与报告所属地区不符"
                            .formatted(
                                clue.source().meaning().chinese(),
                                clue.value().name(),
                                clue.text()))));
    return findings;
  }

  /** The title, the period and the manifest, where they name different years. */
  static Optional<Finding> ofYears(ReportLines lines, List<Clue<Integer>> years) {
    Map<Meaning, List<Integer>> bySource = new LinkedHashMap<>();
    bySource.put(
        new Meaning(Source.TITLE.key(), Source.TITLE.meaning().chinese()),
        values(years, clue -> PRINTED.contains(clue.kind())));
    bySource.put(new Meaning("period of the statistics", "统计期间"), YearReader.periods(lines));
    bySource.put(
        new Meaning(Source.MANIFEST.key(), Source.MANIFEST.meaning().chinese()),
        values(years, clue -> clue.source() == Source.MANIFEST));
    bySource.values().removeIf(List::isEmpty);
    List<List<Integer>> said = List.copyOf(bySource.values());
    for (int i = 1; i < said.size(); i++) {
      List<Integer> later = said.get(i);
      if (said.subList(0, i).stream().anyMatch(one -> one.stream().noneMatch(later::contains))) {
        return Optional.of(
            finding(
                YEAR,
                bySource.entrySet().stream()
                    .map(e -> "the " + e.getKey().english() + " says " + e.getValue().get(0))
                    .collect(Collectors.joining(", ")),
                bySource.entrySet().stream()
                    .map(e -> e.getKey().chinese() + "为" + e.getValue().get(0) + "年")
                    .collect(Collectors.joining("，"))));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> values(List<Clue<Integer>> years, Predicate<Clue<Integer>> which) {
    return years.stream().filter(which).map(Clue::value).distinct().toList();
  }

  /** The title against the signature, and against the manifest. */
  private static Optional<Finding> ofNames(List<Clue<AgencyName>> names) {
    Optional<Clue<AgencyName>> title = strongest(names, Source.TITLE);
    for (Source other : List.of(Source.SIGNATURE, Source.MANIFEST)) {
      Optional<Clue<AgencyName>> second = strongest(names, other);
      if (title.isPresent()
          && second.isPresent()
          && (elsewhere(title.get().value(), second.get().value())
              || another(title.get().value(), second.get().value()))) {
        return Optional.of(
            finding(
                AGENCY,
                "the title says %s, the %s %s"
                    .formatted(
                        title.get().value().printed(), other.key(), second.get().value().printed()),
                "标题为%s，%s为%s"
                    .formatted(
                        title.get().value().printed(),
                        other.meaning().chinese(),
                        second.get().value().printed())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Clue<AgencyName>> strongest(List<Clue<AgencyName>> names, Source source) {
    return names.stream().filter(clue -> clue.source() == source).findFirst();
  }

  /** Whether the places of two names have nothing to do with each other. */
  private static boolean elsewhere(AgencyName a, AgencyName b) {
    return !a.divisions().isEmpty()
        && !b.divisions().isEmpty()
        && a.divisions().stream()
            .noneMatch(one -> b.divisions().stream().anyMatch(other -> related(one, other)));
  }

  /** Whether one lies in the other, or bore its name before. */
  static boolean related(Division one, Division other) {
    return one.within(other)
        || other.within(one)
        || one.place().equals(other.place())
        || one.stem().equals(other.stem());
  }

  /** Kinds that no office of the other can be; a government's office signs for many. */
  private static boolean another(AgencyName a, AgencyName b) {
    return !a.type().equals(b.type()) && clearKind(a) && clearKind(b);
  }

  private static boolean clearKind(AgencyName name) {
    return !name.core().isEmpty()
        && !name.type().startsWith(AgencyTypes.GOVERNMENT)
        && !List.of(AgencyTypes.OTHER, AgencyTypes.DEVELOPMENT_ZONE, AgencyTypes.PUBLIC_INSTITUTION)
            .contains(name.type());
  }

  /** Sources that contradict each other about the year. */
  static Finding ofYear(String english, String chinese) {
    return finding(YEAR, english, chinese);
  }

  private static Finding finding(Meaning what, String english, String chinese) {
    return Finding.at(
        Rule.IDENTITY_CONFLICT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "the sources contradict each other about the " + what.english() + ": " + english,
        "各处关于" + what.chinese() + "的信息互相矛盾：" + chinese);
  }
}
