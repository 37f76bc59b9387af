package org.gongkai.extract.match;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.document.NoteMarks;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;

/** Reads what stands in a cell: a number of its kind, a blank, a dash, or something illegible. */
final class NumberReader {

  private static final Set<String> NOTHING = Set.of("无", "暂无", "没有", "空");
  private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−ー─━_/\\\\╱∕⁄]+");

  /** Two numbers in one cell; joining them would invent a third. */
  private static final Pattern BROKEN_NUMBER = Pattern.compile("[0-9]\\s+[0-9]");

  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:[,'][0-9]{3})+(?![0-9])");

  /** Words in brackets behind the number; another number there is a second reading, no remark. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?<=[0-9件项宗条个次元])[(\\[【](?![0-9.]+\\p{IsHan}?[)\\]】])[^()]*[^0-9()][^()]*[)\\]】]$");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[+±-]|增加?|新增|减少?)?(?<open>\\()?(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<close>\\))?(?<unit>件次?|项|宗|条|个|次|例|起|份|部|家|[百千万亿]?万?元)?");

  private static final int FRACTION_DIGITS = 6;

  private static final Pattern MINUS = Pattern.compile("[‐‑‒–—−]");

  private NumberReader() {}

  /**
   * Reads the text of one cell.
   *
   * @param raw the printed text
   * @param kind the kind of number that the column holds
   * @param header the unit of money that the column's header gives; empty where it is not known
   * @param position where it stands
   */
  static Cell read(String raw, ValueKind kind, Optional<MoneyUnit> header, Position position) {
    String unmarked = NoteMarks.without(raw);
    String text = LabelNormalizer.compact(unmarked);
    if (text.isEmpty()) {
      return Cell.empty(CellState.BLANK, raw, position);
    }
    if (NOTHING.contains(text) || DASHES.matcher(text).matches()) {
      return Cell.empty(CellState.DASH, raw, position);
    }
    if (BROKEN_NUMBER.matcher(Normalizer.normalize(unmarked.strip(), Normalizer.Form.NFKC)).find()
        || unmarked.codePoints().anyMatch(NumberReader::isNoteMark)) {
      return Cell.empty(CellState.ILLEGIBLE, raw, position);
    }
    return number(text, kind, header)
        .map(value -> Cell.reported(value, raw, position))
        .orElseGet(() -> Cell.empty(CellState.ILLEGIBLE, raw, position));
  }

  /** Reads one cell; what was not read with confidence is illegible. */
  static Cell read(Slot slot, ValueKind kind, Optional<MoneyUnit> header, Position position) {
    return slot.doubtful()
        ? Cell.empty(CellState.ILLEGIBLE, slot.text(), position)
        : read(slot.text(), kind, header, position);
  }

  /** Reads one cell of a column that does not count money. */
  static Cell read(Slot slot, ValueKind kind, Position position) {
    return read(slot, kind, Optional.of(MoneyUnit.WAN_YUAN), position);
  }

  /** Reads the text of one cell of a column that does not count money. */
  static Cell read(String raw, ValueKind kind, Position position) {
    return read(raw, kind, Optional.of(MoneyUnit.WAN_YUAN), position);
  }

  /** Whether a cell holds a number, a blank or a dash rather than words. */
  static boolean isValue(String raw) {
    String text = LabelNormalizer.compact(NoteMarks.without(raw));
    return text.isEmpty()
        || NOTHING.contains(text)
        || DASHES.matcher(text).matches()
        || NUMBER.matcher(bare(text)).matches();
  }

  /** Whether a cell holds a number. */
  static boolean isNumber(String raw) {
    String text = LabelNormalizer.compact(NoteMarks.without(raw));
    return !text.isEmpty() && NUMBER.matcher(bare(text)).matches();
  }

  private static Optional<BigDecimal> number(
      String text, ValueKind kind, Optional<MoneyUnit> header) {
    Matcher matcher = NUMBER.matcher(bare(text));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean bracketed = matcher.group("open") != null;
    if (bracketed != (matcher.group("close") != null)) {
      return Optional.empty();
    }
    BigDecimal digits = new BigDecimal(matcher.group("digits"));
    Optional<String> sign = Optional.ofNullable(matcher.group("sign"));
    Optional<String> unit = Optional.ofNullable(matcher.group("unit"));
    boolean ofMoney = unit.filter(u -> u.endsWith("元")).isPresent();
    return switch (kind) {
      case COUNT -> sign.isPresent() || ofMoney ? Optional.empty() : whole(digits);
      case CHANGE ->
          ofMoney
              ? Optional.empty()
              : whole(digits)
                  .filter(n -> n.signum() == 0 || isSigned(sign, bracketed))
                  .map(n -> isLess(sign) ? n.negate() : n);
      case AMOUNT ->
          sign.isPresent() || (unit.isPresent() && !ofMoney)
              ? Optional.empty()
              : unit.map(MoneyUnit::of)
                  .orElse(header)
                  .map(money -> plain(money.inWanYuan(digits)))
                  .filter(amount -> amount.scale() <= FRACTION_DIGITS);
    };
  }

  /** Whether it is certain that a number counts up or down: (4) and ±4 may be either. */
  private static boolean isSigned(Optional<String> sign, boolean bracketed) {
    return sign.map(s -> !s.equals("±")).orElse(!bracketed);
  }

  /** ² and ① mark notes; in half width they would become digits of the number before them. */
  private static boolean isNoteMark(int c) {
    return Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static boolean isLess(Optional<String> sign) {
    return sign.filter(s -> s.equals("-") || s.startsWith("减")).isPresent();
  }

  private static Optional<BigDecimal> whole(BigDecimal number) {
    return Optional.of(plain(number)).filter(plain -> plain.scale() == 0);
  }

  /** Without trailing zeros and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The text without thousands separators, without a remark in brackets, with one kind of minus.
   */
  private static String bare(String text) {
    String minus = MINUS.matcher(text).replaceAll("-");
    String joined = THOUSANDS.matcher(minus).replaceAll(m -> m.group().replaceAll("[,']", ""));
    return REMARK.matcher(joined).replaceFirst("");
  }
}
