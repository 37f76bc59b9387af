package org.gongkai.extract.match;

import java.math.BigDecimal;
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

  /** （单位：元）, （元）: a header's unit stands in brackets or behind the word for it. */
  private static final Pattern IN_HEADER =
      Pattern.compile("单位[:：]?(?:人民币)?([^)）,，]*元)|[(（]([^)）:：]{0,4}元)[)）]");

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

  /**
   * The unit that a header gives.
   *
   * @return the form's where it gives none; empty where it gives one that is not known
   */
  static Optional<MoneyUnit> ofHeader(String header) {
    if (header.indexOf('元') < 0) {
      return Optional.of(WAN_YUAN);
    }
    Matcher matcher = IN_HEADER.matcher(LabelNormalizer.compact(header));
    if (!matcher.find()) {
      return Optional.of(WAN_YUAN);
    }
    return of(Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2)));
  }

  /** An amount in this unit, in 万元. */
  BigDecimal inWanYuan(BigDecimal amount) {
    return amount.multiply(inWanYuan);
  }
}
