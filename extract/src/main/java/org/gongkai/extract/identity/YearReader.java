package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfYear;

/** Finds the places of a report that tell the year reported on. */
final class YearReader {

  private static final String YEAR = "(?<!\\d)(20[0-3]\\d)";

  /** A year of a title, not that of a date beside it. */
  private static final Pattern ANY_YEAR =
      Pattern.compile(YEAR + "(?!年\\d{1,2}月(?:\\d{1,2}日|[\\s)]|$)|[-./]\\d{1,2}[-./]\\d)");

  private static final Pattern YEAR_WITH_SUFFIX = Pattern.compile(YEAR + "(?=年|度)");
  private static final Pattern REPORT_TITLE =
      Pattern.compile(
          "信息公开.{0,12}(报告|年报|告年度报|情况)|(?:编制|发布|公布|形成).{0,3}20\\d\\d年度?(?:工作)?(?:报告|年报)");
  private static final Wordings OTHER_DOCUMENT = Wordings.of("通知|条例|办法|要点|格式|方案|规定|规范|意见|制度");
  private static final Pattern WORK = Pattern.compile("信息公开工作$");
  private static final Pattern OF_REPORT =
      Pattern.compile(
          YEAR
              + "(?:年度|年|度)?(?=[^\\d]{0,40}信息公开|(?:工作)?(?:报告|年报))|信息公开(?:.{0,12}报告)?\\D{0,3}"
              + YEAR
              + "(?!\\s?[-年./]\\s?\\d{1,2}\\s?(?:[-./]|月))");

  private static final Pattern PERIOD_BEGINS =
      Pattern.compile(YEAR + "年0?1月0?1日(?!起?(?:正式)?(?:施行|实施|执行|生效|启用|开始))");
  private static final Pattern PERIOD_ENDS =
      Pattern.compile(
          "(?:截[至止](?:日期|时间)?[到为是:]?\\s?|至\\s?|-|—)" + YEAR + "年12月\\d{1,2}日|" + YEAR + "年12月31日");

  /** From the first day to the last; the second year is left out, or the same. */
  private static final Pattern WHOLE_PERIOD =
      Pattern.compile(YEAR + "年0?1月0?1日起?\\s?(?:至|到|-|—|~){1,2}\\s?(?:\\1年|当年|同年)?12月31日");

  private static final Pattern OF_THE_YEAR =
      Pattern.compile(
          "^(?:截至|在|[一二三四五六七]|\\([一二三四五六七]\\)|)?"
              + YEAR
              + "年(?!\\d{1,2}月|度?(?:以来|[底末初起前后]|至今|至\\d|-\\d"
              + "|建立|设立|成立|组建|挂牌|出台|印发|制定|修订|启用|开通))");
  private static final Wordings PLAN = Wordings.of("下一步|今后|将|计划|打算|拟|新的一年|目标|展望");

  /** The report presents itself: 现将2021年度…工作报告如下. */
  private static final Pattern PRESENTED = Pattern.compile("^[现特兹](?:将|向|予|公布|发布|编制|公开|就|形成)");

  /** A year that the text itself calls the one before, or sets this year against. */
  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "(?:[上去前]一?年度?|同期)\\(?20\\d\\d年?度?\\)?|20\\d\\d年?度?\\(?(?:[上去前]一?年度?\\)?|同期)(?!结转)");

  private static final Pattern SENTENCE_END = Pattern.compile("[。;]");
  private static final Pattern YEAR_ALONE = Pattern.compile("^" + YEAR + "年?度?$");

  /** A year alone heads rows and columns of a table, or one of several tables. */
  private static final Pattern HEADS_COLUMNS =
      Pattern.compile(
          "^(?:[一二三四五六七]、?|\\([一二三四五六七]\\)|\\d[.、]|[(【])?"
              + YEAR
              + "年?度?(?:数据|数值|数|情况|统计表|表)?[:)】]?$");

  /** What stands above a table, and above last year's beside it. */
  private static final Pattern CAPTION =
      Pattern.compile(
          YEAR
              + "年?度?(?:本机关|本单位|本部门|我\\p{IsHan})?(?:收到和处理|主动公开政府信息|政府信息公开申请|(?:政府信息公开)?行政复议)"
              + "[^。;,:]*[况表]$");

  /** One of these stands in each of its wordings. */
  private static final String BEFORE = "上去前同";

  private static final String SENTENCE_MARKS = "。;,:";

  /** A line of fewer words is a heading. */
  private static final int FEWEST_CELLS = 3;

  private static final Pattern IN_ADDRESS =
      Pattern.compile(YEAR + "(?=n[^a-z]|nb|nd|年)|(?:fbtime|timeFrame|year)=" + YEAR);
  private static final Pattern ADDRESS_DATE =
      Pattern.compile("[t/_](20\\d\\d)[-/]?(?:0?1|0?2|0?3)(?!\\d[-/])");
  private static final Pattern DATE_LINE = Pattern.compile(YEAR + "年\\d{1,2}月(?:\\d{1,2}日)?\\)?$");

  private YearReader() {}

  /** Every clue to the year, in the order of the places where they stand. */
  static List<Clue<Integer>> clues(ReportLines lines) {
    List<Clue<Integer>> clues = new ArrayList<>();
    String title = withoutOthers(lines.title());
    addAll(
        clues,
        ANY_YEAR,
        title,
        Source.TITLE,
        title.startsWith("《") ? ClueKind.YEAR_TITLE_BETWEEN_MARKS : ClueKind.YEAR_TITLE);
    for (String line : lines.heading()) {
      addAll(clues, YEAR_ALONE, line, Source.HEADING, ClueKind.YEAR_CAPTION);
      if (REPORT_TITLE.matcher(line).find() && !line.startsWith("《")) {
        addAll(clues, OF_REPORT, withoutOthers(line), Source.HEADING, ClueKind.YEAR_HEADING);
      }
    }
    lines.narrative().stream()
        .filter(line -> !line.equals(lines.title())) // It stands in the text again.
        .forEach(line -> addFromText(clues, line));
    addTold(clues, lines);
    addAll(clues, OF_REPORT, lines.pageTitle(), Source.PAGE, ClueKind.YEAR_PAGE_TITLE);
    addAll(clues, YEAR_WITH_SUFFIX, lines.fileName(), Source.FILE_NAME, ClueKind.YEAR_FILE_NAME);
    lines.origin().url().ifPresent(url -> addAddress(clues, url));
    lines
        .origin()
        .facts()
        .year()
        .ifPresent(
            year ->
                clues.add(new Clue<>(year, ClueKind.YEAR_MANIFEST, Source.MANIFEST, "" + year)));
    return clues;
  }

  /** The years whose whole the text says that the statistics cover. */
  static List<Integer> periods(ReportLines lines) {
    return lines.narrative().stream()
        .filter(line -> line.contains("12月31日"))
        .flatMap(line -> WHOLE_PERIOD.matcher(line).results())
        .map(period -> Integer.valueOf(period.group(1)))
        .distinct()
        .toList();
  }

  /** Whether these words, the clue to a year, present the report itself. */
  static boolean presents(String words) {
    return PRESENTED.matcher(words).find();
  }

  /** A folder or a date of an address says little alone, and enough where the two agree. */
  private static void addAddress(List<Clue<Integer>> clues, String url) {
    List<Clue<Integer>> folders = new ArrayList<>();
    List<Clue<Integer>> dates = new ArrayList<>();
    addAll(folders, IN_ADDRESS, url, Source.URL, ClueKind.YEAR_ADDRESS);
    addDate(dates, ADDRESS_DATE, url, Source.URL, ClueKind.YEAR_ADDRESS);
    clues.addAll(dates);
    for (Clue<Integer> folder : folders) {
      boolean agree = dates.stream().anyMatch(date -> date.value().equals(folder.value()));
      clues.add(
          new Clue<>(
              folder.value(),
              agree ? ClueKind.YEAR_ADDRESS_TWICE : ClueKind.YEAR_ADDRESS,
              Source.URL,
              url));
    }
  }

  /** The year before the date of the signature: right only where nothing better is there. */
  static List<Clue<Integer>> lastResort(ReportLines lines) {
    List<Clue<Integer>> clues = new ArrayList<>();
    lines
        .signature()
        .forEach(line -> addDate(clues, DATE_LINE, line, Source.SIGNATURE, ClueKind.YEAR_SIGNED));
    return clues;
  }

  /** A normal text without the numbers of documents, and without what it calls another year. */
  private static String withoutOthers(String normal) {
    String text = PrintedText.withoutDocumentNumbers(normal);
    for (int i = 0; i < text.length(); i++) {
      if (BEFORE.indexOf(text.charAt(i)) >= 0) {
        return YEAR_BEFORE.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  private static void addFromText(List<Clue<Integer>> clues, String line) {
    if (!line.contains("20")) {
      return;
    }
    String text = withoutOthers(line);
    if (text.contains("月")) {
      addAll(clues, PERIOD_BEGINS, text, Source.NARRATIVE, ClueKind.YEAR_PERIOD);
      addAll(clues, PERIOD_ENDS, text, Source.NARRATIVE, ClueKind.YEAR_PERIOD);
    }
    for (String clause : PrintedText.clauses(text)) {
      if (!clause.contains("20")) {
        continue;
      }
      if (CAPTION.matcher(clause).find()) {
        addAll(clues, CAPTION, clause, Source.NARRATIVE, ClueKind.YEAR_CAPTION);
      } else if (REPORT_TITLE.matcher(clause).find() && !OTHER_DOCUMENT.standIn(clause)) {
        boolean presented = PRESENTED.matcher(clause).find();
        addAll(
            clues,
            OF_REPORT,
            clause,
            presented ? Source.HEADING : Source.NARRATIVE,
            presented ? ClueKind.YEAR_HEADING : ClueKind.YEAR_TITLE_IN_TEXT);
      } else if (WORK.matcher(clause).find() && !OTHER_DOCUMENT.standIn(clause)) {
        addAll(clues, OF_REPORT, clause, Source.NARRATIVE, ClueKind.YEAR_TOLD);
      } else if (!isRowOfCells(line)) {
        addAll(clues, YEAR_ALONE, clause, Source.NARRATIVE, ClueKind.YEAR_ALONE);
      }
    }
  }

  /** Clauses that begin with the year they tell of; plans for the next year do not count. */
  private static void addTold(List<Clue<Integer>> clues, ReportLines lines) {
    List<Clue<Integer>> told = new ArrayList<>();
    for (String line : lines.body()) {
      if (!line.contains("20")
          || HEADS_COLUMNS.matcher(line).matches()
          || CAPTION.matcher(line).find()
          || isRowOfCells(line)) {
        continue;
      }
      for (String sentence : SENTENCE_END.split(withoutOthers(line), -1)) {
        if (!sentence.contains("20") || PLAN.standIn(sentence)) {
          continue;
        }
        for (String clause : PrintedText.clauses(sentence)) {
          if (OF_THE_YEAR.matcher(clause).lookingAt() && !OTHER_DOCUMENT.standIn(clause)) {
            addAll(told, OF_THE_YEAR, clause, Source.NARRATIVE, ClueKind.YEAR_TOLD);
          }
        }
      }
    }
    for (Clue<Integer> clue : told) {
      long times = told.stream().filter(other -> other.value().equals(clue.value())).count();
      ClueKind kind = times >= OfYear.OFTEN ? ClueKind.YEAR_OFTEN_TOLD : ClueKind.YEAR_TOLD;
      clues.add(new Clue<>(clue.value(), kind, Source.ACCOUNT, clue.text()));
    }
  }

  /** Whether a line is of a table that has lost its form: cells between bars or blanks. */
  private static boolean isRowOfCells(String line) {
    int cells = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SENTENCE_MARKS.indexOf(c) >= 0) {
        return false;
      }
      cells += c == ' ' || c == '\t' || c == '|' ? 1 : 0;
    }
    return cells >= FEWEST_CELLS;
  }

  private static void addAll(
      List<Clue<Integer>> clues, Pattern pattern, String text, Source source, ClueKind kind) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      String year = found.group(1) == null ? found.group(2) : found.group(1);
      String words = Excerpt.of(text, found.start(), found.end());
      clues.add(new Clue<>(Integer.valueOf(year), kind, source, words));
    }
  }

  private static void addDate(
      List<Clue<Integer>> clues, Pattern pattern, String text, Source source, ClueKind kind) {
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      String words = Excerpt.of(text, found.start(), found.end());
      clues.add(new Clue<>(Integer.parseInt(found.group(1)) - 1, kind, source, words));
    }
  }
}
