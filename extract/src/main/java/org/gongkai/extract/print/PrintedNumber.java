package org.gongkai.extract.print;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed, alone in its cell but for a sign, brackets, a unit and a remark.
 *
 * @param sign what stands in front of it: a plus or a minus, 增加, 减少; empty where nothing does
 * @param opened whether a bracket opens in front of it
 * @param closed whether a bracket closes behind it
 * @param digits without thousands separators
 * @param unit what stands behind it: 件, 万元; empty where nothing does
 * @param remark what brackets behind it hold; empty where nothing does
 */
public record PrintedNumber(
    Optional<String> sign,
    boolean opened,
    boolean closed,
    BigDecimal digits,
    Optional<String> unit,
    Optional<String> remark) {

  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:[,'][0-9]{3})+(?![0-9])");

  /** Words in brackets behind the number; another number there is a second reading, no remark. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?<=[0-9件项宗条个次元])[(\\[【](?![0-9.]+\\p{IsHan}{0,2}[)\\]】]|[^()]*(?:更正|修正|订正|勘误|正确|准确|应[为是]|改[为成]|实[为际]|原[为数])[^()]*[0-9])[^()]*[^0-9()][^()]*[)\\]】]$");

  private static final String SIGN = "[+±↑↓-]|\\((?:增加?|减少?|[+-])\\)|增加?|新增|上升|减少?|下降";

  private static final String UNIT = "件次?|项|宗|条|个|次|例|起|份|部|家|[百千万亿]?万?元";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>%s)?(?<open>\\()?(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<close>\\))?(?<unit>%s)?"
              .formatted(SIGN, UNIT));

  private static final String MINUSES = "‐‑‒–—−";

  private static final Pattern MINUS = Pattern.compile("[" + MINUSES + "]");

  /** What may stand before the digits: all characters that signs are written with here. */
  private static final String BEFORE = SIGN + MINUSES;

  private static final String SEPARATORS = ".,'";

  /** What may stand right behind the digits: a unit, a bracket, a remark. */
  private static final String BEHIND = UNIT + ")([【";

  /** More digits than this are rare; fewer need no grammar to be read. */
  private static final int MOST_PLAIN_DIGITS = 18;

  /**
   * The number that a text is.
   *
   * @param compact a text as {@link LabelNormalizer#compact} leaves it
   */
  static Optional<PrintedNumber> of(String compact) {
    if (isPlain(compact)) {
      return Optional.of(
          new PrintedNumber(
              Optional.empty(),
              false,
              false,
              BigDecimal.valueOf(Long.parseLong(compact)),
              Optional.empty(),
              Optional.empty()));
    }
    if (!mayBe(compact)) {
      return Optional.empty();
    }
    Matcher number = NUMBER.matcher(bare(compact));
    return number.matches()
        ? Optional.of(
            new PrintedNumber(
                Optional.ofNullable(number.group("sign")),
                number.group("open") != null,
                number.group("close") != null,
                new BigDecimal(number.group("digits")),
                Optional.ofNullable(number.group("unit")),
                remark(compact)))
        : Optional.empty();
  }

  private static Optional<String> remark(String compact) {
    Matcher remark = REMARK.matcher(compact);
    return remark.find() ? Optional.of(remark.group()) : Optional.empty();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_PLAIN_DIGITS;
  }

  /** Whether digits stand where a number has them: a quick look that spares most words more. */
  private static boolean mayBe(String text) {
    int at = 0;
    while (at < text.length() && BEFORE.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int digits = at;
    while (at < text.length()
        && (isDigit(text.charAt(at)) || SEPARATORS.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at > digits && (at == text.length() || BEHIND.indexOf(text.charAt(at)) >= 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * The text without thousands separators, without a remark in brackets, with one kind of minus.
   */
  private static String bare(String text) {
    String minus = MINUS.matcher(text).replaceAll("-");
    String joined =
        minus.indexOf(',') < 0 && minus.indexOf('\'') < 0
            ? minus
            : THOUSANDS.matcher(minus).replaceAll(m -> m.group().replaceAll("[,']", ""));
    return REMARK.matcher(joined).replaceFirst("");
  }
}
