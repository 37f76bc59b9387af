package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.print.LabelNormalizer;

/** A unit in which reports print sums of money, as a multiple of the form's 万元. */
enum MoneyUnit {
  YUAN("元", "0.0001"),
  HUNDRED_YUAN("百元", "0.01"),
  THOUSAND_YUAN("千元", "0.1"),
  /** The form's own. */
  WAN_YUAN("万元", "1"),
  MILLION_YUAN("百万元", "100"),
  TEN_MILLION_YUAN("千万元", "1000"),
  HUNDRED_MILLION_YUAN("亿元", "10000");

  /** （单位：元）, 单位：件、元, 以元为单位, （元）, /元. */
  private static final Pattern SAID =
      Pattern.compile(
          "单位(?:[:：]|为|是)?(?:人民币)?(?:[^)）元]*[、,，/和及])?(?<line>[^)）,，、/和及元:：]{0,4}元)"
              + "|以(?<as>[百千万亿]*元)为单位|[(（](?:人民币)?(?<bracket>[^)）:：,，、/]{0,4}元)[)）]"
              + "|[/／](?<behind>[百千万亿]*元)|^(?:人民币)?(?<alone>[百千万亿]*元)$");

  private final String printed;
  private final BigDecimal inWanYuan;

  MoneyUnit(String printed, String inWanYuan) {
    this.printed = printed;
    this.inWanYuan = new BigDecimal(inWanYuan);
  }

  /** The unit as it is printed behind numbers; empty where it is none of money. */
  static Optional<MoneyUnit> of(String printed) {
    return Stream.of(values()).filter(unit -> unit.printed.equals(printed)).findFirst();
  }

  /** Whether a text holds what every unit of money has: most do not. */
  static boolean mayBeSaid(String text) {
    return text.indexOf('元') >= 0;
  }

  /**
   * The unit that a text gives for sums of money.
   *
   * @return empty where it gives none
   */
  static Optional<Said> said(String text) {
    if (!mayBeSaid(text)) {
      return Optional.empty();
    }
    Matcher matcher = SAID.matcher(LabelNormalizer.compact(text));
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Stream.of("line", "as", "bracket", "behind", "alone")
        .map(matcher::group)
        .filter(Objects::nonNull)
        .findFirst()
        .map(printed -> new Said(of(printed)));
  }

  /**
   * A unit that is given somewhere.
   *
   * @param unit empty where it is not known
   */
  record Said(Optional<MoneyUnit> unit) {

    /** What all that is said comes to; empty where it contradicts itself or is not known. */
    static Optional<MoneyUnit> together(List<Said> said) {
      List<Said> distinct = said.stream().distinct().toList();
      return distinct.isEmpty()
          ? Optional.of(WAN_YUAN)
          : distinct.size() == 1 ? distinct.get(0).unit : Optional.empty();
    }
  }

  /** An amount in this unit, in 万元. */
  BigDecimal inWanYuan(BigDecimal amount) {
    return amount.multiply(inWanYuan);
  }
}
