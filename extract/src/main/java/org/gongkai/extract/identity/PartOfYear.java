package org.gongkai.extract.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the reports that are of half a year, a quarter or some months. */
final class PartOfYear {

  private static final String MONTH = "(?:[1-9]|0[1-9]|1[0-2]|[一二三四五六七八九十]{1,2})";

  private static final Pattern PART =
      Pattern.compile(
          "[上下]半年|半年(?:度)?(?=政府|信息|政务|工作|报|情况|总结|统计)|第?[一二三四1-4]季度|前[一二三两1-3]个?季度|季度报|[季月]报(?![告送])"
              + "|月度(?=政府|信息|政务|工作|报|情况)|年"
              + MONTH
              + "月?份?[-至到~—]+(?!12月|0?1月)"
              + MONTH
              + "月"
              + "|年"
              + MONTH
              + "月份?(?=政府信息|信息公开|政务公开|公开|工作|至|-)(?![^年]{0,4}12月)");

  private static final Pattern ANNUAL = Pattern.compile("年度报告|年度工作报告|年报|告年度报|年度");
  private static final Pattern REPORT = Pattern.compile("信息公开|政务公开");

  /** 现将2022年上半年政府信息公开工作情况报告如下. */
  private static final Pattern PRESENTED =
      Pattern.compile("^(?:现|特|兹)?(?:将|就|对).*(?:报告|汇报|总结|通报|公布)(?:如下)?$");

  /** From the first day of the year to one before December. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(20\\d\\d)年0?1月0?1日起?\\s?(?:至|到|-|—|~){1,2}\\s?(?:\\1年|当年|同年)?(?:0?[1-9]|1[01])月\\d{1,2}日");

  private PartOfYear() {}

  /** The words that say so; empty where the report is of a year, for all that they say. */
  static Optional<String> words(ReportLines lines) {
    return Stream.of(titles(lines), presented(lines), period(lines))
        .flatMap(found -> found)
        .findFirst();
  }

  /** In the title; without one in what stands for it. */
  private static Stream<String> titles(ReportLines lines) {
    Stream<String> titles =
        lines.title().isEmpty()
            ? Stream.concat(
                lines.heading().stream(), Stream.of(lines.pageTitle(), lines.fileName()))
            : Stream.of(lines.title());
    return titles
        .filter(title -> REPORT.matcher(title).find())
        .flatMap(title -> PART.matcher(title).results().map(found -> title));
  }

  private static Stream<String> presented(ReportLines lines) {
    return ANNUAL.matcher(lines.title()).find()
        ? Stream.empty()
        : lines.narrative().stream()
            .flatMap(line -> PrintedText.clauses(line).stream())
            .filter(clause -> PRESENTED.matcher(clause).matches() && REPORT.matcher(clause).find())
            .filter(clause -> PART.matcher(clause).find());
  }

  private static Stream<String> period(ReportLines lines) {
    boolean whole = !YearReader.periods(lines).isEmpty();
    return whole || ANNUAL.matcher(lines.title()).find()
        ? Stream.empty()
        : lines.narrative().stream().map(PERIOD::matcher).filter(Matcher::find).map(Matcher::group);
  }
}
