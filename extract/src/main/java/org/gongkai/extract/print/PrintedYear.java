package org.gongkai.extract.print;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The years that a text names, in digits of any kind. */
public final class PrintedYear {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern CHINESE =
      Pattern.compile("[二2][〇○零OoＯ0][〇○零一二三四五六七八九OoＯ]{2}(?=年|度|$)");
  private static final Pattern BLANKS = Pattern.compile("(?<=[0-9])\\h+(?=年)|\\h+(?=20[0-9]{2})");

  /** A year alone; the year of a date is when something was signed or published. */
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])(?!\\h*[年.-]\\h*[0-9]{1,2}\\h*[月.-])");

  /** The years of document numbers: 国办发〔2021〕30号. */
  private static final Pattern NUMBERED = Pattern.compile("[〔\\[(【﹝]20[0-9]{2}[〕\\])】﹞][0-9]+号");

  private PrintedYear() {}

  /** The only year that a text names; empty where it names none, or several. */
  public static Optional<Integer> in(String text) {
    List<Integer> years = all(text);
    return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
  }

  /** The years that a text names, each once; dates and the numbers of documents have none. */
  public static List<Integer> all(String text) {
    String digits =
        BLANKS.matcher(inDigits(Normalizer.normalize(text, Normalizer.Form.NFKC))).replaceAll("");
    return YEAR.matcher(NUMBERED.matcher(digits).replaceAll(""))
        .results()
        .map(year -> Integer.valueOf(year.group()))
        .distinct()
        .toList();
  }

  /** The text with years such as 二〇二二年 in digits. */
  public static String inDigits(String text) {
    return text.indexOf('二') < 0 ? text : CHINESE.matcher(text).replaceAll(PrintedYear::digits);
  }

  private static String digits(MatchResult chinese) {
    StringBuilder digits = new StringBuilder();
    for (char c : chinese.group().toCharArray()) {
      int digit = DIGITS.indexOf(c);
      digits.append(digit >= 0 ? (char) ('0' + digit) : c >= '0' && c <= '9' ? c : '0');
    }
    return digits.toString();
  }
}
