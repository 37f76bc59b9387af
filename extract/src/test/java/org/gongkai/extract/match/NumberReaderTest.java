package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.form.ValueKind;
import org.gongkai.extract.print.Printed;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed in a cell, and what is read there. */
class NumberReaderTest {

  private static final Position HERE = Position.of(1, 2, 3);

  private static final String BLANK = "blank";
  private static final String DASH = "dash";
  private static final String ILLEGIBLE = "illegible";

  static Stream<Arguments> counts() {
    return rows(
        "0", "0",
        "8", "8",
        "007", "7",
        "１２３", "123",
        "8件", "8",
        "8 件", "8",
        "3件次", "3",
        "8.0", "8",
        "8.5", ILLEGIBLE,
        "1,234", "1234",
        "1，234", "1234",
        "1,234,567", "1234567",
        "１，２３４", "1234",
        "1,23", ILLEGIBLE,
        "12,34,567", ILLEGIBLE,
        "1.234.567", ILLEGIBLE,
        "1234,567", ILLEGIBLE,
        "3,5", ILLEGIBLE,
        "100", "100",
        "1000000000000", "1000000000000",
        "1000000000001", ILLEGIBLE,
        "1234567890123456789012345", ILLEGIBLE,
        "1e3", ILLEGIBLE,
        "0x10", ILLEGIBLE,
        "\u00a00\u00a0", "0",
        "\u30008", "8",
        "\n8\n", "8",
        "\u200b8\ufeff", "8",
        "[bookmark: _GoBack]0", "0",
        "[bookmark: _GoBack]", BLANK,
        "1[bookmark: _GoBack]2", "12",
        "(0)", "0",
        "（3）", "3",
        "(3", ILLEGIBLE,
        "3)", ILLEGIBLE,
        "90(信用中国)", "90",
        "90（含结转2件）", "90",
        "90(3)", ILLEGIBLE,
        "90(3件)", ILLEGIBLE,
        "5注1", ILLEGIBLE,
        "5*", ILLEGIBLE,
        "-13", ILLEGIBLE,
        "－13", ILLEGIBLE,
        "+21", ILLEGIBLE,
        "减4", ILLEGIBLE,
        "1 2", ILLEGIBLE,
        "1\n2", ILLEGIBLE,
        "1\u00a02", ILLEGIBLE,
        "1\u30002", ILLEGIBLE,
        "1、2", ILLEGIBLE,
        "1/2", ILLEGIBLE,
        "1-2", ILLEGIBLE,
        "5%", ILLEGIBLE,
        "12元", ILLEGIBLE,
        "12（元）", ILLEGIBLE,
        "12【万元】", ILLEGIBLE,
        "约5", ILLEGIBLE,
        "三", ILLEGIBLE,
        "见附件", ILLEGIBLE,
        "2021年", ILLEGIBLE,
        "①", ILLEGIBLE,
        "²", ILLEGIBLE,
        "5²", "5",
        "5①", "5",
        "½", ILLEGIBLE,
        "O", ILLEGIBLE,
        "l", ILLEGIBLE,
        "?", ILLEGIBLE);
  }

  @ParameterizedTest(name = "[{0}] is {1}")
  @MethodSource("counts")
  void a_count_is_whole_and_not_negative(String raw, String expected) {
    assertThat(read(raw, ValueKind.COUNT)).isEqualTo(expected);
  }

  static Stream<Arguments> nothing() {
    return rows(
        "", BLANK,
        " ", BLANK,
        "\u00a0", BLANK,
        "\u3000\u3000", BLANK,
        "\n\n", BLANK,
        "\u200b", BLANK,
        "/", DASH,
        "／", DASH,
        "\\", DASH,
        "-", DASH,
        "－", DASH,
        "--", DASH,
        "—", DASH,
        "——", DASH,
        " — ", DASH,
        "–", DASH,
        "−", DASH,
        "─", DASH,
        "━", DASH,
        "ー", DASH,
        "╱", DASH,
        "_", DASH,
        "无", DASH,
        " 无 ", DASH,
        "暂无", DASH,
        "没有", DASH,
        "免征", DASH,
        "本年度免征", DASH,
        "全年未收费", DASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28（更正为29）", "28(应为29)", "28(正确数29)", "28（准确为29）", "28（原为27件）", "28（29）"})
  void a_number_that_is_put_right_behind_it_is_not_read(String raw) {
    assertThat(read(raw, ValueKind.COUNT)).isEqualTo(ILLEGIBLE);
  }

  @ParameterizedTest(name = "[{0}] is {1}")
  @MethodSource("nothing")
  void a_blank_and_a_mark_for_nothing_are_no_zero(String raw, String expected) {
    for (ValueKind kind : ValueKind.values()) {
      assertThat(read(raw, kind)).as(kind.key()).isEqualTo(expected);
    }
  }

  static Stream<Arguments> changes() {
    return rows(
        "0", "0",
        "4", "4",
        "+21", "21",
        "＋21", "21",
        "-13", "-13",
        "－13", "-13",
        "−13", "-13",
        "—13", "-13",
        "- 13", "-13",
        "增10", "10",
        "增加10", "10",
        "新增 10 项", "10",
        "减4", "-4",
        "减少4项", "-4",
        "+(0)", "0",
        "+（0）", "0",
        "-0", "0",
        "+1,234", "1234",
        "0/0", ILLEGIBLE,
        "+3/-1", ILLEGIBLE,
        "增3减1", ILLEGIBLE,
        "--4", ILLEGIBLE,
        "+-4", ILLEGIBLE,
        "±4", ILLEGIBLE,
        "±0", "0",
        "(4)", ILLEGIBLE,
        "+(4)", "4",
        "-(4)", "-4",
        "(0)", "0",
        "-4.5", ILLEGIBLE,
        "-4元", ILLEGIBLE,
        "↑4", "4",
        "↓4", "-4",
        "4（减）", "-4",
        "4（增）", "4",
        "-4（减）", "-4",
        "+4（减）", ILLEGIBLE,
        "（减）4", "-4",
        "无变化", "0",
        "持平", "0");
  }

  @ParameterizedTest(name = "[{0}] is {1}")
  @MethodSource("changes")
  void a_change_has_a_sign(String raw, String expected) {
    assertThat(read(raw, ValueKind.CHANGE)).isEqualTo(expected);
  }

  static Stream<Arguments> amounts() {
    return rows(
        "0",
        "0",
        "0.00",
        "0",
        "12.5",
        "12.5",
        "12.50",
        "12.5",
        "１２．５",
        "12.5",
        "488.780058",
        "488.780058",
        "12.5万元",
        "12.5",
        "12.5 万元",
        "12.5",
        "125000元",
        "12.5",
        "125000（元）",
        "12.5",
        "125000(单位:元)",
        "12.5",
        "12.5（万元）",
        "12.5",
        "12.5（3万元）",
        ILLEGIBLE,
        "12.5（含罚没3万元）",
        "12.5",
        "125000【元】",
        "12.5",
        "12.5（万）",
        "12.5",
        "125000（以元计）",
        ILLEGIBLE,
        "125000（元人民币）",
        ILLEGIBLE,
        "125000（￥）",
        ILLEGIBLE,
        "1,234.5",
        "1234.5",
        "1,234,567.89元",
        "123.456789",
        "100",
        "100",
        "0.01元",
        "0.000001",
        "0.001元",
        ILLEGIBLE,
        "0.1234567",
        ILLEGIBLE,
        "-3",
        ILLEGIBLE,
        "+3",
        ILLEGIBLE,
        "3件",
        ILLEGIBLE,
        "3项",
        ILLEGIBLE,
        "1.2.3",
        ILLEGIBLE,
        "3.",
        ILLEGIBLE,
        ".5",
        ILLEGIBLE,
        "1亿元",
        "10000",
        "1亿",
        ILLEGIBLE,
        "3千元",
        "0.3",
        "12.5 13",
        ILLEGIBLE);
  }

  @ParameterizedTest(name = "[{0}] is {1}")
  @MethodSource("amounts")
  void an_amount_is_in_ten_thousands_of_yuan(String raw, String expected) {
    assertThat(read(raw, ValueKind.AMOUNT)).isEqualTo(expected);
  }

  private static Optional<MoneyUnit> said(String header) {
    return MoneyUnit.Said.together(MoneyUnit.said(header).stream().toList());
  }

  static Stream<Arguments> amountsUnderAHeaderInYuan() {
    return rows(
        "125000", "12.5",
        "125000元", "12.5",
        "12.5万元", "12.5",
        "0", "0",
        "3,500.00", "0.35");
  }

  @ParameterizedTest(name = "[{0}] is {1}")
  @MethodSource("amountsUnderAHeaderInYuan")
  void an_amount_without_a_unit_has_that_of_its_header(String raw, String expected) {
    assertThat(shown(read(raw, ValueKind.AMOUNT, said("采购总金额（单位：元）")))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "12.5 under {0} is {1}")
  @CsvSource({
    "本年收费金额（单位：万元）, 12.5",
    "本年收费金额, 12.5",
    "本年收费金额（单位:元）, 0.00125",
    "采购总金额（千元）, 1.25",
    "采购总金额（单位：百万元，保留4位小数）, 1250",
    "采购总金额（单位：亿元）, 125000",
    "采购总金额（单位：美元）, illegible",
    "'单位：件、元', 0.00125",
    "收费金额以千元为单位, 1.25",
    "本年收费金额/元, 0.00125",
    "亿元, 125000",
  })
  void an_amount_is_brought_to_the_unit_of_the_form(String header, String expected) {
    Cell cell = read("12.5", ValueKind.AMOUNT, said(header));
    assertThat(shown(cell)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 8件 ", "\u3000", "——", "见附件"})
  void the_print_is_kept_untouched_with_its_place(String raw) {
    Cell cell = read(raw, ValueKind.COUNT, Optional.empty());
    assertThat(cell.raw()).isEqualTo(raw);
    assertThat(cell.position()).isEqualTo(Optional.of(HERE));
  }

  private static String read(String raw, ValueKind kind) {
    return shown(read(raw, kind, Optional.of(MoneyUnit.WAN_YUAN)));
  }

  private static Cell read(String raw, ValueKind kind, Optional<MoneyUnit> header) {
    return NumberReader.read(Printed.of(raw), kind, header, HERE);
  }

  private static String shown(Cell cell) {
    return cell.state() == CellState.REPORTED
        ? cell.value().map(BigDecimal::toString).orElseThrow()
        : cell.state().key();
  }

  private static Stream<Arguments> rows(String... cells) {
    List<String> all = List.of(cells);
    return Stream.iterate(0, i -> i < all.size(), i -> i + 2)
        .map(i -> Arguments.of(all.get(i), all.get(i + 1)));
  }
}
