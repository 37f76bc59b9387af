package org.gongkai.extract.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.report.AgencyLevel;

/** The kind of division that a report is of, where it says only that: 区, 县, 市. */
final class DivisionKind {

  private static final Pattern SUPERIOR = Pattern.compile("([省市县区州旗盟])(?<![级各全].)(?:委|政府|人民政府)");

  private DivisionKind() {}

  /** The kind of division in the agency's own name: 区 of 区应急管理局. */
  static Optional<String> ofName(List<Clue<AgencyName>> names) {
    return names.stream()
        .map(clue -> clue.value().relative())
        .filter(word -> !word.isEmpty())
        .findFirst();
  }

  /** The kind of division that the report is written in: 区 where its superior is the 区委. */
  static Optional<String> of(ReportLines lines, List<Clue<AgencyName>> names) {
    Optional<String> relative = ofName(names);
    if (relative.isPresent()) {
      return relative;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    lines
        .body()
        .forEach(
            line ->
                SUPERIOR
                    .matcher(line)
                    .results()
                    .forEach(found -> counts.merge(found.group(1), 1, Integer::sum)));
    List<Map.Entry<String, Integer>> ranking =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    boolean clear =
        ranking.size() == 1
            || (ranking.size() > 1 && ranking.get(0).getValue() > ranking.get(1).getValue());
    return clear ? Optional.of(ranking.get(0).getKey()) : Optional.empty();
  }

  static boolean is(Division division, String kind) {
    return switch (kind) {
      case "省", "自治区" -> division.level() == AgencyLevel.PROVINCE;
      case "区" -> division.level() == AgencyLevel.COUNTY && division.name().endsWith(kind);
      default -> division.name().endsWith(kind);
    };
  }
}
