package org.gongkai.extract.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.report.Rule;
import org.gongkai.extract.report.Stated;

/**
 * A quantity of the form's tables that reports also state in words, and the wordings that state it.
 * Wordings that could as well mean something else are left out: what is not understood is not
 * compared.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable, their types do not say so
enum Quantity {
  NEW_RECEIVED(
      Rule.NARRATIVE_NEW_RECEIVED,
      List.of("收到", "接到", "受理", "接收", "新收"),
      List.of("new_received"),
      // 共收到政府信息公开申请78件；受理办结依申请公开事项9件
      Wording.RECEIVED + Wording.OBJECT + Wording.FILLER + Wording.COUNT,
      // 共收到8份政府信息公开申请
      "(?=[收接受新])(?:收到|接到|受理|接收|新收)(?:各类)?"
          + Wording.COUNT
          + "(?:的)?(?:政府信息公开申请|信息公开申请|依申请公开|政府信息依申请公开)",
      Wording.NONE_RECEIVED),
  RESULTS_TOTAL(
      Rule.NARRATIVE_RESULTS,
      List.of("答复", "办结", "办复", "回复"),
      List.of("results_total"),
      // 办结20件；已按期答复324件；答复政府信息公开申请805件
      "(?=[办答回])(?<![未待在])(?<!公开)(?<!提供)(?<!处理)(?<!受理)(?<!受理并)(?:办理答复|答复办结|办结|答复|办复|回复)(?:了|政府信息公开|信息公开|依申请公开|申请|事项|完毕|的)*"
          + Wording.FILLER
          + Wording.CASES),
  DISCLOSED(
      Rule.NARRATIVE_RESULTS,
      List.of("予以公开"),
      List.of("granted", "partially_granted"),
      // 予以公开或者部分公开的22件
      "(?<![不未])予以公开(?:或者|以及|及|和|或|与|、)(?:予以)?部分公开" + Wording.RESULT + Wording.CASES),
  GRANTED(
      Rule.NARRATIVE_RESULTS,
      List.of("予以公开"),
      List.of("granted"),
      "(?<![不未])予以公开" + Wording.RESULT + Wording.CASES),
  PARTIALLY_GRANTED(
      Rule.NARRATIVE_RESULTS,
      List.of("部分公开"),
      List.of("partially_granted"),
      "(?=部)(?<![及和或者与、])(?<!公开予以)部分公开" + Wording.RESULT + Wording.CASES),
  DENIED(
      Rule.NARRATIVE_RESULTS,
      List.of("不予公开"),
      List.of("@denied"),
      "不予公开" + Wording.RESULT + Wording.CASES),
  UNAVAILABLE(
      Rule.NARRATIVE_RESULTS,
      List.of("无法提供"),
      List.of("@unavailable"),
      "无法提供" + Wording.RESULT + Wording.CASES),
  NOT_PROCESSED(
      Rule.NARRATIVE_RESULTS,
      List.of("不予处理"),
      List.of("@not_processed"),
      "不予处理" + Wording.RESULT + Wording.CASES),
  CARRIED_OUT(
      Rule.NARRATIVE_CARRIED_OUT,
      List.of("转", "延"),
      List.of("carried_out"),
      // 结转下年度继续办理7件；转下年度的4件
      Wording.NEXT_YEAR + "(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的|申请)*" + Wording.FILLER + Wording.COUNT,
      // 另有20件转入下一年度办理；72件申请按照《条例》顺延到下年度答复
      Wording.COUNT + "(?:申请)?" + Wording.GAP + "{0,12}?" + Wording.NEXT_YEAR),
  REVIEW(
      Rule.NARRATIVE_REVIEW,
      List.of("行政复议"),
      List.of("review"),
      "行政复议(?:案件|申请|案)?(?:的)?" + Wording.FILLER + Wording.LEGAL_COUNT,
      Wording.NO_CASES + "(?:的)?行政复议(?!被|后|决定|纠)"),
  LITIGATION(
      Rule.NARRATIVE_LITIGATION,
      List.of("诉讼"),
      List.of("litigation_direct", "litigation_after_review"),
      "(?=[行诉])(?<!复议[、和及与或])(?<!复议[、和及与或]行政)(?:行政)?诉讼(?:案件|案)?(?:的)?"
          + Wording.FILLER
          + Wording.LEGAL_COUNT,
      Wording.NO_CASES + "(?:的)?(?:行政复议(?:案件)?(?:和|、|或|及|与|或者|以及))?行政诉讼(?!被|败)");

  private final Rule rule;
  private final List<String> signs;
  private final List<String> rows;
  private final List<Pattern> wordings;

  /**
   * @param signs words of which every wording has one
   * @param wordings those that look back say first what they begin with, which is looked for faster
   */
  Quantity(Rule rule, List<String> signs, List<String> rows, String... wordings) {
    this.rule = rule;
    this.signs = signs;
    this.rows = rows;
    this.wordings = Stream.of(wordings).map(Pattern::compile).toList();
  }

  Rule rule() {
    return rule;
  }

  /** Whether a sentence may state it: a quick look that spares most sentences the wordings. */
  boolean mayStandIn(String sentence) {
    for (String sign : signs) {
      if (sentence.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  /** The rows of the form that add up to it; a group behind {@code @}. */
  List<String> rows() {
    return rows;
  }

  /** The same for those who read what a report states. */
  Stated.Quantity stated() {
    return Stated.Quantity.valueOf(name());
  }

  /** The row, where it is one alone. */
  Optional<String> row() {
    return rows.size() == 1 && !rows.get(0).startsWith("@")
        ? Optional.of(rows.get(0))
        : Optional.empty();
  }

  /**
   * Wordings with the group {@code n} around the number; one without a number states that it is 0.
   */
  List<Pattern> wordings() {
    return wordings;
  }

  boolean isLegal() {
    return this == REVIEW || this == LITIGATION;
  }

  /** How an application ended. */
  boolean isResult() {
    return rule == Rule.NARRATIVE_RESULTS && this != RESULTS_TOTAL;
  }

  /** The pieces that wordings are made of. */
  private static final class Wording {

    static final String NUMBER = "(?<n>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)";
    static final String COUNT = NUMBER + "(?:件次|件|宗|起|例|份|条|次|项|个)";
    static final String CASES = NUMBER + "(?:件次|件|宗|起|例|份)";
    static final String LEGAL_COUNT = NUMBER + "(?:件|宗|起|例|次)";
    static final String GAP = "[^0-9。，,、；;：:（）()]";
    static final String FILLER = "(?:数量|总数|件数|共计|合计|总计|共|计|为|有|达|数|：|:)*";
    static final String RESULT = "(?:答复|决定|处理|情形|信息|申请|类|的|有|共|计|为|：|:){0,3}";
    static final String RECEIVED = "(?=[收接受新])(?:收到|接到|受理|接收|新收)" + GAP + "{0,16}?";
    static final String OBJECT =
        "(?:信息公开(?:的)?申请(?:公开)?|依申请公开(?:政府)?(?:信息)?(?:的)?(?:申请|办件|事项|案件)?|公开申请|申请)(?:事项|办件)?";
    static final String NEXT_YEAR = "(?:结转|转入|顺延|转|延)(?:至|到|入)?(?:下一?个?年|次年|明年)(?:度)?";
    static final String NONE_RECEIVED =
        "(?:未|没有|无)(?:收到|接到|受理)(?:过|任何|公众|群众|有关|的|向.{1,8}提出的)*(?:政府信息公开|信息公开|政府信息|依申请公开)(?:的)?(?:申请|办件)";
    static final String NO_CASES =
        "(?:未发生|没有发生|未产生|未出现|未收到|未引发|无|没有)(?:因?(?:政府)?信息公开(?:工作)?(?:申请|答复)?(?:而)?(?:引起|引发|产生|被提起|提起|被申请)?)?";

    private Wording() {}
  }
}
