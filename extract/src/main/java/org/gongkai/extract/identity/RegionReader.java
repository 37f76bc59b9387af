package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.identity.Thresholds.OfRegion;
import org.gongkai.extract.report.AgencyLevel;

/**
 * Decides which division an agency serves. Where the agency's name holds a place, that place, and
 * the surroundings only tell homonyms apart. Where it does not, the surroundings decide: the site,
 * codes, the host, what the text names again and again; and the kind of division (区委, 县政府) must
 * fit.
 */
final class RegionReader {

  private static final Pattern GOVERNMENT_SITE =
      Pattern.compile("([㐀-鿿()]{2,24}?)(?:人民)?(?:政府|政务|门户)(?:信息)?(?:公开)?(?:门户)?(?:信息)?网");

  private static final Pattern CONTACT_ADDRESS =
      Pattern.compile("(?<!网)地址[:\\s]{1,3}([㐀-鿿]{4,30})");

  /** The index number of a page, or the credit code of a public body, begins with its division. */
  private static final Pattern CODED =
      Pattern.compile(
          "索引号[\\s:]{0,3}(\\d{6})(?=[A-Za-z])|(?<![\\dA-Za-z])1[12](\\d{6})[0-9A-Z]{9,10}(?![\\dA-Za-z])");

  /** A zone that is no division; what lies around it must not be taken for it. */
  private static final Pattern OWN_ZONE =
      Pattern.compile("(?<=^|[,。;:、\\s我阅在向按由和与经照])(示范区|开发区|高新区|管理区|经开区|新区)(?:党工委|管委会)");

  private static final Pattern OBEYS = Pattern.compile("(?:根据|按照|依照|落实|贯彻|执行|对照|围绕)[^,。;]{0,10}$");
  private static final Pattern DEMANDS =
      Pattern.compile("[^,。;]{0,20}?(?:要点|要求|部署|方案|通知|办法|规定|意见|安排|计划|精神)");

  /** What tells one division from all others. */
  private static final Set<ClueKind> EXACT =
      Set.of(ClueKind.REGION_MANIFEST, ClueKind.REGION_CODE, ClueKind.HOST_KNOWN);

  private final Gazetteer gazetteer;
  private final HostNames hosts;
  private final ClueWeights weights;

  RegionReader(Gazetteer gazetteer, HostNames hosts, ClueWeights weights) {
    this.gazetteer = gazetteer;
    this.hosts = hosts;
    this.weights = weights;
  }

  /**
   * The division that an agency serves in a year.
   *
   * @param names the clues to the agency, heaviest first
   */
  RegionVerdict decide(ReportLines lines, List<Clue<AgencyName>> names, OptionalInt year) {
    if (names.stream().map(Clue::value).anyMatch(AgencyName::ofNoDivision)) {
      return RegionVerdict.OF_NO_DIVISION;
    }
    List<Clue<Division>> named = named(names, year);
    List<Clue<Division>> around = surroundings(lines, names, year);
    return named.isEmpty()
        ? fromSurroundings(lines, names, around)
        : fromName(names, named, around);
  }

  /** The divisions in the agency's own name; of a township the counties that it may lie in. */
  private List<Clue<Division>> named(List<Clue<AgencyName>> names, OptionalInt year) {
    List<Clue<Division>> named = new ArrayList<>();
    Optional<String> relative = DivisionKind.ofName(names);
    for (Clue<AgencyName> clue : names) {
      for (Division division : withTownship(clue.value(), year)) {
        // A zone's own name ends so too: 平潭综合实验区 is the 区 of the 区公安局.
        boolean superior =
            relative
                .filter(
                    kind ->
                        !DivisionKind.is(division, kind) && !clue.value().places().endsWith(kind))
                .isPresent();
        if (superior && clue.source() == Source.NARRATIVE) {
          continue; // 宁波市应急管理局 in the report of the 区应急管理局
        }
        if (clue.value().ofTownship() && division.level() != AgencyLevel.COUNTY) {
          counties(clue.value(), year).stream()
              .filter(county -> county.within(division))
              .forEach(county -> named.add(clue.as(name -> county)));
        } else {
          named.add(clue.as(name -> division));
        }
      }
    }
    return named;
  }

  /** The divisions of a name; of several counties those that have its township, where one has. */
  private List<Division> withTownship(AgencyName name, OptionalInt year) {
    List<Division> divisions = gazetteer.inYear(name.divisions(), year);
    List<Division> having = divisions.stream().filter(counties(name, year)::contains).toList();
    return having.isEmpty() ? divisions : having;
  }

  private List<Division> counties(AgencyName name, OptionalInt year) {
    return name.township().stream()
        .flatMap(town -> Stream.of(town, town.replaceFirst("街$", "街道")))
        .flatMap(town -> gazetteer.countiesOf(town).stream())
        .distinct()
        .flatMap(code -> gazetteer.byCode(code, year).stream())
        .toList();
  }

  private RegionVerdict fromName(
      List<Clue<AgencyName>> names, List<Clue<Division>> named, List<Clue<Division>> around) {
    Set<Division> candidates = new LinkedHashSet<>();
    named.forEach(clue -> candidates.add(clue.value()));
    List<Clue<Division>> clues = new ArrayList<>(named);
    for (Clue<Division> clue : around) {
      boolean related = false;
      for (Division candidate : candidates) {
        boolean itself = candidate.equals(clue.value());
        related |= itself || candidate.within(clue.value());
        if (itself && clue.source() != Source.NARRATIVE) { // The text says its own name anyway.
          clues.add(clue);
        } else if (!itself && candidate.within(clue.value())) {
          ClueKind kind = weights.lighter(clue.kind(), ClueKind.REGION_OUTER);
          clues.add(new Clue<>(candidate, kind, beside(clue.source()), clue.text()));
        }
      }
      if (!related && clue.source() == Source.MANIFEST) {
        clues.add(clue);
      }
    }
    boolean onlyOne = clues.stream().map(Clue::value).distinct().count() == 1;
    Optional<Division> decided =
        weights
            .decide(
                clues,
                onlyOne ? OfRegion.DECIDED_BY_ONLY_NAME : OfRegion.DECIDED_BY_NAME,
                OfRegion.MARGIN)
            .or(
                () ->
                    clues.size() == named.size()
                        ? Homonyms.prefecture(names.get(0).value(), candidates)
                        : Optional.empty());
    return RegionVerdict.of(decided, clues, found -> against(found, around));
  }

  /** What the text says of the places around counts beside the names that it states. */
  private static Source beside(Source source) {
    return source == Source.NARRATIVE ? Source.ACCOUNT : source;
  }

  private RegionVerdict fromSurroundings(
      ReportLines lines, List<Clue<AgencyName>> names, List<Clue<Division>> around) {
    boolean ofZone = lines.narrative().stream().anyMatch(line -> OWN_ZONE.matcher(line).find());
    Optional<String> kind = DivisionKind.of(lines, names);
    List<Clue<Division>> fitting =
        around.stream()
            .filter(clue -> !ofZone || clue.value().anyZone())
            .filter(clue -> ofZone || kind.map(k -> DivisionKind.is(clue.value(), k)).orElse(true))
            .toList();
    boolean ofProvince = kind.filter(List.of("省", "自治区")::contains).isPresent();
    int threshold = ofProvince ? OfRegion.DECIDED_FOR_PROVINCE : OfRegion.DECIDED_BY_SURROUNDINGS;
    Optional<Division> clear =
        weights
            .decide(fitting, threshold, OfRegion.MARGIN)
            .filter(found -> !onlyAbove(found, fitting));
    return RegionVerdict.of(
        clear.or(() -> amongHomonyms(fitting, around)), fitting, found -> List.of());
  }

  /** The text speaks for a city and for a city within it: the report may be of either. */
  private static boolean onlyAbove(Division found, List<Clue<Division>> fitting) {
    return found.level() == AgencyLevel.PREFECTURE
        && fitting.stream()
            .filter(clue -> clue.value().equals(found))
            .allMatch(clue -> clue.source() == Source.NARRATIVE)
        && fitting.stream()
            .map(Clue::value)
            .anyMatch(other -> !other.equals(found) && other.within(found));
  }

  /** Where the best candidates bear one name, the places around tell which of them it is. */
  private Optional<Division> amongHomonyms(
      List<Clue<Division>> fitting, List<Clue<Division>> around) {
    List<Map.Entry<Division, Integer>> ranking = weights.ranking(fitting);
    if (ranking.isEmpty() || ranking.get(0).getValue() < OfRegion.DECIDED_BY_SURROUNDINGS) {
      return Optional.empty();
    }
    int best = ranking.get(0).getValue();
    List<Division> top =
        ranking.stream()
            .filter(e -> best - e.getValue() < OfRegion.MARGIN)
            .map(Map.Entry::getKey)
            .toList();
    if (top.stream().map(Division::name).distinct().count() > 1) {
      return Optional.empty();
    }
    List<Clue<Division>> outer = new ArrayList<>();
    for (Clue<Division> clue : around) {
      top.stream()
          .filter(division -> !division.equals(clue.value()) && division.within(clue.value()))
          .forEach(division -> outer.add(clue.as(value -> division)));
    }
    return weights.decide(outer, OfRegion.MARGIN, OfRegion.MARGIN);
  }

  /** What the manifest, a code or the host says, where nothing of it leads to the division. */
  private static List<Clue<Division>> against(Division division, List<Clue<Division>> around) {
    List<Clue<Division>> against = new ArrayList<>();
    for (Source source : List.of(Source.MANIFEST, Source.URL)) {
      List<Clue<Division>> said = around.stream().filter(c -> c.source() == source).toList();
      if (said.stream().noneMatch(c -> Contradictions.related(c.value(), division))) {
        said.stream()
            .filter(clue -> EXACT.contains(clue.kind()))
            .findFirst()
            .ifPresent(against::add);
      }
    }
    return against;
  }

  /** What lies around the agency's name and tells of divisions. */
  List<Clue<Division>> surroundings(
      ReportLines lines, List<Clue<AgencyName>> names, OptionalInt year) {
    List<Clue<Division>> clues = new ArrayList<>();
    lines
        .origin()
        .facts()
        .regionCode()
        .flatMap(code -> gazetteer.byCode(code, year))
        .ifPresent(
            d -> clues.add(new Clue<>(d, ClueKind.REGION_MANIFEST, Source.MANIFEST, d.code())));
    lines.everything().forEach(line -> addSites(clues, line, year));
    lines.everything().forEach(line -> addCodes(clues, line, Source.PAGE, year));
    if (DivisionKind.ofName(names).isPresent()
        || names.stream().anyMatch(n -> n.value().ofTownship())) {
      lines.everything().forEach(line -> addContact(clues, line, year));
    }
    for (String part : List.of(lines.site(), lines.pageTitle())) {
      innermost(part, year)
          .forEach(d -> clues.add(new Clue<>(d, ClueKind.REGION_PAGE, Source.PAGE, part)));
    }
    lines
        .origin()
        .url()
        .ifPresent(
            url -> {
              addCodes(clues, url, Source.URL, year);
              clues.addAll(ofHost(url, year));
            });
    for (Clue<AgencyName> clue : names) {
      counties(clue.value(), year)
          .forEach(
              d ->
                  clues.add(
                      new Clue<>(d, ClueKind.REGION_HAS_TOWNSHIP, clue.source(), clue.text())));
    }
    addMentions(clues, lines, names, year);
    return clues;
  }

  private List<Clue<Division>> ofHost(String url, OptionalInt year) {
    List<Clue<Division>> clues = new ArrayList<>();
    for (Clue<Division> clue : hosts.clues(url)) {
      gazetteer
          .inYear(List.of(clue.value()), year)
          .forEach(division -> clues.add(clue.as(value -> division)));
    }
    List<Division> existing = gazetteer.inYear(clues.stream().map(Clue::value).toList(), year);
    return clues.stream().filter(clue -> existing.contains(clue.value())).toList();
  }

  private void addSites(List<Clue<Division>> clues, String line, OptionalInt year) {
    Matcher site = GOVERNMENT_SITE.matcher(line);
    while (line.contains("网") && site.find()) {
      innermost(site.group(1), year)
          .forEach(d -> clues.add(new Clue<>(d, ClueKind.REGION_SITE, Source.PAGE, site.group())));
    }
  }

  /** Where an agency of a 区 or 县 is to be found, said as such; one of a city sits in a 区 too. */
  private void addContact(List<Clue<Division>> clues, String line, OptionalInt year) {
    if (line.indexOf('址') < 0) {
      return;
    }
    Matcher address = CONTACT_ADDRESS.matcher(line);
    while (address.find()) {
      String words = address.group(1);
      innermost(words, year)
          .forEach(d -> clues.add(new Clue<>(d, ClueKind.REGION_ADDRESS, Source.SIGNATURE, words)));
    }
  }

  private void addCodes(List<Clue<Division>> clues, String text, Source source, OptionalInt year) {
    if (!text.contains("索引号") && !text.contains("11") && !text.contains("12")) {
      return;
    }
    Matcher coded = CODED.matcher(text);
    while (coded.find()) {
      String code = coded.group(1) == null ? coded.group(2) : coded.group(1);
      gazetteer
          .byCode(code, year)
          .ifPresent(d -> clues.add(new Clue<>(d, ClueKind.REGION_CODE, source, coded.group())));
    }
  }

  /** The last place named, narrowed by those before it: 杭州高新区(滨江) is 滨江区 of 杭州. */
  private List<Division> innermost(String words, OptionalInt year) {
    List<Division> divisions = List.of();
    int end = 0;
    for (Place place : gazetteer.places(words)) {
      if (!place.full() && !beginsName(words, place, end)) {
        continue;
      }
      end = place.end();
      List<Division> outer = divisions;
      List<Division> inside =
          place.divisions().stream()
              .filter(division -> outer.stream().anyMatch(division::within))
              .toList();
      divisions = outer.isEmpty() || inside.isEmpty() ? place.divisions() : inside;
    }
    return gazetteer.inYear(divisions, year);
  }

  /** A short name inside a word is none: 江海 in 长江海事局, 东海 in 自然资源部东海局. */
  private static boolean beginsName(String words, Place place, int end) {
    boolean begins =
        place.start() == end || !Character.isIdeographic(words.charAt(place.start() - 1));
    return begins || place.end() == words.length();
  }

  /** Full names in the running text; short names and names of two characters are too common. */
  private void addMentions(
      List<Clue<Division>> clues,
      ReportLines lines,
      List<Clue<AgencyName>> names,
      OptionalInt year) {
    Optional<String> kind = DivisionKind.ofName(names);
    Map<Division, ClueKind> named = new LinkedHashMap<>();
    Map<Division, String> words = new LinkedHashMap<>();
    lines
        .ofItself()
        .forEach(
            line -> {
              for (Place place : gazetteer.places(line)) {
                if (place.full() && place.name().length() > 2) {
                  boolean obeyed =
                      kind.filter(place.name()::endsWith).isPresent() && obeyed(line, place);
                  for (Division division : gazetteer.inYear(place.divisions(), year)) {
                    named.merge(
                        division,
                        obeyed ? ClueKind.REGION_OBEYED : ClueKind.REGION_NAMED_ONCE,
                        RegionReader::onceMore);
                    words.putIfAbsent(division, Excerpt.of(line, place.start(), place.end()));
                  }
                }
              }
            });
    named.forEach(
        (division, how) ->
            clues.add(
                new Clue<>(division, how, Source.NARRATIVE, words.getOrDefault(division, ""))));
  }

  /** What a place that the text names is, once it is named again. */
  private static ClueKind onceMore(ClueKind before, ClueKind now) {
    if (before == ClueKind.REGION_OBEYED || now == ClueKind.REGION_OBEYED) {
      return ClueKind.REGION_OBEYED;
    }
    return before == ClueKind.REGION_NAMED_ONCE
        ? ClueKind.REGION_NAMED_TWICE
        : ClueKind.REGION_NAMED_OFTEN;
  }

  /** Whether what the place demands is what the agency does: 落实柳州市政务公开工作要点. */
  private static boolean obeyed(String line, Place place) {
    return OBEYS.matcher(line.substring(0, place.start())).find()
        && DEMANDS.matcher(line.substring(place.end())).lookingAt();
  }
}
