package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.report.Scope;

/** Reads the numbers that a report states in words, each with the quantity that it speaks of. */
final class StatementReader {

  /** A shorter line without punctuation is a heading or a cell and ends where it ends. */
  private static final int BROKEN_LINE = 24;

  /** What is longer is no sentence, and would take long to search. */
  private static final int LONGEST_SENTENCE = 1000;

  private static final String SPACES = " \t\n\u000b\f\r\u3000\u00a0";
  private static final Pattern PUNCTUATION = Pattern.compile("[，。；,;]");

  /** Cells side by side, where no tab or bar sets them off. */
  private static final Pattern NUMBERS_SIDE_BY_SIDE =
      Pattern.compile("[0-9０-９]件?[ \\u3000]+[0-9０-９]+件?[ \\u3000]+[0-9０-９]");

  private static final String SENTENCE_END = "。！!？?\n";
  private static final String CLAUSE_END = "，,；;：:、（）()";
  private static final Pattern ALL_APPLICANTS =
      Pattern.compile("(?:自然人|公民|群众|社会公众)[、和及]法人(?:和|或者|或|及|、)(?:其他|其它)(?:社会)?组织(?:提出|提交)?的?");
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");

  /** What counts other things than applications for information. */
  private static final Pattern OTHER_MATTER =
      Pattern.compile("建议|提案|议案|信箱|热线|工单|留言|咨询|信访|来信|投诉|举报|诉求|电话|12345|访谈|解读|主动公开");

  /** Parts of the whole: kinds of applicant, ways of applying, times of the year, exceptions. */
  private static final Pattern PART =
      Pattern.compile(
          "其中|自然人|公民|企业|法人|律师|网上|网络|线上|在线|平台|网站|邮箱|邮件|邮寄|信函|书面|口头|当面|当场|现场|窗口|传真"
              + "|上半年|下半年|季度|逾期|超期|延期|不再|重复|补正|分别|转办|转送|移送|同类|批量|涉及");

  private static final Pattern OTHER_TIME =
      Pattern.compile("上年度?(?!结转)|上一年度?(?!结转)|去年|往年|历年|以来|近[一二两三四五]年|\\d月(?!1日至|31日|底)");

  private static final Pattern CARRIED_IN = Pattern.compile("含[^。]{0,6}结转|包括[^。]{0,6}结转");

  /** One reason among those of its group. */
  private static final Pattern REASON =
      Pattern.compile("不掌握|不存在|现成|制作|补正|秘密|隐私|第三方|内部事务|过程性|案卷|查询|信访|重复|出版物|反复");

  private static final Pattern HANDLED = Pattern.compile("办理|审理|受理|审结|承办|代理|参与|收到|全市|全省|全县|全区");

  private static final Pattern WIDE =
      Pattern.compile("全[省市区县州盟旗]|全系统|系统内|各部门|各单位|各级|各镇|各乡镇|各街道|所属|下属|镇街|镇（街");

  private static final Pattern NARROW = Pattern.compile("办公室|办公厅|我办|本办|我局|本局|本级|本机关|我委|我厅");

  /** In a department's or a town's report, another body. */
  private static final Pattern GOVERNMENT = Pattern.compile("[省市区县州盟旗](?:人民)?政府|上级");

  private static final Set<String> GOVERNMENTS = Set.of("government", "government_office");

  private final Scope scope;
  private final OptionalInt year;
  private final String agencyType;

  /**
   * @param scope whose handling the report's tables cover
   * @param year the year they cover
   * @param agencyType the kind of agency that reports
   */
  StatementReader(Scope scope, OptionalInt year, String agencyType) {
    this.scope = scope;
    this.year = year;
    this.agencyType = agencyType;
  }

  /** The statements of a report's paragraphs, in order. */
  List<Statement> read(List<String> paragraphs) {
    List<Statement> statements = new ArrayList<>();
    String before = "";
    String text = joined(paragraphs);
    for (int begin = 0; begin < text.length(); ) {
      int end = sentenceEnd(text, begin);
      String sentence = text.substring(begin, end);
      if (mayState(sentence)) {
        read(sentence, withoutAllApplicants(sentence), before, statements);
      }
      before = sentence;
      begin = end + 1;
    }
    return statements;
  }

  private static int sentenceEnd(String text, int from) {
    int end = from;
    while (end < text.length() && SENTENCE_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static boolean mayState(String sentence) {
    return sentence.length() <= LONGEST_SENTENCE
        && (sentence.contains("件") || sentence.contains("申请") || sentence.contains("诉讼"));
  }

  private static String withoutAllApplicants(String sentence) {
    return sentence.contains("法人") ? ALL_APPLICANTS.matcher(sentence).replaceAll("") : sentence;
  }

  /** The text without spaces; lines that a page has broken are joined, rows of tables left out. */
  private static String joined(List<String> paragraphs) {
    StringBuilder joined = new StringBuilder();
    for (String line : paragraphs) {
      if (isText(line)) {
        appendTo(joined, line);
      } else {
        joined.append('\n');
      }
    }
    return joined.toString();
  }

  private static boolean isText(String line) {
    return !isTableRow(line.strip())
        && (line.length() >= BROKEN_LINE || PUNCTUATION.matcher(line).find());
  }

  private static boolean isTableRow(String line) {
    boolean spaced = line.indexOf(' ') >= 0 || line.indexOf('\u3000') >= 0;
    return line.indexOf('\t') >= 0
        || line.indexOf('|') >= 0
        || (spaced && NUMBERS_SIDE_BY_SIDE.matcher(line).find());
  }

  /** The line without spaces, its digits in half width. */
  private static void appendTo(StringBuilder text, String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPACES.indexOf(c) < 0) {
        text.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
      }
    }
  }

  private void read(String raw, String sentence, String before, List<Statement> into) {
    for (Quantity quantity : Quantity.values()) {
      if (!quantity.mayStandIn(sentence)) {
        continue;
      }
      for (Pattern wording : quantity.wordings()) {
        Matcher matcher = wording.matcher(sentence);
        while (matcher.find()) {
          if (isAboutApplications(quantity, sentence, before)) {
            into.add(
                new Statement(
                    quantity,
                    value(matcher),
                    isSure(quantity, sentence, matcher),
                    sentence.substring(clauseStart(sentence, matcher.start()), matcher.end()),
                    raw));
          }
        }
      }
    }
  }

  private static BigDecimal value(Matcher matcher) {
    return matcher.pattern().pattern().contains("(?<n>")
        ? new BigDecimal(matcher.group("n").replace(",", ""))
        : BigDecimal.ZERO;
  }

  private static boolean isAboutApplications(Quantity quantity, String sentence, String before) {
    if (quantity.isLegal()) {
      return sentence.contains("信息公开") || sentence.contains("申请公开");
    }
    return sentence.contains("申请") || (quantity != Quantity.NEW_RECEIVED && before.contains("申请"));
  }

  private boolean isSure(Quantity quantity, String sentence, Matcher matcher) {
    String before = sentence.substring(0, matcher.start());
    String clause = sentence.substring(clauseStart(sentence, matcher.start()), matcher.end());
    boolean other =
        quantity.isLegal()
            ? HANDLED
                .matcher(clause.substring(0, clause.length() - matcher.group().length()))
                .find()
            : OTHER_MATTER.matcher(before + matcher.group()).find();
    boolean part =
        quantity.isResult()
            ? REASON.matcher(clause).find() && !clause.contains("等")
            : !quantity.isLegal() && (before.contains("其中") || PART.matcher(clause).find());
    boolean withCarriedIn =
        quantity == Quantity.NEW_RECEIVED && CARRIED_IN.matcher(sentence).find();
    return !other
        && !part
        && !withCarriedIn
        && !OTHER_TIME.matcher(clause).find()
        && isOfTheYear(before)
        && isOfTheAgency(clause)
        && isOfTheScope(before + matcher.group());
  }

  private boolean isOfTheYear(String text) {
    return !text.contains("年")
        || YEAR.matcher(text)
            .results()
            .allMatch(m -> year.isEmpty() || Integer.parseInt(m.group(1)) == year.getAsInt());
  }

  private boolean isOfTheAgency(String clause) {
    return GOVERNMENTS.contains(agencyType) || !GOVERNMENT.matcher(clause).find();
  }

  private boolean isOfTheScope(String text) {
    return (scope == Scope.CONSOLIDATED || !WIDE.matcher(text).find())
        && (scope == Scope.OWN || !NARROW.matcher(text).find());
  }

  private static int clauseStart(String sentence, int at) {
    int start = at;
    while (start > 0 && CLAUSE_END.indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
