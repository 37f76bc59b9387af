package org.gongkai.extract.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.report.Scope;

/**
 * Tells whether a report covers a whole government. Only a 人民政府 as such consolidates; that of a
 * township, a department or an office reports for itself, whatever it says of 全市.
 */
final class ScopeReader {

  private static final Pattern OWN_ONLY =
      Pattern.compile("(本机关|本级|办公厅|办公室)自身|仅(含|包括|统计)本(级|机关)|不(含|包括)(各|所属)");

  /** Whoever says 我局 is no government. */
  private static final Pattern OWN_ORGAN = Pattern.compile("[我本](?:局|委|厅|街道|镇|乡|中心)(?![托员内部])");

  private static final Pattern WHOLE_GOVERNMENT =
      Pattern.compile(
          "全(?:省|市|县|区|州|旗|盟|域)|汇总|综合.{0,12}各|各级(?:行政机关|政府)|各(?:部门|单位|乡镇|镇|乡|街道|县|区|市|地)"
              + "|各[^,。]{0,8}(?:部门|单位|乡镇|街道)|所属部门|(?:市|县|区)直部门|辖区内");

  /** 海关总署2010年海关信息公开工作年度报告 is about all of them. */
  private static final Pattern ALL_CUSTOMS = Pattern.compile("全国海关|\\d年度?海关");

  private ScopeReader() {}

  /** The clue that decides the scope; empty where nothing does. */
  static Optional<Clue<Scope>> decide(ReportLines lines, List<Clue<AgencyName>> names) {
    if (names.isEmpty()) {
      return inText(lines, OWN_ORGAN, Scope.OWN);
    }
    Clue<AgencyName> first = names.get(0);
    AgencyName agency = first.value();
    if (!agency.type().equals(AgencyTypes.GOVERNMENT)) {
      return agency.national() && agency.type().equals("customs")
          ? nationalCustoms(first)
          : Optional.of(first.as(name -> Scope.OWN));
    }
    Optional<Clue<Scope>> ownOnly = inText(lines, OWN_ONLY, Scope.OWN);
    if (ownOnly.isPresent()) {
      return ownOnly;
    }
    return names.stream()
        .filter(clue -> clue.value().core().isEmpty())
        .findFirst()
        .map(placesOnly -> placesOnly.as(name -> Scope.CONSOLIDATED))
        .or(() -> inText(lines, WHOLE_GOVERNMENT, Scope.CONSOLIDATED));
  }

  /** The head of a nationwide service reports now for itself and now for all its offices. */
  private static Optional<Clue<Scope>> nationalCustoms(Clue<AgencyName> agency) {
    if (agency.text().contains("本级")) {
      return Optional.of(agency.as(name -> Scope.OWN));
    }
    return ALL_CUSTOMS.matcher(agency.text()).find()
        ? Optional.of(agency.as(name -> Scope.CONSOLIDATED))
        : Optional.empty();
  }

  private static Optional<Clue<Scope>> inText(ReportLines lines, Pattern pattern, Scope scope) {
    for (String line : lines.body()) {
      Matcher words = pattern.matcher(line);
      if (words.find()) {
        String text = Excerpt.of(line, words.start(), words.end());
        return Optional.of(new Clue<>(scope, 1, Source.NARRATIVE, text));
      }
    }
    return Optional.empty();
  }
}
