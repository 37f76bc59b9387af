package org.gongkai.extract.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date of publication: the signature's, the page's, the address's, in this order. */
final class PublicationReader {

  private static final String DATE =
      "(20\\d\\d)\\s?[-年./]\\s?(\\d{1,2})\\s?[-月./]\\s?(\\d{1,2})(?:日|(?!\\d))";
  private static final Pattern ANY_DATE = Pattern.compile(DATE);
  private static final Pattern SIGNED =
      Pattern.compile("^(?:[一-鿿()]{3,40})?[\\s(]*" + DATE + "\\)?$");
  private static final Pattern LABELLED =
      Pattern.compile("(?:发布时间|发布日期|发文日期|公开日期|成文日期|生成日期|印发日期|时间|日期)[\\s:]{0,4}" + DATE);
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "t(20\\d\\d)(\\d\\d)(\\d\\d)_|/(20\\d\\d)-?(\\d\\d)-?(\\d\\d)/|/(20\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})/");

  private PublicationReader() {}

  /** The possible dates, the most trustworthy first; those before the reported year left out. */
  static List<Clue<LocalDate>> clues(ReportLines lines, OptionalInt year) {
    List<Clue<LocalDate>> clues = new ArrayList<>();
    lines.signature().forEach(line -> add(clues, SIGNED, line, Source.SIGNATURE));
    lines.before().forEach(line -> add(clues, SIGNED, line, Source.HEADING));
    lines.heading().forEach(line -> add(clues, SIGNED, line, Source.HEADING));
    add(clues, ANY_DATE, lines.pageDate(), Source.PAGE);
    lines.narrative().forEach(line -> add(clues, LABELLED, line, Source.PAGE));
    lines.origin().url().ifPresent(url -> add(clues, IN_ADDRESS, url, Source.URL));
    return clues.stream()
        .filter(clue -> year.isEmpty() || after(clue.value(), year.getAsInt()))
        .toList();
  }

  /** The first and the last day of the reported year bound the statistics; nothing appears then. */
  private static boolean after(LocalDate date, int year) {
    return date.isAfter(LocalDate.of(year, 1, 1)) && !date.equals(LocalDate.of(year, 12, 31));
  }

  private static void add(
      List<Clue<LocalDate>> clues, Pattern pattern, String text, Source source) {
    if (!text.contains("20")) {
      return; // No date: most lines of a report.
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
                      new Clue<>(date, 1, source, Excerpt.of(text, found.start(), found.end()))));
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
