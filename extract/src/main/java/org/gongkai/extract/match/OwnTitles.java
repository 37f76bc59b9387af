package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.print.LabelNormalizer;

/**
 * Finds the titles that may be a document's own: on lines of their own, and in a page that came out
 * as one line between spaces or in front of the first sentence. A report that is quoted, a step of
 * a path and a headline about reports are none.
 */
final class OwnTitles {

  /** What crawlers print in front of a page's title. */
  private static final Pattern CAPTION = Pattern.compile("^(?:标题|题目|题名|信息名称|信息标题|名称)\\s*[:：]\\s*");

  private static final Pattern PIECE = Pattern.compile("\\S+");

  /** What the first sentence behind a title begins with. */
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("(?<=报告|年报|报表)(?:根据|按照|依据|依照|遵照|为|现|本报告|本年报|一、|[(（]一[)）])");

  /** Marks that stand in no title. */
  private static final Pattern QUOTED = Pattern.compile("[《》“”\"<>＞›»/\\\\_|｜:：?？!！…【】]");

  /** News, notices, lists, attachments, links to other pages. */
  private static final Pattern ABOUT_REPORTS =
      Pattern.compile(
          "发布|公布|印发|解读|图解|一图|读懂|报送|上报|召开|开展|部署|启动|完成|按时|晒出|征求|通报|附件|下载"
              + "|模板|范本|样式|格式|关于(?:做好|编制|撰写|切实|认真|进一步)|[上下]一?[篇条]|链接|查看|点击|更多|列表"
              + "|栏目|首页|编制(?!委|办)|培训(?!中心|学院|基地)|历年|往年|各(?:单位|部门|乡镇)");

  private static final Pattern SITE_BEHIND = Pattern.compile("[_|｜—–-]|\\s{2,}");

  private final TitleFinder titles;

  OwnTitles(TitleFinder titles) {
    this.titles = titles;
  }

  /**
   * A title in a text.
   *
   * @param start where it begins
   * @param end where it ends
   * @param text the title on one line
   */
  record OwnTitle(int start, int end, String text) {

    /** A title may come again without its agency, or with it. */
    boolean isSameAs(OwnTitle other) {
      String own = LabelNormalizer.normalize(text);
      String others = LabelNormalizer.normalize(other.text);
      return own.contains(others) || others.contains(own);
    }
  }

  /** The titles in lines that a line feed joins, in order. */
  List<OwnTitle> in(List<String> lines) {
    List<OwnTitle> found = new ArrayList<>();
    int[] starts = new int[lines.size()];
    int offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      starts[i] = offset;
      String line = lines.get(i);
      Optional<TitleFinder.Title> alone = titles.endingAt(lines, i);
      if (alone.isPresent()) {
        int start = starts[alone.get().first()];
        int end = offset + line.length();
        Optional<String> own = own(alone.get().text());
        // It goes on over the line's end: the year may stand below.
        own.ifPresent(text -> found.removeIf(title -> title.start == start));
        own.ifPresent(text -> found.add(new OwnTitle(start, end, text)));
      } else {
        found.addAll(inLine(line, offset));
      }
      offset += line.length() + 1;
    }
    return found;
  }

  /** The title in what a page calls itself, without the names of its site. */
  Optional<String> ofPage(String pageTitle) {
    return Stream.of(SITE_BEHIND.split(pageTitle, -1))
        .flatMap(piece -> whole(piece).stream())
        .findFirst();
  }

  /** Whether a title may be a report's own. */
  boolean isOwn(String title) {
    return own(title).isPresent();
  }

  /** Whether a title tells whose or of when the report is. */
  boolean isNamed(String title) {
    return titles.head(title).filter(head -> !head.isEmpty()).isPresent();
  }

  private List<OwnTitle> inLine(String line, int offset) {
    List<OwnTitle> found = new ArrayList<>();
    if (!titles.mayHold(line)) {
      return found;
    }
    Matcher pieces = PIECE.matcher(line);
    while (pieces.find()) {
      String piece = pieces.group();
      int start = offset + pieces.start();
      Matcher sentence = FIRST_SENTENCE.matcher(piece);
      String head = sentence.find() ? piece.substring(0, sentence.start()) : piece;
      whole(head)
          .map(text -> new OwnTitle(start, start + head.length(), text))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<String> whole(String text) {
    return titles.endingAt(List.of(text.strip()), 0).flatMap(title -> own(title.text()));
  }

  /** A title without what crawlers print in front of it. */
  static String withoutCaption(String title) {
    return CAPTION.matcher(title.strip()).replaceFirst("");
  }

  private static Optional<String> own(String title) {
    String text = withoutCaption(title);
    return QUOTED.matcher(text).find() || ABOUT_REPORTS.matcher(text).find()
        ? Optional.empty()
        : Optional.of(text);
  }
}
