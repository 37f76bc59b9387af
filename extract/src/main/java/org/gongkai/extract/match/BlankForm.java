package org.gongkai.extract.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.report.FigureTable;

/** Knows the form itself, which circulars print: blank, and of no agency. */
final class BlankForm {

  /** So many lines from its beginning on tell whose a report without a title is. */
  private static final int HEADING_LINES = 6;

  /**
   * Rows and columns of a form are numbered; so many numbers are figures that were not understood.
   */
  private static final int FULL_OF_NUMBERS = 100;

  /** What stands in the place of a name or a year. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[x×╳*_＿]{2,}|(?:单位|机关|部门|行政机关|单位全)名?称|填报单位|[(（]\\s*[)）]|20(?:[x×*_＿]{1,2}|年)|\\bn年|n年度");

  private static final Pattern SAMPLE = Pattern.compile("模板|样表|样式|格式|范本|范例|样本|填报说明|空白?表");

  /** 关于做好2022年政府信息公开工作年度报告编制工作的通知 is by whom asks for reports. */
  private static final Pattern CIRCULAR =
      Pattern.compile("关于.{4,60}(?:报告|年报).{0,20}(?:的通知|的函|的提示|的提醒)\\s*$");

  private static final Pattern CLAUSE = Pattern.compile("[。；;！？\\n]");

  private final TitleFinder titles;

  BlankForm(TitleFinder titles) {
    this.titles = titles;
  }

  /** Whether a part of a document with tables is no report but the form. */
  boolean is(ReportPart part, List<FigureTable> tables) {
    return tables.stream().allMatch(table -> table.printed() == 0)
        && part.rows().stream().mapToInt(GridRow::numbers).sum() < FULL_OF_NUMBERS
        && isNobodys(part)
        && !statesAnything(part);
  }

  private boolean isNobodys(ReportPart part) {
    String title = LabelNormalizer.compact(part.title()).toLowerCase(Locale.ROOT);
    if (PLACEHOLDER.matcher(title).find()
        || SAMPLE.matcher(title).find()
        || Stream.concat(part.before().stream(), part.paragraphs().stream().limit(HEADING_LINES))
            .anyMatch(line -> CIRCULAR.matcher(line).find())) {
      return true;
    }
    NamedLine told = NamedLine.ofTitle(part.title(), titles.head(part.title()).orElse(""));
    return told.agency().isEmpty() && heading(part).noneMatch(BlankForm::namesAgency);
  }

  private static Stream<String> heading(ReportPart part) {
    return Stream.concat(
        part.paragraphs().stream().limit(HEADING_LINES),
        part.paragraphs().stream().skip(Math.max(0, part.paragraphs().size() - HEADING_LINES)));
  }

  private static boolean namesAgency(String line) {
    Optional<NamedLine> named = NamedLine.of(line);
    return named.filter(name -> !name.agency().isEmpty()).isPresent()
        && !PLACEHOLDER.matcher(line).find();
  }

  /** The form's own labels state nothing: 没有现成信息需要另行制作. */
  private static boolean statesAnything(ReportPart part) {
    return part.elements().stream()
        .filter(element -> element.row().isEmpty())
        .flatMap(element -> Stream.of(CLAUSE.split(element.line(), -1)))
        .anyMatch(
            clause ->
                Stream.of(StatedSubject.values()).anyMatch(subject -> subject.isStatedIn(clause)));
  }
}
