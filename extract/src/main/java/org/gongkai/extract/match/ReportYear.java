package org.gongkai.extract.match;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.print.Printed;

/**
 * The year of a report as its title gives it, and what the words of a header or a row say of the
 * time of their numbers: this year's, or another's and how they differ.
 *
 * @param year empty where no title gives one
 */
record ReportYear(OptionalInt year) {

  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?:年度|年|(?![0-9件项宗条个.,]))");

  private static final Pattern YEAR_ALONE = Pattern.compile("[(（]?((?:19|20)[0-9]{2})年度?[)）]?");

  /** The caption of a table, which the year begins. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:[(（]?[一二三四五六七][)）、])?((?:19|20)[0-9]{2})年度?(?:[^0-9。，,；;：:]{0,30}公开[^0-9。，,；;：:]{0,20}[况表])?");

  private static final Pattern THIS = Pattern.compile("(?:本|今|当|报告)(?:年度|年|期)");

  /** What stands beside this year's numbers to compare them with. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:上|前|往|历|去)(?:一|两|二|几)?(?:年度|年|期)|同期|同比|环比|增减|增[(（]减[)）]|增[／/]减|增长|增幅|降幅|升降|变化|变动|差额|[±]");

  /** What a cell about time alone may hold besides. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "数量|数据|数值|数|值|情况|累计|实际|发生|完成|统计|相比|比较|对比|百分比|比例|比率|比|较|与|和|率|额|量|幅度|增加|减少|增|减|年份|年度|件|项|[%‰()（）\\[\\]【】:：、,/+\\-]");

  private static final Pattern TIME_BEHIND =
      Pattern.compile("(?:[本今当上去前]一?年度?|[本上同]期|(?:19|20)[0-9]{2}年度?)$");

  /** What each of these ends with. */
  private static final String TIME_ENDS = "年度期";

  private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(（][)）]");

  /** What words of time are made of; a text with another character speaks of something else. */
  private static final BitSet OF_TIME = characters(YEAR, THIS, OTHER, BESIDES);

  /** One of these stands in each of the words above, but for a year's number. */
  private static final String TELLING = "年期比增降变差±";

  /** Of which time a text says that numbers are. */
  enum Time {
    UNSAID,
    THIS_YEAR,
    /** Of another year, or what changed since. */
    ANOTHER
  }

  /**
   * The year of a report: its title's, or else the latest that the header of a table tells of, or
   * the latest of several that stand over tables.
   *
   * @param title may be empty
   * @param rows of its tables
   */
  static ReportYear of(String title, List<GridRow> rows) {
    OptionalInt titled = ofTitle(title);
    return new ReportYear(
        titled.isPresent()
            ? titled
            : IntStream.concat(
                    years(rows.stream().filter(row -> row.words().size() > 1)),
                    latest(years(rows.stream().filter(row -> row.words().size() == 1)).boxed())
                        .stream())
                .max());
  }

  /**
   * The latest of the years over several tables, of which it is the report's. Where but one table
   * has its year over it, that may be another's.
   */
  static OptionalInt latest(Stream<Integer> overTables) {
    Set<Integer> years = overTables.collect(Collectors.toSet());
    return years.size() > 1
        ? years.stream().mapToInt(Integer::intValue).max()
        : OptionalInt.empty();
  }

  private static IntStream years(Stream<GridRow> rows) {
    return rows.flatMap(row -> row.words().stream())
        .flatMapToInt(words -> ofTable(words.printed().compact()).stream());
  }

  /** The year of a column or of a whole table. */
  private static OptionalInt ofTable(String words) {
    return Stream.of(YEAR_ALONE, CAPTION)
        .map(pattern -> pattern.matcher(words))
        .filter(Matcher::matches)
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .findFirst();
  }

  /** The year that a title gives. */
  static OptionalInt ofTitle(String title) {
    Matcher year = YEAR.matcher(Printed.of(title).compact());
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  /** Of which time a text says that numbers are. */
  Time time(Printed text) {
    String words = text.compact();
    if (!mayTell(words)) {
      return Time.UNSAID;
    }
    if (OTHER.matcher(words).find()) {
      return Time.ANOTHER;
    }
    if (namesAnother(text)) {
      return Time.ANOTHER;
    }
    return YEAR.matcher(words).find() || THIS.matcher(words).find() ? Time.THIS_YEAR : Time.UNSAID;
  }

  /** Whether a text names a year, and not the report's. */
  boolean namesAnother(Printed text) {
    return year.isPresent()
        && mayTell(text.compact())
        && YEAR.matcher(text.compact())
            .results()
            .anyMatch(found -> Integer.parseInt(found.group(1)) != year.getAsInt());
  }

  /** Whether a text tells of a time and of nothing else. */
  boolean isTimeAlone(Printed text) {
    if (text.isBlank() || !isOfTime(text.compact()) || time(text) == Time.UNSAID) {
      return false;
    }
    return BESIDES.matcher(without(OTHER, without(text))).replaceAll("").isEmpty();
  }

  /** Whether a cell of a row says that its numbers are of another year. */
  boolean isAnothers(GridRow row) {
    for (GridRow.Words words : row.words()) {
      if (isTimeAlone(words.printed()) && time(words.printed()) == Time.ANOTHER) {
        return true;
      }
    }
    return false;
  }

  /** The slot behind a label, and behind the cell that tells its time. */
  int behindTime(GridRow row, int end) {
    for (GridRow.Words words : row.words()) {
      if (words.start() == end && isTimeAlone(words.printed())) {
        return words.end();
      }
    }
    return end;
  }

  /** A text without the words that say that it is of this year. */
  Printed withoutTime(Printed text) {
    if (!mayTell(text.compact())) {
      return text;
    }
    String rest = without(text);
    return rest.equals(text.compact()) ? text : Printed.of(without(EMPTY_BRACKETS, rest));
  }

  /** A label without the time of its numbers, which text prints behind it. */
  static Printed withoutTimeBehind(Printed text) {
    String words = text.compact();
    if (words.isEmpty() || TIME_ENDS.indexOf(words.charAt(words.length() - 1)) < 0) {
      return text;
    }
    Matcher time = TIME_BEHIND.matcher(words);
    return time.find() && time.start() > 0 ? Printed.of(words.substring(0, time.start())) : text;
  }

  /** Most cells tell of no time, and need no closer look. */
  private static boolean mayTell(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (TELLING.indexOf(words.charAt(i)) >= 0) {
        return true;
      }
    }
    return words.contains("19") || words.contains("20");
  }

  private static boolean isOfTime(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (!OF_TIME.get(words.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Digits, and all characters that patterns name, those of their grammar among them. */
  private static BitSet characters(Pattern... patterns) {
    BitSet named = new BitSet();
    named.set('0', '9' + 1);
    for (Pattern pattern : patterns) {
      pattern.pattern().chars().forEach(named::set);
    }
    return named;
  }

  private static String without(Printed text) {
    return without(THIS, without(YEAR, text.compact()));
  }

  private static String without(Pattern words, String text) {
    return words.matcher(text).replaceAll("");
  }
}
