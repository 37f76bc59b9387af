package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The divisions that the host of a government's site may be named after: {@code huichang.gov.cn} is
 * 会昌县, {@code njgl.gov.cn} 南京市鼓楼区. Hosts that are no government's tell nothing, since mirrors are
 * found anywhere.
 */
final class HostNames {

  /** The host of a province is a fact. */
  private static final int PROVINCE = 6;

  /** The division's name in full. */
  private static final int SPELLED = 4;

  /** The division's initials after those of what it lies in. */
  private static final int OUTER_AND_INNER = 3;

  /** Initials alone fit many. */
  private static final int INITIALS = 2;

  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_INITIALS = 4;
  private static final int MOST_READINGS = 16;
  private static final Pattern HOST = Pattern.compile("^[A-Za-z]+://([^/:?#\\s]+)");

  /** 东城 is dc in one host and dch in another. */
  private static final Pattern RETROFLEX = Pattern.compile("[zcs]h");

  private static final String SUFFIX = ".gov.cn";

  private final Map<Character, List<String>> readings;
  private final Map<String, Division> provinceHosts;
  private final Map<String, Set<Division>> spelled;
  private final Map<String, Set<Division>> initials;

  /** Spells the names of the gazetteer's divisions. */
  HostNames(Gazetteer gazetteer) {
    readings = new LinkedHashMap<>();
    for (String[] row : ResourceTable.rows("pinyin.csv")) {
      readings.put(row[0].charAt(0), List.of(row[1].split(" ", -1)));
    }
    provinceHosts = new LinkedHashMap<>();
    spelled = new LinkedHashMap<>();
    initials = new LinkedHashMap<>();
    gazetteer.names().forEach(this::spell);
    for (String[] row : ResourceTable.rows("province-hosts.csv")) {
      gazetteer
          .byCode(row[1], OptionalInt.empty())
          .ifPresent(division -> provinceHosts.put(row[0], division));
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
      ways = longer.size() > MOST_READINGS ? longer.subList(0, MOST_READINGS) : longer;
    }
    return ways;
  }

  /** The divisions that an address may belong to, each with the weight of that. */
  List<Clue<Division>> clues(String address) {
    Map<Division, Integer> weights = new LinkedHashMap<>();
    String host = host(address);
    if (host.endsWith(SUFFIX)) {
      List<String> labels =
          Arrays.asList(host.substring(0, host.length() - SUFFIX.length()).split("\\.", -1));
      Map<Division, Integer> registered = ofLabel(labels.get(labels.size() - 1));
      weights.putAll(registered);
      for (String label : labels.subList(0, labels.size() - 1)) {
        ofLabel(label)
            .forEach(
                (division, weight) -> {
                  if (registered.keySet().stream().anyMatch(outer -> inside(division, outer))) {
                    weights.merge(division, weight, Math::max);
                  }
                });
      }
    }
    List<Clue<Division>> clues = new ArrayList<>();
    weights.forEach(
        (division, weight) -> clues.add(new Clue<>(division, weight, Source.URL, host)));
    return clues;
  }

  private static String host(String address) {
    Matcher host = HOST.matcher(address.strip());
    return host.find() ? host.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private Map<Division, Integer> ofLabel(String label) {
    Map<Division, Integer> weights = new LinkedHashMap<>();
    Division province = provinceHosts.get(label);
    if (province != null) {
      weights.put(province, PROVINCE);
      return weights;
    }
    Set<String> names = new TreeSet<>();
    String name = label.replaceFirst("(rmzf|xzf|szf|qzf|zfw|zf|gov)$", "");
    names.add(label);
    names.add(name);
    names.add(name.replaceFirst("^(cn|zg)", ""));
    for (String each : names) {
      boolean asSpelled = each.length() >= SHORTEST_NAME;
      named(spelled, each)
          .forEach(d -> weights.merge(d, asSpelled ? SPELLED : INITIALS, Math::max));
      named(initials, each).forEach(d -> weights.merge(d, INITIALS, Math::max));
      outerAndInner(each).forEach((d, weight) -> weights.merge(d, weight, Math::max));
    }
    return weights;
  }

  /** njgl: what lies in a division of the first letters and is itself of the last letters. */
  private Map<Division, Integer> outerAndInner(String label) {
    Map<Division, Integer> found = new LinkedHashMap<>();
    if (label.length() < SHORTEST_INITIALS) {
      return found;
    }
    for (int cut = 2; cut <= label.length() - 2; cut++) {
      Set<Division> outers = new LinkedHashSet<>(named(initials, label.substring(0, cut)));
      outers.addAll(named(spelled, label.substring(0, cut)));
      String last = label.substring(cut);
      int whenSpelled = last.length() >= SHORTEST_NAME ? SPELLED : OUTER_AND_INNER;
      Map<Division, Integer> inners = new LinkedHashMap<>();
      named(initials, last).forEach(inner -> inners.put(inner, OUTER_AND_INNER));
      named(spelled, last).forEach(inner -> inners.merge(inner, whenSpelled, Math::max));
      inners.forEach(
          (inner, weight) -> {
            if (outers.stream().anyMatch(outer -> inside(inner, outer))) {
              found.merge(inner, weight, Math::max);
            }
          });
    }
    return found;
  }

  private static Set<Division> named(Map<String, Set<Division>> index, String key) {
    return index.getOrDefault(key, Set.of());
  }

  private static boolean inside(Division inner, Division outer) {
    return inner.within(outer) && !inner.code().equals(outer.code());
  }
}
