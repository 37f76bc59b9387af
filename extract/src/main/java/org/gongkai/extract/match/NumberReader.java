package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.print.PrintedNumber;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;

/** Reads what stands in a cell: a number of its kind, a blank, a dash, or something illegible. */
final class NumberReader {

  private static final int FRACTION_DIGITS = 6;

  /** What a change is said to be where nothing changed. */
  private static final Pattern UNCHANGED =
      Pattern.compile("持平|不变|保持不变|(?:无|没有|未)(?:增减|变化|变动|增加|增)|与?上年持平|零增长");

  private static final Pattern LESS = Pattern.compile("[(]?(?:-|↓|减少?|下降|降|少)(?:了)?[)]?");
  private static final Pattern MORE = Pattern.compile("[(]?(?:[+]|↑|增加?|新增|上升|升|多)(?:了)?[)]?");

  /** What brackets hold that speaks of money, and has no number in it. */
  private static final Pattern MONEY =
      Pattern.compile("[(\\[【](?<words>[^0-9)\\]】]*(?:[元￥¥$]|人民币)[^0-9)\\]】]*|[十百千万亿]+)[)\\]】]");

  private static final Pattern MULTIPLE = Pattern.compile("[十百千万亿]+");

  /**
   * No report counts or collects more; longer runs of digits are codes, or numbers run together.
   */
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000L);

  /** What may be a number and is not read as one: 共3件, 约3. */
  private static final Pattern UNREAD = Pattern.compile("\\p{IsHan}{1,3}[0-9.]+\\p{IsHan}{0,2}");

  private NumberReader() {}

  /** Whether words among numbers may be one of them that is not read. */
  static boolean mayHoldNumber(Printed words) {
    return UNREAD.matcher(words.compact()).matches();
  }

  /**
   * Reads the text of one cell.
   *
   * @param printed the printed text
   * @param kind the kind of number that the column holds
   * @param header the unit of money that the column's header gives; empty where it is not known
   * @param position where it stands
   */
  static Cell read(Printed printed, ValueKind kind, Optional<MoneyUnit> header, Position position) {
    if (printed.isBlank()) {
      return Cell.empty(CellState.BLANK, printed.raw(), position);
    }
    if (printed.isDash()) {
      return Cell.empty(CellState.DASH, printed.raw(), position);
    }
    if (kind == ValueKind.CHANGE && UNCHANGED.matcher(printed.compact()).matches()) {
      return Cell.reported(BigDecimal.ZERO, printed.raw(), position);
    }
    return printed
        .number()
        .filter(number -> !printed.isBroken())
        .flatMap(number -> value(number, kind, header))
        .map(value -> Cell.reported(value, printed.raw(), position))
        .orElseGet(() -> Cell.empty(CellState.ILLEGIBLE, printed.raw(), position));
  }

  /** Reads one cell of a row; what was not read with confidence is illegible. */
  static Cell read(GridRow row, int slot, ValueKind kind, Optional<MoneyUnit> header) {
    return row.slots().get(slot).doubtful()
        ? Cell.empty(CellState.ILLEGIBLE, row.slots().get(slot).text(), row.position(slot))
        : read(row.printed(slot), kind, header, row.position(slot));
  }

  /** Reads one cell of a column that does not count money. */
  static Cell read(GridRow row, int slot, ValueKind kind) {
    return read(row, slot, kind, Optional.of(MoneyUnit.WAN_YUAN));
  }

  private static Optional<BigDecimal> value(
      PrintedNumber number, ValueKind kind, Optional<MoneyUnit> header) {
    if (number.opened() != number.closed() || number.digits().compareTo(GREATEST) > 0) {
      return Optional.empty();
    }
    Optional<String> sign = kind == ValueKind.CHANGE ? sign(number) : number.sign();
    Optional<MoneyUnit.Said> inBrackets = number.remark().flatMap(NumberReader::unitInBrackets);
    boolean ofMoney =
        inBrackets.isPresent() || number.unit().filter(u -> u.endsWith("元")).isPresent();
    return switch (kind) {
      case COUNT -> sign.isPresent() || ofMoney ? Optional.empty() : whole(number.digits());
      case CHANGE ->
          ofMoney
              ? Optional.empty()
              : whole(number.digits())
                  .filter(n -> n.signum() == 0 || isSigned(sign, number.opened()))
                  .map(n -> sign.filter(NumberReader::isLess).isPresent() ? n.negate() : n);
      case AMOUNT ->
          sign.isPresent() || (number.unit().isPresent() && !ofMoney)
              ? Optional.empty()
              : unit(number, inBrackets, header)
                  .map(money -> plain(money.inWanYuan(number.digits())))
                  .filter(amount -> amount.scale() <= FRACTION_DIGITS);
    };
  }

  /**
   * A remark without numbers that speaks of money says in which unit the number is, or tries to.
   */
  private static Optional<MoneyUnit.Said> unitInBrackets(String remark) {
    Matcher money = MONEY.matcher(remark);
    if (!money.matches()) {
      return Optional.empty();
    }
    String words = money.group("words");
    String unit = MULTIPLE.matcher(words).matches() ? words + "元" : words;
    return MoneyUnit.said("(" + unit + ")")
        .or(() -> Optional.of(new MoneyUnit.Said(Optional.empty())));
  }

  /** The unit of money behind a number or in brackets there, or else the header's. */
  private static Optional<MoneyUnit> unit(
      PrintedNumber number, Optional<MoneyUnit.Said> inBrackets, Optional<MoneyUnit> header) {
    if (number.unit().isPresent()) {
      return MoneyUnit.of(number.unit().get());
    }
    return inBrackets.isPresent() ? inBrackets.get().unit() : header;
  }

  /** The sign before a number, or in the brackets behind it: 3（减）; where both differ, either. */
  private static Optional<String> sign(PrintedNumber number) {
    Optional<String> behind =
        number
            .remark()
            .map(remark -> remark.replaceAll("[()\\[\\]【】]", ""))
            .filter(remark -> LESS.matcher(remark).matches() || MORE.matcher(remark).matches());
    boolean differ =
        behind.isPresent()
            && number.sign().filter(sign -> isLess(sign) != isLess(behind.get())).isPresent();
    return differ ? Optional.of("±") : number.sign().or(() -> behind);
  }

  /** Whether it is certain that a number counts up or down: (4) and ±4 may be either. */
  private static boolean isSigned(Optional<String> sign, boolean bracketed) {
    return sign.map(s -> !s.equals("±")).orElse(!bracketed);
  }

  private static boolean isLess(String sign) {
    return LESS.matcher(sign).matches();
  }

  private static Optional<BigDecimal> whole(BigDecimal number) {
    return Optional.of(plain(number)).filter(plain -> plain.scale() == 0);
  }

  /** Without trailing zeros and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
