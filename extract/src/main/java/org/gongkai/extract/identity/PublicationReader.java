package org.gongkai.extract.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.extract.identity.Thresholds.OfLines;

/**
 * Finds the date of publication: the one that the page calls so, the signature's, the heading's,
 * the document's own, the address's, in this order. When a page was changed or seen tells nothing.
 */
final class PublicationReader {

  private static final String DATE =
      "(20\\d\\d)\\s?[-年./]\\s?(\\d{1,2})\\s?[-月./]\\s?(\\d{1,2})(?:日|(?!\\d))";
  private static final Pattern ANY_DATE = Pattern.compile(DATE);

  /** A signature's last line: the date, with or without the agency in front of it. */
  private static final Pattern SIGNED =
      Pattern.compile("^(?:[㐀-鿿()]{3,40})?[\\s(]*" + DATE + "\\)?$");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:发布|公开|公布|发表|上网|刊登|刊发)(?:时间|日期)[\\s:\\]】)]{0,5}"
              + DATE
              + "|(?<![㐀-鿿])(?:发布|发表)[\\s:]{1,4}"
              + DATE);

  /** 时间 alone, as beside 来源; not 更新时间, 打印时间, 办公时间. */
  private static final Pattern UNNAMED = Pattern.compile("(?<![㐀-鿿])(?:时间|日期)[\\s:]{0,4}" + DATE);

  /** 2022-01-22 16:03 beside 来源, without a word. */
  private static final Pattern WITH_TIME =
      Pattern.compile("(?<![㐀-鿿]{2}[\\s:]{0,4})" + DATE + "(?=\\s*\\d{1,2}:\\d{2})");

  private static final Pattern OF_DOCUMENT =
      Pattern.compile("(?:发文|成文|生成|印发|制发)(?:时间|日期)[\\s:]{0,4}" + DATE);
  private static final Pattern LABEL_ALONE =
      Pattern.compile("[\\s\\[【(]*[㐀-鿿]{2}(?:时间|日期)[\\s:\\]】)]*");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "t(20\\d\\d)(\\d\\d)(\\d\\d)_|/(20\\d\\d)-?(\\d\\d)-?(\\d\\d)/|/(20\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})/");

  private PublicationReader() {}

  /** The possible dates, the most trustworthy first; those before the year's end left out. */
  static List<Clue<LocalDate>> clues(ReportLines lines, OptionalInt year) {
    List<Clue<LocalDate>> clues = new ArrayList<>();
    List<String> named = named(lines.everything());
    named.forEach(line -> add(clues, PUBLISHED, line, Source.PAGE));
    named.forEach(line -> add(clues, UNNAMED, line, Source.PAGE));
    lines.everything().stream()
        .filter(line -> line.contains("来源") && line.length() <= OfLines.OF_FURNITURE)
        .forEach(line -> add(clues, WITH_TIME, line, Source.PAGE));
    add(clues, ANY_DATE, lines.pageDate(), Source.PAGE);
    clues.addAll(signed(lines));
    lines.before().forEach(line -> add(clues, SIGNED, line, Source.HEADING));
    lines.heading().forEach(line -> add(clues, SIGNED, line, Source.HEADING));
    named.forEach(line -> add(clues, OF_DOCUMENT, line, Source.PAGE));
    lines.origin().url().ifPresent(url -> add(clues, IN_ADDRESS, url, Source.URL));
    return clues.stream()
        .filter(clue -> year.isEmpty() || !early(clue.value(), year.getAsInt()))
        .toList();
  }

  /** Whether a line is the date of a signature. */
  static boolean isSigned(String line) {
    return mayHoldDate(line) && SIGNED.matcher(line).matches();
  }

  /** The lines that may say what their date is; it may stand on the line below its label. */
  private static List<String> named(List<String> lines) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean label = i + 1 < lines.size() && LABEL_ALONE.matcher(lines.get(i)).matches();
      String line = label ? lines.get(i) + " " + lines.get(i + 1) : lines.get(i);
      if (mayName(line)) {
        named.add(line);
      }
    }
    return named;
  }

  /** Whether a line may say what its date is. */
  private static boolean mayName(String line) {
    return mayHoldDate(line)
        && (line.contains("时间")
            || line.contains("日期")
            || line.contains("发布")
            || line.contains("发表"));
  }

  /** Most lines of a report hold none. */
  private static boolean mayHoldDate(String line) {
    return line.contains("20");
  }

  /** The dates of the signature, the last one first. */
  static List<Clue<LocalDate>> signed(ReportLines lines) {
    List<Clue<LocalDate>> clues = new ArrayList<>();
    lines.signature().forEach(line -> add(clues, SIGNED, line, Source.SIGNATURE));
    return clues;
  }

  /** Nothing tells of a year that is not over, but for the last days of it. */
  static boolean early(LocalDate date, int year) {
    return date.isBefore(LocalDate.of(year, 12, 1)) || date.equals(LocalDate.of(year, 12, 31));
  }

  private static void add(
      List<Clue<LocalDate>> clues, Pattern pattern, String text, Source source) {
    if (!mayHoldDate(text)) {
      return;
    }
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      int first = 1;
      while (found.group(first) == null) {
        first += 3;
      }
      date(found.group(first), found.group(first + 1), found.group(first + 2))
          .ifPresent(
              date ->
                  clues.add(
                      new Clue<>(
                          date,
                          ClueKind.UNWEIGHED,
                          source,
                          Excerpt.of(text, found.start(), found.end()))));
    }
  }

  /** Empty where the numbers are no date, such as the 31st of February. */
  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
