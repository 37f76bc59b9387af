package org.gongkai.extract.match;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.extract.print.LabelNormalizer;

/** Finds where a report is signed: a date on a line of its own, alone or behind who signs. */
final class Signatures {

  private static final Pattern DATE =
      Pattern.compile(
          "[\\p{IsHan}()（）、]{0,30}(?:20[0-9]{2}|[二2][〇○零OoＯ0][〇○零一二三四五六七八九OoＯ0-9]{2})年[0-9一二三四五六七八九十]{1,3}月"
              + "[0-9一二三四五六七八九十]{1,3}日[)）]?");

  /** Dates that a page prints of itself, and the ends of periods. */
  private static final Pattern OTHER_DATE =
      Pattern.compile("发布|日期|时间|更新|来源|公布|截[至止]|起|至|以来|浏览|字号|印发|成文");

  private Signatures() {}

  /** The first line among some that ends a report; empty where there is none. */
  static OptionalInt first(List<String> lines, int from, int to) {
    return IntStream.range(from, to).filter(i -> isDate(lines.get(i))).findFirst();
  }

  private static boolean isDate(String line) {
    String compact = LabelNormalizer.compact(line);
    return compact.length() <= 50
        && DATE.matcher(compact).matches()
        && !OTHER_DATE.matcher(compact).find();
  }
}
