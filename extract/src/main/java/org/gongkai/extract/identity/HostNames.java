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

  /** The divisions that an address may belong to, each with the weight of that. */
  List<Clue<Division>> clues(String address) {
    Map<Division, Integer> weights = new LinkedHashMap<>();
    Address parts = Address.of(address);
    if (parts.isGovernments()) {
      List<String> labels = parts.labels();
      Map<Division, Integer> registered = ofLabel(labels.get(labels.size() - 1));
      weights.putAll(registered);
      labels.subList(0, labels.size() - 1).forEach(label -> narrow(weights, label));
      parts
          .folders()
          .filter(folder -> FOLDER.matcher(folder).matches())
          .forEach(folder -> narrowInside(weights, folder));
    }
    List<Clue<Division>> clues = new ArrayList<>();
    weights.forEach(
        (division, weight) -> clues.add(new Clue<>(division, weight, Source.URL, parts.host())));
    return clues;
  }

  /**
   * Takes a label in front of the registered one for a division within it, as in {@code
   * gaoyou.yangzhou.gov.cn}. Two letters may as well be an agency's and leave it open.
   */
  private void narrow(Map<Division, Integer> weights, String label) {
    Map<Division, Integer> inner = ofLabel(label);
    inner.keySet().removeIf(place -> weights.keySet().stream().noneMatch(o -> inside(place, o)));
    if (inner.isEmpty()) {
      return;
    }
    boolean clear =
        label.length() > 2 && inner.keySet().stream().map(Division::place).distinct().count() == 1;
    weights.replaceAll(
        (outer, weight) -> Math.min(weight, clear ? OfHost.INITIALS : OfHost.OUTER_AND_INNER));
    inner.forEach(
        (place, weight) ->
            weights.merge(place, clear ? Math.max(OfHost.KNOWN, weight) : weight, Math::max));
  }

  /** Takes a folder that spells a county's name for that, as in {@code kunming.gov.cn/guanduq}. */
  private void narrowInside(Map<Division, Integer> weights, String folder) {
    List<Division> inner =
        named(spelled, folder).stream()
            .filter(place -> place.level() == AgencyLevel.COUNTY)
            .filter(place -> weights.keySet().stream().anyMatch(outer -> inside(place, outer)))
            .toList();
    if (!inner.isEmpty() && inner.stream().map(Division::place).distinct().count() == 1) {
      weights.replaceAll((outer, weight) -> Math.min(weight, OfHost.INITIALS));
      inner.forEach(place -> weights.merge(place, OfHost.SPELLED, Math::max));
    }
  }

  private Map<Division, Integer> ofLabel(String label) {
    Map<Division, Integer> weights = new LinkedHashMap<>();
    Division fact = known.get(label);
    if (fact != null) {
      weights.put(fact, OfHost.KNOWN);
      return weights;
    }
    Set<String> names = new TreeSet<>();
    String name = label.replaceFirst("(rmzf|xzf|szf|qzf|zfw|zf|gov)$", "");
    names.add(label);
    names.add(name);
    names.add(name.replaceFirst("^(cn|zg)", ""));
    for (String each : names) {
      boolean asSpelled = each.length() >= OfHost.SHORTEST_NAME;
      named(spelled, each)
          .forEach(d -> weights.merge(d, asSpelled ? OfHost.SPELLED : OfHost.INITIALS, Math::max));
      named(initials, each).forEach(d -> weights.merge(d, OfHost.INITIALS, Math::max));
      outerAndInner(each).forEach((d, weight) -> weights.merge(d, weight, Math::max));
    }
    return weights;
  }

  /** njgl: what lies in a division of the first letters and is itself of the last letters. */
  private Map<Division, Integer> outerAndInner(String label) {
    Map<Division, Integer> found = new LinkedHashMap<>();
    boolean otherwise = false;
    for (int cut = 2; cut <= label.length() - 2; cut++) {
      Set<Division> outers = new LinkedHashSet<>(named(initials, label.substring(0, cut)));
      outers.addAll(named(spelled, label.substring(0, cut)));
      String last = label.substring(cut);
      int whenSpelled =
          last.length() >= OfHost.SHORTEST_NAME ? OfHost.SPELLED : OfHost.OUTER_AND_INNER;
      Map<Division, Integer> inners = new LinkedHashMap<>();
      named(initials, last).forEach(inner -> inners.put(inner, OfHost.OUTER_AND_INNER));
      named(spelled, last).forEach(inner -> inners.merge(inner, whenSpelled, Math::max));
      inners.keySet().removeIf(inner -> outers.stream().noneMatch(outer -> inside(inner, outer)));
      inners.forEach((inner, weight) -> found.merge(inner, weight, Math::max));
      otherwise |= outers.stream().anyMatch(outer -> speaksForItself(outer, inners.keySet()));
    }
    if (!otherwise && found.keySet().stream().map(Division::place).distinct().count() == 1) {
      found.replaceAll((inner, weight) -> Math.max(weight, OfHost.ONLY_INNER));
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
