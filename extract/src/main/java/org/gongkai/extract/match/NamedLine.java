package org.gongkai.extract.match;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.PrintedYear;

/**
 * Whose and of when what follows is, as a title, a line above a table or the name of a sheet tells.
 *
 * @param agency the agency or the place as printed; empty where the line names none
 * @param year the year; empty where the line tells none
 */
record NamedLine(String agency, Optional<Integer> year) {

  /** Longer lines are sentences. */
  private static final int LONGEST = 40;

  private static final Pattern NAME =
      Pattern.compile(
          "(?![全各本我因])\\p{IsHan}{1,24}(?:政府|局|委员会|委|办公室|办|厅|院|管委会|街道|办事处|镇|乡|苏木|中心|处|所|站"
              + "|队|公司|学校|大学|医院|[市县区旗州盟])");

  /** What each of these ends with. */
  private static final String NAME_ENDS = "府局会委室办厅院道处镇乡木心所站队司校学院市县区旗州盟";

  /** What stands behind the name in a headline. */
  private static final Pattern REST =
      Pattern.compile("(?:\\p{IsHan}{0,24}(?:情况|统计|报告|年报|报表|数据|[表件篇]))?[0-9]{0,2}");

  private static final Pattern YEAR_WORDS = Pattern.compile("20[0-9]{2}年?度?");

  /** The page's way to others. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\s*(?:[上下前后]一?[篇条页则个]|(?:相关|友情|延伸|推荐|热门|热点)(?:链接|文章|信息|新闻|阅读|推荐|稿件|文件|内容|报道))");

  /** 表2 2023年…: the table's number, and not the first digits of the year. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?:第\\s*[0-9０-９一二三四五六七八九十]{1,3}[章节部分篇表]+"
              + "|(?:附?[件表录]|表)\\s*(?:[0-9０-９]{1,3}?(?=20[0-9]{2}|[^0-9０-９])|[一二三四五六七八九十]{1,3}))"
              + "[\\s:：、.．—-]*");

  /** 填报单位（盖章）：某某镇人民政府. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:填[报表]|报送|上报|编[制报]|报告|公开)?(?:单位|机关|机构|部门)(?:名称)?(?:[(（][^()（）]{1,6}[)）])?\\s*[:：]\\s*(?=\\p{IsHan}{3})");

  /** Words of the form, which end like names too. */
  private static final Pattern OF_THE_FORM = Pattern.compile("公开|信息|申请|行政|处理|收到|[本上]年|结转|情况|报告|附件");

  private static final Pattern TITLE_FILL = Pattern.compile("关于|年度|[0-9年]|的$");

  /** What tells nothing. */
  static final NamedLine NOTHING = new NamedLine("", Optional.empty());

  /** A line in normal form, without its number and without what says that an agency follows. */
  static String plain(String line) {
    return LabelNormalizer.normalize(LABELLED.matcher(unnumbered(line).strip()).replaceFirst(""));
  }

  /** A line without the number of its table. */
  static String unnumbered(String line) {
    return NUMBERED.matcher(line).replaceFirst("");
  }

  /** Whether a line begins as one that leads to another page. */
  static boolean isLink(String line) {
    return LINK.matcher(line).lookingAt();
  }

  /** What a line that is no title tells; empty where it names neither an agency nor a year. */
  static Optional<NamedLine> of(String line) {
    if (line.isEmpty() || line.length() > LONGEST || isLink(line)) {
      return Optional.empty();
    }
    String text = plain(line);
    Optional<Integer> year = PrintedYear.in(line);
    String words = YEAR_WORDS.matcher(PrintedYear.inDigits(text)).replaceFirst("");
    if (words.isEmpty() && year.isPresent()) {
      return Optional.of(new NamedLine("", year));
    }
    return name(words).map(name -> new NamedLine(name, year));
  }

  /** The longest name that a line of words begins with, nothing but a headline's end behind it. */
  private static Optional<String> name(String words) {
    for (int end = words.length(); end > 1; end--) {
      if (NAME_ENDS.indexOf(words.charAt(end - 1)) < 0) {
        continue;
      }
      String name = words.substring(0, end);
      if (NAME.matcher(name).matches()
          && REST.matcher(words.substring(end)).matches()
          && !OF_THE_FORM.matcher(name).find()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /**
   * What a title tells.
   *
   * @param title the title on one line
   * @param head what stands in front of the title's ending, in normal form
   */
  static NamedLine ofTitle(String title, String head) {
    return new NamedLine(
        TITLE_FILL.matcher(PrintedYear.inDigits(head)).replaceAll(""), PrintedYear.in(title));
  }

  /** This, and what it does not tell as the other does. */
  NamedLine over(NamedLine other) {
    return new NamedLine(agency.isEmpty() ? other.agency : agency, year.or(other::year));
  }

  /** What lines tell together, the last of each: a sheet's year above an agency's name. */
  static NamedLine together(Stream<NamedLine> lines) {
    return lines.reduce(NOTHING, (before, next) -> next.over(before));
  }

  /** The last line with a year alone, such as a sheet's name, above a title without one. */
  static NamedLine yearAlone(Stream<NamedLine> lines) {
    return lines.filter(name -> name.agency.isEmpty()).reduce(NOTHING, (before, next) -> next);
  }

  /** Whether it tells nothing. */
  boolean isEmpty() {
    return agency.isEmpty() && year.isEmpty();
  }

  /** Whether it tells both whose and of when. */
  boolean isWhole() {
    return !agency.isEmpty() && year.isPresent();
  }

  /** Whether another agency or another year is meant, as far as both tell. */
  boolean differs(NamedLine other) {
    return differsInAgency(other)
        || (year.isPresent() && other.year.isPresent() && !year.equals(other.year));
  }

  /** Whether another agency is meant: a name may be printed with its place or without it. */
  boolean differsInAgency(NamedLine other) {
    return !agency.isEmpty()
        && !other.agency.isEmpty()
        && !agency.contains(other.agency)
        && !other.agency.contains(agency);
  }

  /** The same agency in the year by which tables are told apart, if there is one. */
  NamedLine in(OptionalInt known) {
    return known.isPresent() ? new NamedLine(agency, Optional.of(known.getAsInt())) : this;
  }
}
