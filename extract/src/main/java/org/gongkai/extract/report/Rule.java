package org.gongkai.extract.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule over one report and over many: its id, its weight, and what it asks for. */
@SuppressWarnings("ImmutableEnumChecker") // the values are immutable, their types do not say so
public enum Rule implements Coded {
  BALANCE(
      Severity.ERROR,
      "per column, new_received + carried_in = results_total + carried_out",
      "每列：本年新收加上年结转，等于办理结果总计加结转下年度"),
  RESULTS_SUM(
      Severity.ERROR, "per column, the results add up to results_total", "每列：各项办理结果之和等于（七）总计"),
  APPLICANTS_SUM(
      Severity.ERROR, "per row, the six kinds of applicant add up to total", "每行：六类申请人之和等于总计"),
  LEGAL_SUM(Severity.ERROR, "per channel, the four outcomes add up to total", "复议、诉讼：四种结果之和等于总计"),
  INDICATOR_SUM(
      Severity.WARNING,
      "an indicator that the form divides into others is their sum",
      "统计指标等于所列各分项之和"),
  INDICATOR_PARTS(
      Severity.WARNING,
      "the parts that the form names of an indicator come to no more than it",
      "统计指标不小于所列“其中”各项之和"),
  SPLIT_NUMBER(
      Severity.ERROR,
      "no number was broken over two cells, and no two were glued together in one",
      "没有数字被拆入两格，也没有两个数字并入一格"),
  MISSING_TABLE(Severity.ERROR, "each table of the form's edition was found", "所用表式的各张表格均已找到"),
  TWO_TABLES(
      Severity.ERROR,
      "no table stands in the report more than once with other numbers, unless it is told which is"
          + " the report's",
      "同一表格没有以不同数字出现多次，或可判断以何者为准"),
  CHOSEN_TABLE(
      Severity.INFO,
      "no table had to be chosen among several by the words above it",
      "无需依表题在多张同名表格中选取"),
  MISSING_ROW(
      Severity.WARNING, "each row and column of the edition was found once", "表格的各行各列均已找到一次"),
  EXTRA_ROW(Severity.WARNING, "no row stands in a table that the form does not have", "没有表式以外的行"),
  UNREAD_HEADER(
      Severity.WARNING,
      "each word of a table's header that places its numbers was understood",
      "表头中决定数字位置的文字均已识别"),
  UNPLACED(
      Severity.WARNING,
      "the header or the sums tell the column of each number of a table",
      "表头或勾稽关系可确定表中每个数字所在的列"),
  PRINTED_IN_PARTS(
      Severity.WARNING,
      "no number was printed in parts that had to be added up",
      "没有数字被分成几行印制而需要相加"),
  NOT_A_NUMBER(
      Severity.ERROR, "each filled cell reads as a number of its kind", "每个已填写的单元格均为合规的数字"),
  FORMULA_WITHOUT_VALUE(
      Severity.WARNING,
      "the file holds the value of each formula that stands in a cell",
      "文件中保存了各单元格公式的计算结果"),
  HIDDEN_DIGITS(
      Severity.WARNING, "no number format hides digits of a cell's number", "单元格的数字格式没有隐藏其数字"),
  UNREAD_PAGE(Severity.WARNING, "every page of the document was read", "文件的每一页均已读取"),
  NOT_ANNUAL(Severity.WARNING, "the report is of a whole year", "报告期为完整年度，而非半年、季度或月份"),
  IDENTITY_CONFLICT(
      Severity.WARNING,
      "nothing that says whose report it is contradicts the rest",
      "标题、落款、期间等身份信息互不矛盾"),
  IDENTITY_UNKNOWN(
      Severity.INFO,
      "it is known whose report it is and of when, each field of it",
      "报告的机关、地区、年度等各项身份信息均已认定"),
  NARRATIVE_NEW_RECEIVED(
      Severity.WARNING,
      "the applications received that the text states are those of the table",
      "正文所述收到申请数与表格一致"),
  NARRATIVE_RESULTS(
      Severity.WARNING,
      "the results that the text states are those of the table",
      "正文所述办理结果数与表格一致"),
  NARRATIVE_CARRIED_OUT(
      Severity.WARNING,
      "the applications carried out that the text states are those of the table",
      "正文所述结转下年度数与表格一致"),
  NARRATIVE_REVIEW(
      Severity.WARNING,
      "the administrative reviews that the text states are those of the table",
      "正文所述行政复议数与表格一致"),
  NARRATIVE_LITIGATION(
      Severity.WARNING,
      "the lawsuits that the text states are those of the table",
      "正文所述行政诉讼数与表格一致"),
  NARRATIVE_PROACTIVE(
      Severity.WARNING,
      "the documents, decisions and fees that the text states are those of table 二",
      "正文所述规范性文件、行政许可、行政处罚、行政强制和收费数与表格一致"),
  CARRY_OVER(
      Severity.WARNING,
      "per column, carried_out of a year = carried_in of the next, of the same agency",
      "每列：上年度结转下年度数等于本年度上年结转数"),
  IN_FORCE_ROLL(
      Severity.WARNING,
      "in_force = in_force of the year before + issued - repealed",
      "现行有效件数等于上年现行有效件数加制发件数减废止件数"),
  YEAR_JUMP(
      Severity.WARNING,
      "new_received is no more than fivefold or a fifth of the year before, where either is 30 or"
          + " more",
      "新收申请数与上年相比增减不超过五倍（任一年不少于30件时）"),
  DUPLICATE_REPORT(Severity.INFO, "one report an agency, year and scope", "同一机关同一年度同一范围只有一份报告"),
  LATE_PUBLICATION(Severity.INFO, "published by 31 March of the next year", "在次年3月31日前公布"),
  SCOPE_TOTAL(
      Severity.WARNING,
      "a consolidated report's figures are not below the sum of the own reports that it covers",
      "汇总报告的数字不小于所含各机关报告之和"),
  COPIED_NARRATIVE(
      Severity.INFO,
      "the text is not that of the same agency's report of the year before, names and numbers"
          + " aside",
      "除名称和数字外，正文与该机关上年度报告不同");

  private static final Map<String, Rule> BY_ID =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

  private final String id;
  private final Severity severity;
  private final Meaning meaning;

  Rule(Severity severity, String english, String chinese) {
    this.id = key();
    this.severity = severity;
    meaning = new Meaning(english, chinese);
  }

  /** The rule with an id, such as {@code results_sum}. */
  public static Rule of(String id) {
    return Optional.ofNullable(BY_ID.get(id))
        .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id));
  }

  /** The id that findings carry. */
  public String id() {
    return id;
  }

  /** Whether it is one of the sums that the form's figures keep. */
  public boolean isSum() {
    return switch (this) {
      case BALANCE, RESULTS_SUM, APPLICANTS_SUM, LEGAL_SUM, INDICATOR_SUM -> true;
      default -> false;
    };
  }

  /** Whether a table of the form may ask for it: a sum, or parts that come to no more. */
  public boolean isBalance() {
    return isSum() || this == INDICATOR_PARTS;
  }

  /**
   * Whether it holds numbers against each other. What the other rules find is missing, not read or
   * odd: a doubt, and no check that failed.
   */
  public boolean isCheck() {
    return switch (this) {
      case BALANCE,
          RESULTS_SUM,
          APPLICANTS_SUM,
          LEGAL_SUM,
          INDICATOR_SUM,
          INDICATOR_PARTS,
          SPLIT_NUMBER,
          NARRATIVE_NEW_RECEIVED,
          NARRATIVE_RESULTS,
          NARRATIVE_CARRIED_OUT,
          NARRATIVE_REVIEW,
          NARRATIVE_LITIGATION,
          NARRATIVE_PROACTIVE,
          CARRY_OVER,
          IN_FORCE_ROLL,
          SCOPE_TOTAL ->
          true;
      case MISSING_TABLE,
          TWO_TABLES,
          CHOSEN_TABLE,
          MISSING_ROW,
          EXTRA_ROW,
          UNREAD_HEADER,
          UNPLACED,
          PRINTED_IN_PARTS,
          NOT_A_NUMBER,
          FORMULA_WITHOUT_VALUE,
          HIDDEN_DIGITS,
          UNREAD_PAGE,
          NOT_ANNUAL,
          IDENTITY_CONFLICT,
          IDENTITY_UNKNOWN,
          YEAR_JUMP,
          DUPLICATE_REPORT,
          LATE_PUBLICATION,
          COPIED_NARRATIVE ->
          false;
    };
  }

  /** How much a finding of it weighs. */
  public Severity severity() {
    return severity;
  }

  /** What holds where the rule holds. */
  @Override
  public Meaning meaning() {
    return meaning;
  }

  /** The same in English. */
  public String english() {
    return meaning.english();
  }

  /** The same in Chinese. */
  public String chinese() {
    return meaning.chinese();
  }
}
