package org.gongkai.extract.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.gongkai.extract.identity.Thresholds.OfLines;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;

/**
 * Decides whose report it is and about which year, or leaves it unknown. Immutable: all share one.
 */
public final class IdentityResolver {

  private final PrintedText printedText;
  private final ClueWeights weights;
  private final AgencyReader agencies;
  private final RegionReader regions;
  private final Gazetteer gazetteer;
  private final AgencyIds ids;

  /** One that weighs clues by weights of one's own. */
  IdentityResolver(Gazetteer gazetteer, AgencyTypes types, ClueWeights weights) {
    this.gazetteer = gazetteer;
    this.weights = weights;
    ids = new AgencyIds(gazetteer, types);
    printedText = new PrintedText();
    agencies = new AgencyReader(new AgencyNames(gazetteer, types), weights);
    regions = new RegionReader(gazetteer, new HostNames(gazetteer), weights);
  }

  /** The one over the gazetteer and the rules that ship with the module, read when first needed. */
  public static IdentityResolver load() {
    return Shipped.RESOLVER;
  }

  /** Reading the names of all divisions takes longer than reading a document. */
  private static final class Shipped {
    private static final IdentityResolver RESOLVER =
        new IdentityResolver(Gazetteer.load(), AgencyTypes.load(), ClueWeights.load());
  }

  /** Whose report it is. Never throws on a report: what is not known is empty. */
  public Resolution resolve(ReportText text) {
    ReportLines lines = ReportLines.of(text, printedText);
    List<Evidence> evidence = new ArrayList<>();

    ReportedYear reported = ReportedYear.of(lines, weights);
    OptionalInt year = reported.year();
    year.ifPresent(
        decided ->
            addAll(evidence, Evidence.Field.YEAR, String.valueOf(decided), reported.evidence()));
    List<Clue<AgencyName>> allNames = agencies.clues(lines);
    List<Clue<AgencyName>> names = agencies.decided(allNames, text.origin().facts().agencyType());
    RegionVerdict verdict = regions.decide(lines, names, year);
    Optional<RegionVerdict.Decision> decided = verdict.decision();
    Optional<Region> region =
        decided
            .map(found -> gazetteer.region(found.division(), year))
            .or(() -> ofHomonyms(names, text, year));
    Optional<Agency> agency =
        agency(names, decided, region, () -> DivisionKind.of(lines, names), evidence);
    decided.ifPresent(
        found ->
            addAll(evidence, Evidence.Field.REGION_CODE, found.division().code(), found.clues()));
    if (decided.isEmpty()) {
      region
          .flatMap(Region::county)
          .ifPresent(name -> addAll(evidence, Evidence.Field.COUNTY, name, names));
    }
    Optional<Clue<Scope>> scope = ScopeReader.decide(lines, names);
    scope.ifPresent(clue -> evidence.add(clue.evidence(Evidence.Field.SCOPE, clue.value().key())));
    Optional<Clue<LocalDate>> published = PublicationReader.clues(lines, year).stream().findFirst();
    published.ifPresent(
        clue -> evidence.add(clue.evidence(Evidence.Field.PUBLISHED_ON, clue.value().toString())));

    UnknownFields unknown = new UnknownFields(lines, weights);
    if (agency.isEmpty()) {
      unknown.addAgency(allNames);
    }
    if (decided.isEmpty()) {
      unknown.addRegion(verdict);
    }
    if (year.isEmpty()) {
      unknown.addYear(reported);
    }
    if (scope.isEmpty()) {
      unknown.addScope();
    }
    if (published.isEmpty()) {
      unknown.addDate();
    }
    evidence.addAll(unknown.evidence());
    Identity identity =
        new Identity(
            agency,
            region,
            year,
            scope.map(Clue::value).orElse(Scope.UNKNOWN),
            published.map(Clue::value),
            evidence);
    List<Finding> findings = new ArrayList<>(reported.findings());
    findings.addAll(
        Contradictions.find(
            allNames, decided.map(RegionVerdict.Decision::against).orElse(List.of())));
    findings.addAll(unknown.findings());
    return new Resolution(identity, findings);
  }

  /** What speaks for an agency, for a year, and, around the name, for a division. */
  record Clues(
      List<Clue<AgencyName>> names, List<Clue<Integer>> years, List<Clue<Division>> divisions) {}

  /** Every clue to a report that is weighed. */
  Clues clues(ReportText text) {
    ReportLines lines = ReportLines.of(text, printedText);
    ReportedYear reported = ReportedYear.of(lines, weights);
    List<Clue<AgencyName>> names = agencies.clues(lines);
    List<Clue<AgencyName>> decided = agencies.decided(names, text.origin().facts().agencyType());
    return new Clues(
        names, reported.clues(), regions.surroundings(lines, decided, reported.year()));
  }

  /**
   * The county that an agency is named after, where several bear the name and nothing tells which
   * of them it is: what they have in common. A manifest that knows a code is another matter.
   */
  private Optional<Region> ofHomonyms(
      List<Clue<AgencyName>> names, ReportText text, OptionalInt year) {
    List<Division> named =
        names.stream()
            .map(Clue::value)
            .filter(name -> !name.divisions().isEmpty())
            .findFirst()
            .filter(name -> !name.ofTownship() && !name.ofNoDivision())
            .map(name -> gazetteer.inYear(name.divisions(), year))
            .orElse(List.of());
    boolean oneName =
        !named.isEmpty()
            && named.stream().allMatch(division -> division.level() == AgencyLevel.COUNTY)
            && named.stream().map(Division::name).distinct().count() == 1;
    return oneName && text.origin().facts().regionCode().isEmpty()
        ? Optional.of(gazetteer.common(named, year))
        : Optional.empty();
  }

  private Optional<Agency> agency(
      List<Clue<AgencyName>> names,
      Optional<RegionVerdict.Decision> decided,
      Optional<Region> region,
      Supplier<Optional<String>> kind,
      List<Evidence> evidence) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    AgencyName best = best(names, decided);
    String name = best.completed(region);
    addAll(evidence, Evidence.Field.AGENCY_NAME, name, names);
    addAll(evidence, Evidence.Field.AGENCY_TYPE, best.type(), names);
    return Optional.of(
        new Agency(
            ids.id(best, decided.map(RegionVerdict.Decision::division)),
            name,
            best.type(),
            level(best, decided, kind)));
  }

  /**
   * The heaviest name that holds the decided place; else the heaviest, one with 区 or 县 first. What
   * a file is called is no print: it counts only where there is none.
   */
  private static AgencyName best(
      List<Clue<AgencyName>> names, Optional<RegionVerdict.Decision> decided) {
    List<AgencyName> printed =
        names.stream().filter(clue -> clue.source() != Source.FILE_NAME).map(Clue::value).toList();
    List<AgencyName> heaviestFirst =
        printed.isEmpty() ? names.stream().map(Clue::value).toList() : printed;
    Optional<String> place = decided.map(found -> found.division().name());
    return heaviestFirst.stream()
        .filter(name -> place.filter(own -> holds(name, own)).isPresent())
        .findFirst()
        .or(() -> heaviestFirst.stream().filter(name -> !name.relative().isEmpty()).findFirst())
        .orElse(heaviestFirst.get(0));
  }

  private static boolean holds(AgencyName name, String place) {
    return name.divisions().stream().anyMatch(division -> division.name().equals(place));
  }

  private static Optional<AgencyLevel> level(
      AgencyName name, Optional<RegionVerdict.Decision> decided, Supplier<Optional<String>> kind) {
    if (name.national()) {
      return Optional.of(AgencyLevel.NATIONAL);
    }
    if (name.ofTownship()) {
      return Optional.of(AgencyLevel.TOWNSHIP);
    }
    if (decided.filter(found -> heldBy(found.division(), name)).isPresent()) {
      return Optional.empty();
    }
    List<AgencyLevel> homonyms = name.divisions().stream().map(Division::level).distinct().toList();
    return decided
        .map(found -> found.division().level())
        .or(
            () ->
                homonyms.size() == 1 && !name.ofNoDivision()
                    ? Optional.of(homonyms.get(0))
                    : Optional.empty())
        .or(() -> kind.get().flatMap(IdentityResolver::levelOf));
  }

  /** A zone somewhere in a province does not stand at its level. */
  private static boolean heldBy(Division division, AgencyName name) {
    return name.type().equals(AgencyTypes.DEVELOPMENT_ZONE)
        && division.level() == AgencyLevel.PROVINCE;
  }

  /** The level of a kind of division; a 市 may be of two. */
  private static Optional<AgencyLevel> levelOf(String kind) {
    return switch (kind) {
      case "省", "自治区" -> Optional.of(AgencyLevel.PROVINCE);
      case "州", "盟" -> Optional.of(AgencyLevel.PREFECTURE);
      case "县", "区", "旗" -> Optional.of(AgencyLevel.COUNTY);
      default -> Optional.empty();
    };
  }

  /** The heaviest clues, one a source: enough to see why, not the whole report again. */
  private <T> void addAll(
      List<Evidence> evidence, Evidence.Field field, String decided, List<Clue<T>> clues) {
    List<Source> sources = new ArrayList<>();
    clues.stream()
        .sorted(weights.heaviestFirst())
        .filter(clue -> !sources.contains(clue.source()) && sources.add(clue.source()))
        .limit(OfLines.MOST_EVIDENCE)
        .forEach(clue -> evidence.add(clue.evidence(field, decided)));
  }
}
