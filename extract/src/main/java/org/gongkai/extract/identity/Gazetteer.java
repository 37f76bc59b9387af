package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.identity.Thresholds.OfNames;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Region;

/**
 * The administrative divisions with their history and short names, and the townships of 2023 with
 * their counties. A township's name is looked up where one is expected, since its name alone
 * repeats all over the country.
 */
final class Gazetteer {

  /** Entries of the tables that are headings, no divisions. */
  private static final Pattern NO_DIVISION = Pattern.compile("市|(省|自治区)直辖.*|.*群岛.*|.+市市辖区");

  private static final Pattern ZONE_OF_CITY = Pattern.compile("^(?:.{2,3}市)?(.{2,3}管理区)(?:管委会)?$");

  /** After these, a name is that of a road, a township or an estate: 北京街道 lies in 广州. */
  private static final Pattern SMALLER_THING =
      Pattern.compile("^(街|路|镇|乡(?!村)|苏木|社区|村(?!镇)|大道|大街|[东西南北中]路|[东西南北中]街(?!街?道)|大桥|广场|火车站|机场)");

  /** After a short name these begin another name: 洪江区 is not 洪江市, 长白山 is no county. */
  private static final Pattern OTHER_SUFFIX =
      Pattern.compile(
          "^(市(?!场监)|县|区|州|盟|旗|省|地区|新区|水库|流域|海域|海区|航海|航务|航道|水利委员会|渔政|风景|景区|湿地"
              + "|国家公园|自然保护|经济带|三角洲|[山湖江河岛](?=保护|风景|景区|国家|旅游|度假|流域|自然|生态))");

  private static final Pattern TOWNSHIP = Pattern.compile("^[㐀-鿿]{1,7}?(?:街道|镇|乡|苏木)");

  private final Map<String, List<Division>> byName;
  private final Map<String, List<Division>> byCode;
  private final Set<String> fullNames;
  private final int[] revisions;
  private final Map<String, Set<String>> townships;
  private final NameFinder finder;

  private Gazetteer(
      List<Division> divisions, List<String[]> shortNames, Map<String, Set<String>> townships) {
    this.townships = townships;
    byName = new LinkedHashMap<>();
    byCode = new LinkedHashMap<>();
    fullNames = new LinkedHashSet<>();
    TreeSet<Integer> months = new TreeSet<>();
    for (Division division : divisions) {
      byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
      months.add(division.since());
      months.add(division.until());
      fullNames.add(division.name());
      addName(division.name(), division);
      PlaceNames.shortNames(division).forEach(name -> addName(name, division));
    }
    for (String[] row : shortNames) {
      byCode.getOrDefault(row[1], List.of()).forEach(division -> addName(row[0], division));
    }
    revisions = months.stream().mapToInt(Integer::intValue).toArray();
    finder = new NameFinder(byName.keySet());
  }

  private void addName(String name, Division division) {
    List<Division> bearers = byName.computeIfAbsent(name, key -> new ArrayList<>());
    if (!bearers.contains(division)) {
      bearers.add(division);
    }
  }

  /** Reads the tables that ship with the module. */
  static Gazetteer load() {
    List<Division> divisions =
        Stream.of("divisions.csv", "zones.csv")
            .flatMap(table -> ResourceTable.rows(table).stream())
            .filter(row -> !NO_DIVISION.matcher(row[1]).matches())
            .map(Gazetteer::division)
            .toList();
    Map<String, Set<String>> townships = new LinkedHashMap<>();
    for (String[] row : ResourceTable.rows("townships.csv")) {
      for (String name : row[1].split(" ", -1)) {
        townships.computeIfAbsent(name, key -> new LinkedHashSet<>(2)).add(row[0]);
      }
    }
    List<String[]> shortNames =
        Stream.of("short-names.csv", "zone-names.csv")
            .flatMap(table -> ResourceTable.rows(table).stream())
            .toList();
    return new Gazetteer(divisions, shortNames, townships);
  }

  private static Division division(String[] row) {
    AgencyLevel level =
        switch (row[2]) {
          case "province" -> AgencyLevel.PROVINCE;
          case "prefecture" -> AgencyLevel.PREFECTURE;
          case "county" -> AgencyLevel.COUNTY;
          default -> throw new IllegalStateException("divisions.csv: no level " + row[2]);
        };
    return new Division(
        row[0], ownName(row[1]), level, Integer.parseInt(row[3]), Integer.parseInt(row[4]));
  }

  /** The name of a zone as it is used: 洪江管理区 for 怀化市洪江管理区. */
  private static String ownName(String name) {
    return ZONE_OF_CITY.matcher(name).replaceFirst("$1");
  }

  /** Every name, full or short, with the divisions that bear or bore it. */
  Map<String, List<Division>> names() {
    return Collections.unmodifiableMap(byName);
  }

  /** Whether a name may begin in a text there: a quick look that spares most texts the search. */
  boolean mayBegin(String text, int at) {
    return finder.mayBegin(text, at);
  }

  /** The places named in a text, from left to right, the longest name at each place. */
  List<Place> places(String text) {
    List<Place> places = new ArrayList<>();
    List<NameFinder.Found> names = finder.in(text);
    for (NameFinder.Found found : names) {
      int last = found.end() - 1;
      boolean market = text.startsWith("市场监", last) || text.startsWith("市场和质", last);
      String name = market ? withoutCity(found.name()) : found.name();
      int end = found.start() + name.length();
      boolean full = fullNames.contains(name);
      String after = text.substring(end, Math.min(text.length(), end + OfNames.LONGEST_TOWNSHIP));
      boolean smaller =
          SMALLER_THING.matcher(after).lookingAt() && !(full && beginsTownship(after));
      boolean beforeAnother = // 黔东南州镇远县 is no 镇.
          smaller && names.stream().anyMatch(other -> other.start() == end);
      if ((smaller && !beforeAnother) || (!full && OTHER_SUFFIX.matcher(after).lookingAt())) {
        continue;
      }
      List<Division> meant = full ? bearersInFull(name) : provinceFirst(name);
      places.add(new Place(found.start(), end, name, meant, full));
    }
    return places;
  }

  /** 街头镇 of 天台县 is a town and no street. */
  private boolean beginsTownship(String after) {
    Matcher township = TOWNSHIP.matcher(after);
    return township.find() && townships.containsKey(township.group());
  }

  /** 柳州市场监督管理局 is 柳州's 市场监督管理局. */
  private String withoutCity(String name) {
    String city = name.substring(0, name.length() - 1);
    return byName.containsKey(city) ? city : name;
  }

  private List<Division> bearersInFull(String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(bearer -> bearer.name().equals(name))
        .toList();
  }

  /** 海南 and 吉林 mean the province unless 海南州 or 吉林市 is printed. */
  private List<Division> provinceFirst(String name) {
    List<Division> bearers = byName.getOrDefault(name, List.of());
    List<Division> provinces =
        bearers.stream().filter(bearer -> bearer.level() == AgencyLevel.PROVINCE).toList();
    return provinces.isEmpty() ? bearers : provinces;
  }

  /** The codes of the counties that have a township of this name. */
  Set<String> countiesOf(String township) {
    return townships.getOrDefault(township, Set.of());
  }

  /** The division that bears the code in a year; the latest bearer where the year is unknown. */
  Optional<Division> byCode(String code, OptionalInt year) {
    List<Division> bearers = byCode.getOrDefault(code, List.of());
    return bearers.stream()
        .filter(division -> existed(division, year))
        .max(Comparator.comparingInt(Division::until));
  }

  /** The division that bears the code, or that bore it last. */
  Optional<Division> lastBearer(String code) {
    return byCode.getOrDefault(code, List.of()).stream()
        .max(Comparator.comparingInt(Division::until));
  }

  /**
   * Those of the divisions that existed in a year. One that did not is replaced by its successor
   * where there is exactly one: of the same code (襄樊市, 襄阳市), of the same name in the province, or
   * of the same stem in the prefecture (富阳市, 富阳区). Else it is left out.
   */
  List<Division> inYear(List<Division> divisions, OptionalInt year) {
    List<Division> existing = divisions.stream().filter(d -> existed(d, year)).toList();
    List<Division> possible =
        existing.isEmpty()
            ? divisions.stream().flatMap(d -> successor(d, year).stream()).toList()
            : existing;
    boolean changed = year.isEmpty() || year.getAsInt() >= OfNames.MOST_CHANGED;
    return changed ? ofToday(distinct(possible, true)) : distinct(possible, false);
  }

  /** Those of today, where there are some: 玉环市 and not 玉环县, 矿区 in 阳泉 and no longer in 大同. */
  private List<Division> ofToday(List<Division> divisions) {
    List<Division> today =
        divisions.stream().filter(division -> existed(division, OptionalInt.empty())).toList();
    return today.isEmpty() ? divisions : today;
  }

  /** What a division is today: 富阳区 for 富阳市; itself where it was divided or joined to another. */
  Division today(Division division) {
    return existed(division, OptionalInt.empty())
        ? division
        : successor(division, OptionalInt.empty())
            .filter(heir -> heir.since() > division.until())
            .orElse(division);
  }

  private Optional<Division> successor(Division division, OptionalInt year) {
    Stream<Division> sameCode = byCode.getOrDefault(division.code(), List.of()).stream();
    Stream<Division> sameName =
        byName.getOrDefault(division.name(), List.of()).stream()
            .filter(heir -> heir.provinceCode().equals(division.provinceCode()));
    Stream<Division> sameStem =
        PlaceNames.shortNames(division).stream()
            .flatMap(stem -> byName.getOrDefault(stem, List.of()).stream())
            .filter(heir -> heir.surroundings().equals(division.surroundings()));
    return Stream.of(sameCode, sameName, sameStem)
        .map(heirs -> heirs.filter(heir -> heir.level() == division.level() && existed(heir, year)))
        .map(heirs -> distinct(heirs.toList(), true))
        .filter(heirs -> !heirs.isEmpty())
        .findFirst()
        .filter(heirs -> heirs.size() == 1)
        .map(heirs -> heirs.get(0));
  }

  /** The latest, or the earliest, of those that are one place: the same name in the prefecture. */
  private static List<Division> distinct(List<Division> divisions, boolean latest) {
    Map<String, Division> one = new LinkedHashMap<>();
    for (Division division : divisions) {
      String place = division.prefectureCode() + division.name();
      one.merge(place, division, (a, b) -> a.until() >= b.until() == latest ? a : b);
    }
    return List.copyOf(one.values());
  }

  /**
   * Whether a division may have existed in a year. It may have lasted until the revision that no
   * longer lists it, and have begun after the one that did not list it yet. Without a year the
   * divisions of the last revision exist.
   */
  private boolean existed(Division division, OptionalInt year) {
    if (year.isEmpty()) {
      return division.until() == revisions[revisions.length - 1];
    }
    int before = Arrays.binarySearch(revisions, division.since()) - 1;
    int behind = Arrays.binarySearch(revisions, division.until()) + 1;
    int from = before < 0 ? 0 : revisions[before];
    int to = behind == revisions.length ? Integer.MAX_VALUE : revisions[behind];
    return from <= year.getAsInt() * 100 + 12 && to >= year.getAsInt() * 100 + 1;
  }

  /** A division with the names above it, as they were in a year. */
  Region region(Division division, OptionalInt year) {
    String province =
        byCode(division.provinceCode(), year).map(Division::name).orElse(division.name());
    Optional<String> prefecture =
        switch (division.level()) {
          case PREFECTURE -> Optional.of(division.name());
          case COUNTY -> byCode(division.prefectureCode(), year).map(Division::name);
          default -> Optional.empty();
        };
    Optional<String> county =
        division.level() == AgencyLevel.COUNTY ? Optional.of(division.name()) : Optional.empty();
    return new Region(
        Optional.of(division.code()).filter(code -> division.coded()),
        division.name(),
        Optional.of(province),
        prefecture,
        county);
  }

  /**
   * What divisions of one name have in common, where it is not known which of them is meant.
   *
   * @param homonyms counties of one name, not empty
   */
  Region common(List<Division> homonyms, OptionalInt year) {
    List<Region> regions = homonyms.stream().map(division -> region(division, year)).toList();
    String name = regions.get(0).name();
    return new Region(
        Optional.empty(),
        name,
        common(regions, Region::province),
        common(regions, Region::prefecture),
        Optional.of(name));
  }

  private static Optional<String> common(
      List<Region> regions, Function<Region, Optional<String>> part) {
    List<Optional<String>> values = regions.stream().map(part).distinct().toList();
    return values.size() == 1 ? values.get(0) : Optional.empty();
  }
}
