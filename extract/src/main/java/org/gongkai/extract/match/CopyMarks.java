package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.PrintedYear;

/**
 * What the words above a table tell of it, where the report has that table more than once: whether
 * it is of the report's year, the corrected one, of the agency itself or of the whole government.
 *
 * @param report whose and of when the report is, as far as its title tells
 * @param year the year that the report is about; empty where it is not known
 */
record CopyMarks(NamedLine report, Optional<Integer> year) {

  /** Longer lines tell of a table in passing, if at all. */
  private static final int LONGEST_CAPTION = 40;

  /** The name of an annex says all of what it is. */
  private static final int LONGEST_ANNEX = 80;

  /** Who corrects a table says so in a sentence. */
  private static final int LONGEST_SENTENCE = 160;

  private static final String CORRECTED = "(?:更正|修正|修改|修订|订正|勘误|调整|变更|纠正|校正|更新)";

  /** What came before the version that holds. */
  static final String DRAFT = "(?:初|草|讨论|征求意见|送审)稿";

  /** The version that holds. */
  static final String FINAL = "[定终]稿|正式[版稿]";

  private static final Pattern BEFORE =
      Pattern.compile(
          CORRECTED
              + "之?前|原(?:先|来|有|始)?(?:表|文|数据|内容|报告|公[布开]|发布|刊|为|版|件|稿|统计|数|填|报)|有误|错误|误[为写填登刊报将]"
              + "|作废|废止稿|旧(?:表|版|稿)|不再使用|"
              + DRAFT);
  private static final Pattern AFTER =
      Pattern.compile(
          CORRECTED
              + "(?:之?后|为|如下|结果|成|的?(?:表|版|稿|数据|内容))|改[为成]|应(?:当|该)?[为改是]|正确|现(?:为|表|更|修|调|改|数据|公布(?:的|数|表|为))"
              + "|新(?:表|版|稿)|以(?:此|本表|下表)|最终|"
              + FINAL);

  private static final Pattern LAST_YEAR = Pattern.compile("(?:上|去|前)一?年度?(?!结转|项目)|往年|同期|上期");
  private static final Pattern THIS_YEAR =
      Pattern.compile("本年度?(?!新收|制发|废止|处理|收费|度?办理|新制|新公|增)|今年|当年|本期");

  /** Tables of parts of the year stand beside that of the whole. */
  private static final Pattern PART_OF_YEAR =
      Pattern.compile("[上下]半年|第?[一二三四1-4]季度|截[至止]到?(?:20[0-9]{2}年)?(?:[1-9]|1[01])月");

  private static final Pattern WHOLE_YEAR = Pattern.compile("全年|年度合计|截[至止]到?(?:20[0-9]{2}年)?12月");

  private static final Pattern SAMPLE = Pattern.compile("样表|样例|模板|示例|示范|范例|范本|样式|样本|填[报表]说明|空白?表");
  private static final Pattern OWN =
      Pattern.compile("本机关|本级|本单位|本部门|(?:机关|局|厅|委)自身|[局厅委]机关|机关本部|办公室|办公厅");
  private static final Pattern WHOLE =
      Pattern.compile("全(?:省|市|县|区|州|旗|盟|镇|乡|局|委|厅|系统|辖)|各(?:部门|单位|乡镇|镇|街道|县|区)|[所下]属|系统|辖区");

  /**
   * A government's sum is that of its agencies; an agency's may be that of the ways of applying.
   */
  private static final Pattern SUM = Pattern.compile("汇总|合计|总表");

  /** All of an agency may be the agency itself or with what belongs to it: that tells nothing. */
  private static final Pattern WHOLE_AGENCY = Pattern.compile("全(?:局|委|厅)|(?:局|委|厅)汇总");

  /**
   * Tables of other matters may have the same columns: all reviews, and not those of disclosure.
   */
  private static final Pattern OF_ANOTHER_MATTER =
      Pattern.compile(
          "非(?:政府)?信息公开|(?:全部|所有)(?:的)?(?:行政)?(?:复议|诉讼|应诉)|另行统计|仅?供(?:参考|参阅|对照)|[非不]属(?:于)?(?:政府)?信息公开");

  private static final Pattern WITH = Pattern.compile("含|包括");
  private static final Pattern GOVERNMENT = Pattern.compile("(?:政府|[省市县区旗州盟镇乡])$");

  /** A sentence that gives numbers is about them and not about a table. */
  private static final Pattern COUNTED = Pattern.compile("[0-9](?:件|项|宗|条|次|万?元)");

  /** A year that is not the table's. */
  private static final Pattern IN_PASSING =
      Pattern.compile(
          "(?:不?含|依据|根据|按照?|参照|自|从)20[0-9]{2}年?度?|20[0-9]{2}年?度?(?:结转|转入|修订|修正|印发|制定|颁布|版|标准|口径|以来|起)");

  /** What stands below a table tells of that one. */
  private static final Pattern OF_THE_ONE_ABOVE = Pattern.compile("^[(（【*注:：]*(?:以上|上述|上表|前表|上面)");

  private static final Pattern VERSION =
      Pattern.compile(
          "(?:20[0-9]{2}年?度?|[本今当上去前]一?年度?|"
              + CORRECTED
              + "[前后]|本级|本机关|本单位|全[省市县区镇乡]|汇总|合计)(?:数|数据)?");

  /** Offices and committees report now for themselves and now for all. */
  private static final Pattern FOR_ALL = Pattern.compile("办公室|办公厅|管委会|管理委员会|开发区|园区");

  /** What is told of a table. */
  enum Verdict {
    /** It is another year's, another agency's, or one that was corrected. */
    ANOTHERS,
    /** Nothing. */
    UNTOLD,
    /** It is the report's as far as it goes. */
    OWN,
    /** It takes the place of another. */
    CORRECTED
  }

  /**
   * The marks to look for in a report.
   *
   * @param report what its title tells
   * @param captions the lines above each of the tables; the latest of several years that they name
   *     is the report's where the title names none
   */
  static CopyMarks of(NamedLine report, List<List<String>> captions) {
    return new CopyMarks(report, report.year().or(() -> latest(captions)));
  }

  private static Optional<Integer> latest(List<List<String>> captions) {
    return ReportYear.latest(
            captions.stream()
                .flatMap(List::stream)
                .filter(line -> line.length() <= LONGEST_CAPTION)
                .flatMap(line -> PrintedYear.in(line).stream()))
        .stream()
        .boxed()
        .findFirst();
  }

  /** Whether a short text tells the one of two lines from the other: 2021年, 上年, 更正前, 本级. */
  static boolean tellsVersion(String text) {
    return VERSION.matcher(LabelNormalizer.normalize(text)).matches();
  }

  /** Whether a line says that what follows is a sample of how to fill in the form. */
  static boolean isSample(String line) {
    return SAMPLE.matcher(LabelNormalizer.compact(line)).find();
  }

  /** Whether a line is the title of the report, which stands above each of its versions. */
  boolean isTitle(String line) {
    return !report.agency().isEmpty()
        && line.contains("公开")
        && LabelNormalizer.normalize(line).contains(LabelNormalizer.normalize(report.agency()));
  }

  /** What a line above a table tells. */
  Verdict of(String line) {
    String text = LabelNormalizer.compact(PrintedYear.inDigits(NamedLine.unnumbered(line)));
    if (text.length() > LONGEST_SENTENCE) {
      return Verdict.UNTOLD;
    }
    if (OF_THE_ONE_ABOVE.matcher(text).find()) {
      return Verdict.UNTOLD;
    }
    boolean before = BEFORE.matcher(text).find();
    boolean after = AFTER.matcher(text).find();
    if (before || after) {
      return before && after ? Verdict.UNTOLD : before ? Verdict.ANOTHERS : Verdict.CORRECTED;
    }
    if (text.length() > (isAnnex(text) ? LONGEST_ANNEX : LONGEST_CAPTION)
        || COUNTED.matcher(text).find()) {
      return Verdict.UNTOLD;
    }
    int ofYear = ofYear(text);
    int ofPlace = ofPlace(line, text);
    if (ofYear < 0
        || ofPlace < 0
        || SAMPLE.matcher(text).find()
        || OF_ANOTHER_MATTER.matcher(text).find()) {
      return Verdict.ANOTHERS;
    }
    return ofYear > 0 || ofPlace > 0 ? Verdict.OWN : Verdict.UNTOLD;
  }

  private static boolean isAnnex(String text) {
    return text.startsWith("附件") || text.startsWith("附表");
  }

  /**
   * Below zero for another year or a part of one, above it for the report's, zero where none or
   * both are named.
   */
  private int ofYear(String text) {
    boolean last = LAST_YEAR.matcher(text).find() || PART_OF_YEAR.matcher(text).find();
    boolean own = THIS_YEAR.matcher(text).find() || WHOLE_YEAR.matcher(text).find();
    Optional<Integer> named = PrintedYear.in(IN_PASSING.matcher(text).replaceAll(""));
    if (named.isPresent() && year.isPresent()) {
      last |= !named.equals(year);
      own |= named.equals(year);
    }
    return (own ? 1 : 0) - (last ? 1 : 0);
  }

  /** Likewise for the agency that the report is of, or the whole government. */
  private int ofPlace(String line, String text) {
    boolean own = OWN.matcher(text).find();
    boolean sum = SUM.matcher(text).find();
    boolean whole = WHOLE.matcher(text).find() || (sum && ofWhole() > 0);
    Optional<NamedLine> named = NamedLine.of(line).filter(name -> !name.agency().isEmpty());
    if (named.filter(report::differsInAgency).isPresent() && !whole) {
      return -1;
    }
    if ((whole && WHOLE_AGENCY.matcher(text).find()) || (sum && !whole)) {
      return 0;
    }
    if (own == whole) {
      boolean withOwn = own && WITH.matcher(text).find();
      boolean same = named.filter(name -> name.agency().equals(report.agency())).isPresent();
      return withOwn ? ofWhole() : same ? 1 : 0;
    }
    return whole ? ofWhole() : -ofWhole();
  }

  /** A government's report is about all of it, an agency's about itself. */
  private int ofWhole() {
    String agency = report.agency();
    if (agency.isEmpty() || FOR_ALL.matcher(agency).find()) {
      return 0;
    }
    return GOVERNMENT.matcher(agency).find() ? 1 : -1;
  }
}
