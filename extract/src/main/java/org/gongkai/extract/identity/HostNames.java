package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfHost;
import org.gongkai.extract.report.AgencyLevel;

/**
 * The divisions that the host of a government's site may be named after: {@code huichang.gov.cn} is
 * 会昌县, {@code njgl.gov.cn} 南京市鼓楼区. Hosts that are no government's tell nothing, since mirrors are
 * found anywhere.
 */
final class HostNames {

  /** A folder that can be a name. */
  private static final Pattern FOLDER = Pattern.compile("[a-z]{5,24}");

  /** 东城 is dc in one host and dch in another. */
  private static final Pattern RETROFLEX = Pattern.compile("[zcs]h");

  private final Map<Character, List<String>> readings;
  private final Map<String, Division> known;
  private final Map<String, Set<Division>> spelled;
  private final Map<String, Set<Division>> initials;

  /** Spells the names of the gazetteer's divisions. */
  HostNames(Gazetteer gazetteer) {
    readings = new LinkedHashMap<>();
    for (String[] row : ResourceTable.rows("pinyin.csv")) {
      readings.put(row[0].charAt(0), List.of(row[1].split(" ", -1)));
    }
    known = new LinkedHashMap<>();
    spelled = new LinkedHashMap<>();
    initials = new LinkedHashMap<>();
    gazetteer.names().forEach(this::spell);
    for (String[] row : ResourceTable.rows("government-hosts.csv")) {
      known.put(
          row[0],
          gazetteer
              .byCode(row[1], OptionalInt.empty())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "government-hosts.csv: no division of today has the code " + row[1])));
    }
  }

  private void spell(String name, List<Division> bearers) {
    for (List<String> reading : readings(name)) {
      StringBuilder letters = new StringBuilder();
      StringBuilder sounds = new StringBuilder();
      for (String syllable : reading) {
        letters.append(syllable.charAt(0));
        sounds.append(syllable, 0, RETROFLEX.matcher(syllable).lookingAt() ? 2 : 1);
      }
      String allButSuffix = String.join("", reading.subList(0, reading.size() - 1));
      add(spelled, String.join("", reading), bearers);
      add(spelled, allButSuffix + letters.charAt(letters.length() - 1), bearers);
      add(initials, letters.toString(), bearers);
      add(initials, sounds.toString(), bearers);
    }
  }

  private static void add(Map<String, Set<Division>> index, String key, List<Division> bearers) {
    index.computeIfAbsent(key, k -> new LinkedHashSet<>(2)).addAll(bearers);
  }

  /** Every way to read a name, as far as they are few. */
  private List<List<String>> readings(String name) {
    List<List<String>> ways = List.of(List.of());
    for (int i = 0; i < name.length(); i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> way : ways) {
        for (String syllable : readings.getOrDefault(name.charAt(i), List.of())) {
          List<String> next = new ArrayList<>(way);
          next.add(syllable);
          longer.add(next);
        }
      }
      ways =
          longer.size() > OfHost.MOST_READINGS ? longer.subList(0, OfHost.MOST_READINGS) : longer;
    }
    return ways;
  }

  /** The divisions that an address may belong to, each with how exactly that is told. */
  List<Clue<Division>> clues(String address) {
    Map<Division, ClueKind> kinds = new LinkedHashMap<>();
    Address parts = Address.of(address);
    if (parts.isGovernments()) {
      List<String> labels = parts.labels();
      Map<Division, ClueKind> registered = ofLabel(labels.get(labels.size() - 1));
      kinds.putAll(registered);
      labels.subList(0, labels.size() - 1).forEach(label -> narrow(kinds, label));
      parts
          .folders()
          .filter(folder -> FOLDER.matcher(folder).matches())
          .forEach(folder -> narrowInside(kinds, folder));
    }
    List<Clue<Division>> clues = new ArrayList<>();
    kinds.forEach(
        (division, kind) -> clues.add(new Clue<>(division, kind, Source.URL, parts.host())));
    return clues;
  }

  /**
   * Takes a label in front of the registered one for a division within it, as in {@code
   * gaoyou.yangzhou.gov.cn}. Two letters may as well be an agency's and leave it open.
   */
  private void narrow(Map<Division, ClueKind> kinds, String label) {
    Map<Division, ClueKind> inner = ofLabel(label);
    inner.keySet().removeIf(place -> kinds.keySet().stream().noneMatch(o -> inside(place, o)));
    if (inner.isEmpty()) {
      return;
    }
    boolean clear =
        label.length() > 2 && inner.keySet().stream().map(Division::place).distinct().count() == 1;
    kinds.replaceAll(
        (outer, kind) ->
            ClueKind.lessExact(kind, clear ? ClueKind.HOST_AROUND : ClueKind.HOST_OUTER_AND_INNER));
    inner.forEach(
        (place, kind) ->
            kinds.merge(place, clear ? ClueKind.HOST_KNOWN : kind, ClueKind::moreExact));
  }

  /** Takes a folder that spells a county's name for that, as in {@code kunming.gov.cn/guanduq}. */
  private void narrowInside(Map<Division, ClueKind> kinds, String folder) {
    List<Division> inner =
        named(spelled, folder).stream()
            .filter(place -> place.level() == AgencyLevel.COUNTY)
            .filter(place -> kinds.keySet().stream().anyMatch(outer -> inside(place, outer)))
            .toList();
    if (!inner.isEmpty() && inner.stream().map(Division::place).distinct().count() == 1) {
      kinds.replaceAll((outer, kind) -> ClueKind.lessExact(kind, ClueKind.HOST_AROUND));
      inner.forEach(place -> kinds.merge(place, ClueKind.HOST_SPELLED, ClueKind::moreExact));
    }
  }

  private Map<Division, ClueKind> ofLabel(String label) {
    Map<Division, ClueKind> kinds = new LinkedHashMap<>();
    Division fact = known.get(label);
    if (fact != null) {
      kinds.put(fact, ClueKind.HOST_KNOWN);
      return kinds;
    }
    Set<String> names = new TreeSet<>();
    String name = label.replaceFirst("(rmzf|xzf|szf|qzf|zfw|zf|gov)$", "");
    names.add(label);
    names.add(name);
    names.add(name.replaceFirst("^(cn|zg)", ""));
    for (String each : names) {
      ClueKind whole =
          each.length() >= OfHost.SHORTEST_NAME ? ClueKind.HOST_SPELLED : ClueKind.HOST_INITIALS;
      named(spelled, each).forEach(d -> kinds.merge(d, whole, ClueKind::moreExact));
      named(initials, each)
          .forEach(d -> kinds.merge(d, ClueKind.HOST_INITIALS, ClueKind::moreExact));
      outerAndInner(each).forEach((d, kind) -> kinds.merge(d, kind, ClueKind::moreExact));
    }
    return kinds;
  }

  /** njgl: what lies in a division of the first letters and is itself of the last letters. */
  private Map<Division, ClueKind> outerAndInner(String label) {
    Map<Division, ClueKind> found = new LinkedHashMap<>();
    boolean otherwise = false;
    for (int cut = 2; cut <= label.length() - 2; cut++) {
      Set<Division> outers = new LinkedHashSet<>(named(initials, label.substring(0, cut)));
      outers.addAll(named(spelled, label.substring(0, cut)));
      String last = label.substring(cut);
      ClueKind whenSpelled =
          last.length() >= OfHost.SHORTEST_NAME
              ? ClueKind.HOST_SPELLED
              : ClueKind.HOST_OUTER_AND_INNER;
      Map<Division, ClueKind> inners = new LinkedHashMap<>();
      named(initials, last).forEach(inner -> inners.put(inner, ClueKind.HOST_OUTER_AND_INNER));
      named(spelled, last).forEach(inner -> inners.merge(inner, whenSpelled, ClueKind::moreExact));
      inners.keySet().removeIf(inner -> outers.stream().noneMatch(outer -> inside(inner, outer)));
      inners.forEach((inner, kind) -> found.merge(inner, kind, ClueKind::moreExact));
      otherwise |= outers.stream().anyMatch(outer -> speaksForItself(outer, inners.keySet()));
    }
    if (!otherwise && found.keySet().stream().map(Division::place).distinct().count() == 1) {
      found.replaceAll((inner, kind) -> ClueKind.moreExact(kind, ClueKind.HOST_ONLY_INNER));
    }
    return found;
  }

  /** bjjs may be 北京's agency of 建设 as well as 毕节's county of 金沙. */
  private static boolean speaksForItself(Division outer, Set<Division> inners) {
    return outer.level() == AgencyLevel.PROVINCE
        && !inners.isEmpty()
        && inners.stream().noneMatch(inner -> inside(inner, outer));
  }

  private static Set<Division> named(Map<String, Set<Division>> index, String key) {
    return index.getOrDefault(key, Set.of());
  }

  private static boolean inside(Division inner, Division outer) {
    return inner.within(outer) && !inner.code().equals(outer.code());
  }
}
