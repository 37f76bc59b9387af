package org.gongkai.extract.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.print.ListedNames;

/** Finds the line or lines that are a report's title. */
final class TitleFinder {

  /** A title breaks over so many lines at the most. */
  private static final int MOST_LINES = 3;

  /** Longer lines are sentences that name a report. */
  private static final int LONGEST_LINE = 50;

  private static final String SENTENCE_MARKS = "。；！？，,;";

  private static final Pattern YEAR_HEAD = Pattern.compile("[0-9年度〇零一二三四五六七八九十]*");
  private static final Pattern YEAR = Pattern.compile("[0-9０-９]{4}|[二〇零一三四五六七八九]{4}");

  /** An entry of a table of contents: leaders, or room for them, and the number of a page. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[.．·•…・]{2,}|[\\s\\u3000]{3,}|\\t)[\\s\\u3000]*[-—(（]?[0-9]{1,3}[-—)）]?\\s*$");

  /** A year in a title's ending: 政府信息公开工作2022年度报告. */
  private static final Pattern YEAR_WITHIN =
      Pattern.compile("(公开(?:工作)?)20[0-9]{2}(?:年(?=年))?(?=年?度报告|年报)");

  /** Blanks inside a title, which it has where it was set over two lines. */
  private static final Pattern BLANKS =
      Pattern.compile("(?<=[\\p{IsHan}0-9])[\\s\\u00a0]+(?=[\\p{IsHan}0-9])");

  private static final Pattern NAME =
      Pattern.compile("(?:20\\d\\d年度?)?[\\p{IsHan}()（）·、\\s]{2,30}");

  private final List<String> endings;

  /** What a version that does not hold, or the last one, is called. */
  private static final String VERSION =
      CopyMarks.DRAFT + "|" + CopyMarks.FINAL + "|(?:审定|公示)稿|已?(?:经)?作废|更正前";

  /** What may stand behind the ending: a year, or the version. */
  private final Pattern tail;

  TitleFinder(Form form) {
    tail =
        Pattern.compile(
            "[0-9年度〇零一二三四五六七八九十全文]{0,8}(?:(?:%s)[后版稿本件]{0,2}|%s)?"
                .formatted(String.join("|", form.corrections()), VERSION));
    endings = form.titles().stream().map(LabelNormalizer::normalize).distinct().toList();
  }

  /**
   * A title.
   *
   * @param first the index of its first line
   * @param last the index of its last line
   * @param text on one line
   * @param hasYear whether it holds a year
   */
  record Title(int first, int last, String text, boolean hasYear) {}

  /**
   * The title that ends with a line.
   *
   * @param lines the document's lines
   * @param last the line's index
   */
  Optional<Title> endingAt(List<String> lines, int last) {
    boolean open = false;
    boolean report = false;
    for (int first = last; first >= 0 && first > last - MOST_LINES; first--) {
      String line = lines.get(first);
      if (!isShort(line)) {
        return Optional.empty();
      }
      open |= line.indexOf('开') >= 0;
      report |= line.indexOf('报') >= 0;
      if (!open || !report) {
        continue;
      }
      String text = join(lines.subList(first, last + 1));
      Optional<String> head = head(text);
      if (head.isPresent()) {
        return Optional.of(withAgency(lines, first, last, text, head.get()));
      }
    }
    return Optional.empty();
  }

  /** A title that begins with the year has its agency on the line above. */
  private static Title withAgency(
      List<String> lines, int first, int last, String text, String head) {
    boolean hasYear = YEAR.matcher(text).find();
    boolean bare = YEAR_HEAD.matcher(head).matches();
    if (bare && first > 0) {
      String above = lines.get(first - 1).strip();
      if (NAME.matcher(above).matches()
          && !above.contains("公开")
          && !above.contains("报告")
          && !ListedNames.standIn(above)) {
        return new Title(first - 1, last, join(List.of(above, text)), hasYear);
      }
    }
    return new Title(first, last, text, hasYear);
  }

  /** Whether a text may hold a title: a quick look that spares most lines more. */
  boolean mayHold(String text) {
    return text.contains("公开") && text.contains("报");
  }

  /** What stands before a title's ending; empty where the text does not end like a title. */
  Optional<String> head(String text) {
    String normalized = LabelNormalizer.normalize(text);
    return ending(normalized).or(() -> ending(YEAR_WITHIN.matcher(normalized).replaceAll("$1")));
  }

  private Optional<String> ending(String normalized) {
    return endings.stream()
        .filter(normalized::contains)
        .filter(
            ending -> {
              int end = normalized.lastIndexOf(ending) + ending.length();
              return tail.matcher(normalized.substring(end)).matches();
            })
        .map(ending -> normalized.substring(0, normalized.lastIndexOf(ending)))
        .min((a, b) -> Integer.compare(a.length(), b.length()));
  }

  private static boolean isShort(String line) {
    if (line.length() > LONGEST_LINE || line.isBlank()) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      if (SENTENCE_MARKS.indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return !ENTRY.matcher(line).find();
  }

  private static String join(List<String> lines) {
    String joined =
        lines.stream().flatMap(String::lines).map(String::strip).collect(Collectors.joining());
    return BLANKS.matcher(joined).replaceAll("");
  }
}
