package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.extract.report.Scope;

/**
 * Tells whether a report covers a whole government. A 人民政府 as such consolidates, unless the text
 * says that it leaves its agencies out; its office and the committee of a zone do where the text
 * says so; a township and a department report for themselves, whatever they say of 全市.
 */
final class ScopeReader {

  private static final String AGENCIES = "(?:部门|委办局|局办|单位|机关|机构|委、办、局|政府|街道|镇街|乡镇|功能区)";

  private static final String NOT = "(?:不|未|没有?)(?:再)?(?:包含|包括|含(?!糊)|汇总|纳入|计入|列入|统计|涵盖|合并|覆盖)";

  private static final Wordings OWN_ONLY =
      Wordings.of(
          "(?:本机关|本级|办公厅|办公室)自身|(?:仅|只)(?:含|包括|包含|统计|涵盖|指|限于?|为|是|反映).{0,20}(?:本级|本机关|办公[室厅])"
              + "|(?:数据|统计)[^,。;]{0,12}(?:为|系|是)[^,。;]{2,20}(?:办公[室厅]|本级|本机关)(?:自身)?(?:的)?(?:数据|情况)");

  /** 不包含各县区、各部门数据; 各部门未纳入统计. */
  private static final Wordings NOT_COVERED =
      Wordings.of(
          NOT
              + "[^,。;]{0,24}?(?:各|所属|下属|其他|其它|派出|直属)[^。;]{0,24}"
              + "|各[^。;]{0,24}?(?:"
              + NOT
              + "|不在)[^。;]{0,16}");

  /** 各部门年报另行公布: left out, unless the report says that it is made of them. */
  private static final Wordings PUBLISHED_ELSEWHERE =
      Wordings.of("各[^。;]{0,24}?(?:另行|单独|分别|自行|各自|独立)[^。;]{0,10}(?:公布|公开|发布|编制|统计|报告)");

  private static final Wordings OF_THE_REPORT = Wordings.of("报告|年报|数据|统计|范围|编制");
  private static final Wordings OF_AGENCIES = Wordings.of(AGENCIES);

  /** Whoever says 我局 is no government. */
  private static final Wordings OWN_ORGAN =
      Wordings.of("[我本](?:局|委|厅|街道|镇|乡|中心|办(?![理法事公结案件]))(?![托员内部])|局机关");

  private static final Wordings WHOLE_GOVERNMENT =
      Wordings.of(
          "全(?:省|市|县|区|州|旗|盟|域)|汇总|综合.{0,12}各|各级(?:行政机关|政府)|各(?:部门|单位|乡镇|镇|乡|街道|县|区|市|地)"
              + "|各[^,。]{0,8}(?:部门|单位|乡镇|街道)|所属部门|(?:市|县|区)直部门|辖区内");

  /** What the figures are made of, said as such; an office needs that. */
  private static final Wordings MADE_OF_ALL =
      Wordings.of(
          "(?<![不未没])(?:汇总|综合|合并|汇集|涵盖|覆盖|包括|包含|含)[^。;]{0,24}(?:各|所属|下属|下级)[^。;]{0,24}"
              + AGENCIES
              + "|各[^。;]{0,24}"
              + AGENCIES
              + "[^。;]{0,24}(?:汇总|综合)(?:编制|形成|而成|数据|情况)"
              + "|全[省市县区州旗盟园镇乡][^,。;]{0,6}汇总(?:数据|情况|统计)");

  /** Of a service with offices below it: 汇总全区各级税务机关, 包括各县(市、区)公安局、各分局数据. */
  private static final Wordings MADE_OF_ITS_LIKE =
      Wordings.of(
          "(?<![不未没])(?:汇总|综合|合并|汇集|涵盖|覆盖|包括|包含)[^。;]{0,30}"
              + "(?:各级[^。;,]{0,8}(?:机关|机构|局)|各(?:县|市|区|州|旗|分|直属)[^。;]{0,16}局)[^。;]{0,12}"
              + "|(?<![不未没])(?:汇总|综合|合并|涵盖|覆盖|包括|包含|含|范围[为是])[^。;]{0,30}?(?:及|和|以及|与)其?"
              + "(?:所属|下属|所辖|隶属|下辖)[^。;]{0,24}?(?:局|海关|机关|机构)"
              + "|统计范围[为是]全[省市县区州旗盟][^,。;]{0,8}(?:机关|系统)"
              + "|[省市县区州旗盟全][^,。;]{0,6}系统(?:汇总|合计|共(?:收到|受理)|累计(?:收到|受理))"
              + "|全系统[^,。;]{0,8}(?:汇总|数据)");

  /** 区管委会及区直各部门主动公开政府信息1687条. */
  private static final Wordings COUNTED_FOR_ALL =
      Wordings.of("各(?:部门|单位)[^,。;]{0,10}主动公开(?:政府)?信息\\s?\\d");

  /** 海关总署2010年海关信息公开工作年度报告 is about all of them, as is that of a 关区 or 系统. */
  private static final Pattern ALL_OFFICES = Pattern.compile("全国海关|\\d年度?海关信息|关区|系统");

  private ScopeReader() {}

  /** The clue that decides the scope; empty where nothing does. */
  static Optional<Clue<Scope>> decide(ReportLines lines, List<Clue<AgencyName>> names) {
    if (names.isEmpty()) {
      return inText(lines, OWN_ORGAN, Scope.OWN);
    }
    Clue<AgencyName> first = names.get(0);
    AgencyName agency = first.value();
    boolean office = agency.type().equals(AgencyTypes.GOVERNMENT_OFFICE);
    if (agency.type().equals(AgencyTypes.GOVERNMENT)) {
      return ofGovernment(lines, names);
    }
    if (office || agency.type().equals(AgencyTypes.DEVELOPMENT_ZONE)) {
      return ofServant(lines, names);
    }
    return ofService(lines, first);
  }

  private static Optional<Clue<Scope>> ofGovernment(
      ReportLines lines, List<Clue<AgencyName>> names) {
    return saidOrAlone(lines, names).or(() -> inText(lines, WHOLE_GOVERNMENT, Scope.CONSOLIDATED));
  }

  /** An office, or a committee; one that is named by its zone alone stands for all of it. */
  private static Optional<Clue<Scope>> ofServant(ReportLines lines, List<Clue<AgencyName>> names) {
    return saidOrAlone(lines, names).or(() -> Optional.of(names.get(0).as(name -> Scope.OWN)));
  }

  /** What the report says that it covers; else all that its place has, if it is named by that. */
  private static Optional<Clue<Scope>> saidOrAlone(
      ReportLines lines, List<Clue<AgencyName>> names) {
    List<String> ofTheReport = sentences(lines, OF_THE_REPORT);
    return ownOnly(lines, names)
        .or(() -> found(ofTheReport, NOT_COVERED, OF_AGENCIES::standIn))
        .or(() -> madeOfAll(lines, ofTheReport))
        .or(() -> found(ofTheReport, NOT_COVERED, words -> true))
        .or(() -> found(ofTheReport, PUBLISHED_ELSEWHERE, words -> true))
        .or(() -> ofPlaceAlone(names));
  }

  private static Optional<Clue<Scope>> ofPlaceAlone(List<Clue<AgencyName>> names) {
    return names.stream()
        .filter(clue -> clue.value().core().isEmpty())
        .findFirst()
        .map(placesOnly -> placesOnly.as(name -> Scope.CONSOLIDATED));
  }

  /**
   * An agency reports for itself, unless the text says that the figures are those of its like below
   * it too. A nationwide service reports now for one office and now for all of them.
   */
  private static Optional<Clue<Scope>> ofService(ReportLines lines, Clue<AgencyName> agency) {
    Optional<String> below =
        words(sentences(lines, OF_THE_REPORT), MADE_OF_ITS_LIKE, words -> true);
    if (below.isPresent()) {
      return below.map(
          words -> new Clue<>(Scope.CONSOLIDATED, ClueKind.UNWEIGHED, Source.NARRATIVE, words));
    }
    boolean service = agency.value().type().equals(AgencyTypes.CUSTOMS);
    boolean national = agency.value().national() && service;
    if (!agency.text().contains("本级")
        && ALL_OFFICES.matcher(service ? agency.text() : agency.value().core()).find()) {
      return Optional.of(agency.as(name -> Scope.CONSOLIDATED));
    }
    return national && !agency.text().contains("本级")
        ? Optional.empty()
        : Optional.of(agency.as(name -> Scope.OWN));
  }

  /** What the title or the text calls its own level alone. */
  private static Optional<Clue<Scope>> ownOnly(ReportLines lines, List<Clue<AgencyName>> names) {
    return names.stream()
        .filter(clue -> clue.text().contains("(本级)"))
        .findFirst()
        .map(clue -> clue.as(name -> Scope.OWN))
        .or(() -> inText(lines, OWN_ONLY, Scope.OWN));
  }

  private static Optional<Clue<Scope>> madeOfAll(ReportLines lines, List<String> ofTheReport) {
    return words(ofTheReport, MADE_OF_ALL, words -> true)
        .map(words -> new Clue<>(Scope.CONSOLIDATED, ClueKind.UNWEIGHED, Source.NARRATIVE, words))
        .or(() -> inText(lines, COUNTED_FOR_ALL, Scope.CONSOLIDATED));
  }

  /** Words of the report about what it leaves out. */
  private static Optional<Clue<Scope>> found(
      List<String> ofTheReport, Wordings leftOut, Predicate<String> which) {
    return words(ofTheReport, leftOut, which)
        .map(words -> new Clue<>(Scope.OWN, ClueKind.UNWEIGHED, Source.NARRATIVE, words));
  }

  private static Optional<String> words(
      List<String> sentences, Wordings wordings, Predicate<String> which) {
    for (String sentence : sentences) {
      Optional<Wordings.Span> span = wordings.first(sentence, 0);
      while (span.isPresent()) {
        String words = sentence.substring(span.get().start(), span.get().end());
        if (which.test(words)) {
          return Optional.of(words);
        }
        span = wordings.first(sentence, span.get().end());
      }
    }
    return Optional.empty();
  }

  /** The sentences of the body with one of some wordings in them. */
  private static List<String> sentences(ReportLines lines, Wordings wordings) {
    List<String> sentences = new ArrayList<>();
    for (String line : lines.body()) {
      int begin = 0;
      for (int i = 0; i <= line.length(); i++) {
        if (i == line.length() || line.charAt(i) == '。' || line.charAt(i) == ';') {
          String sentence = line.substring(begin, i);
          if (wordings.standIn(sentence)) {
            sentences.add(sentence);
          }
          begin = i + 1;
        }
      }
    }
    return sentences;
  }

  private static Optional<Clue<Scope>> inText(ReportLines lines, Wordings wordings, Scope scope) {
    for (String line : lines.body()) {
      Optional<Wordings.Span> words = wordings.first(line, 0);
      if (words.isPresent()) {
        String text = Excerpt.of(line, words.get().start(), words.get().end());
        return Optional.of(new Clue<>(scope, ClueKind.UNWEIGHED, Source.NARRATIVE, text));
      }
    }
    return Optional.empty();
  }
}
