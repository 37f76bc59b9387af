package org.gongkai.extract.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.identity.Thresholds.OfAgency;
import org.gongkai.extract.identity.Thresholds.OfLines;
import org.gongkai.extract.identity.Thresholds.OfRegion;
import org.gongkai.extract.identity.Thresholds.OfYear;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Evidence.Field;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Unresolved;

/** Why fields of one report's identity stay unknown, with the words that did not decide. */
final class UnknownFields {

  private final ReportLines lines;
  private final ClueWeights weights;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  UnknownFields(ReportLines lines, ClueWeights weights) {
    this.lines = lines;
    this.weights = weights;
  }

  /** What the fields are open for, as evidence. */
  List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** The same as findings, one for each field that tells one report from another. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Nobody is known to report. */
  void addAgency(List<Clue<AgencyName>> names) {
    add(
        Field.AGENCY_NAME,
        names.stream().map(c -> c.as(AgencyName::printed)).toList(),
        OfAgency.DECIDED);
    List<Clue<String>> types = new ArrayList<>();
    names.forEach(clue -> types.add(clue.as(AgencyName::type)));
    lines
        .origin()
        .facts()
        .agencyType()
        .ifPresent(
            type -> types.add(new Clue<>(type, ClueKind.AGENCY_MANIFEST, Source.MANIFEST, type)));
    add(Field.AGENCY_TYPE, types, OfAgency.DECIDED);
  }

  /** No division, or several that bear the name. */
  void addRegion(RegionVerdict verdict) {
    if (verdict.ofNoDivision()) {
      add(Field.REGION_CODE, List.of(Evidence.missing(Field.REGION_CODE, Unresolved.NO_DIVISION)));
    } else {
      List<Clue<String>> codes = verdict.clues().stream().map(c -> c.as(Division::code)).toList();
      add(Field.REGION_CODE, codes, OfRegion.DECIDED_BY_ONLY_NAME);
    }
  }

  /** No year, or one that what the report says contradicts. */
  void addYear(ReportedYear reported) {
    List<Clue<String>> years = reported.clues().stream().map(c -> c.as(String::valueOf)).toList();
    if (reported.ofPart()) {
      add(Field.YEAR, List.of(Evidence.missing(Field.YEAR, Unresolved.NOT_ANNUAL)));
    } else if (reported.findings().isEmpty()) {
      add(Field.YEAR, years, OfYear.DECIDED);
    } else {
      add(Field.YEAR, saying(Field.YEAR, Unresolved.SAID_TWO_WAYS, years));
    }
  }

  /** Nothing tells whose handling the figures cover. */
  void addScope() {
    add(Field.SCOPE, List.of(Evidence.missing(Field.SCOPE, Unresolved.NOTHING_SAID)));
  }

  /**
   * No date, or one on which the year was not over. Most crawls keep none, and it is not what tells
   * one report from another: that is evidence, and no finding.
   */
  void addDate() {
    List<Clue<String>> dates =
        PublicationReader.clues(lines, OptionalInt.empty()).stream()
            .map(clue -> clue.as(LocalDate::toString))
            .toList();
    evidence.addAll(saying(Field.PUBLISHED_ON, Unresolved.SAID_TWO_WAYS, dates));
  }

  /**
   * Clues left a field open: there are none, several values have enough weight, or none has.
   *
   * @param enough the weight from which on one value alone would have been decided for
   */
  private void add(Field field, List<Clue<String>> clues, int enough) {
    List<Map.Entry<String, Integer>> ranking = weights.ranking(clues);
    boolean several = ranking.size() > 1 && ranking.get(0).getValue() >= enough;
    add(
        field,
        saying(field, several ? Unresolved.SAID_TWO_WAYS : Unresolved.SAID_TOO_WEAKLY, clues));
  }

  /** The heaviest words for each of the weightiest values; that nothing is said where none are. */
  private List<Evidence> saying(Field field, Unresolved why, List<Clue<String>> clues) {
    if (clues.isEmpty()) {
      return List.of(Evidence.missing(field, Unresolved.NOTHING_SAID));
    }
    return weights.ranking(clues).stream()
        .limit(OfLines.MOST_EVIDENCE)
        .flatMap(
            entry ->
                clues.stream()
                    .filter(clue -> clue.value().equals(entry.getKey()))
                    .max(Comparator.comparingInt(weights::of))
                    .stream())
        .map(clue -> clue.evidence(field, clue.value()).undecided(why))
        .toList();
  }

  private void add(Field field, List<Evidence> open) {
    evidence.addAll(open);
    Unresolved why = open.get(0).unresolved().orElseThrow();
    findings.add(
        Finding.at(
            Rule.IDENTITY_UNKNOWN,
            Optional.empty(),
            Optional.of(field.key()),
            Optional.empty(),
            "%s is not known: %s%s"
                .formatted(field.meaning().english(), why.meaning().english(), values(open, ", ")),
            "%s不明：%s%s"
                .formatted(field.meaning().chinese(), why.meaning().chinese(), values(open, "、"))));
  }

  private static String values(List<Evidence> open, String between) {
    Stream<String> said = open.stream().map(Evidence::value).filter(value -> !value.isEmpty());
    String values = said.distinct().collect(Collectors.joining(between));
    return values.isEmpty() ? "" : " (" + values + ")";
  }
}
