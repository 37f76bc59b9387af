package org.gongkai.extract.match;

import java.util.regex.Pattern;

/**
 * What a yearly report states in words about the work of its year: a count of what was done, or
 * that nothing was.
 */
enum StatedSubject {
  /** 主动公开政府信息211条. */
  DISCLOSURE("公开[^，,]{0,24}(?:信息|文件|政务)|(?:信息|文件)[^，,]{0,12}公开", Wording.COUNT),
  /** 未收到政府信息公开申请. */
  APPLICATIONS(
      "公开[^，,]{0,8}申请|申请[^，,]{0,10}公开|(?:收到|受理|接到|接受)[^，,]{0,16}申请|申请(?:总|件|答复)?数|依申请",
      Wording.COUNT + "|" + Wording.NONE),
  /** 行政复议数 件 0. */
  APPEALS("复议|诉讼|申诉|投诉举报|举报投诉", Wording.COUNT + "|" + Wording.NONE),
  /** 没有收取任何费用. */
  FEES("收费|收取|费用|减免", Wording.COUNT + "|" + Wording.NONE);

  private final Pattern words;
  private final Pattern count;

  StatedSubject(String words, String count) {
    this.words = Pattern.compile(words);
    this.count = Pattern.compile(count);
  }

  /** Whether a clause, or the cells of a row with spaces between them, state it. */
  boolean isStatedIn(String clause) {
    return words.matcher(clause).find() && count.matcher(clause).find();
  }

  /** The pieces that wordings are made of. */
  private static final class Wording {

    static final String UNIT = "(?:件|条|份|宗|人次|次|例|起|项|篇|个(?!工作日)|元)";
    static final String COUNT =
        "[0-9０-９]\\s*[余多几]?万?" + UNIT + "|" + UNIT + "\\s*[0-9０-９]|\\s[0-9０-９.]+\\s*$";
    static final String NONE = "未|没有|无(?!法)|不存在|零";

    private Wording() {}
  }
}
