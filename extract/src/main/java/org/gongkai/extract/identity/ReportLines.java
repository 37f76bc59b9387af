package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.identity.Thresholds.OfLines;
import org.gongkai.extract.report.Origin;

/**
 * The words of a report in normal form, by the place where they stand.
 *
 * @param title the report's title; empty where it has none
 * @param before lines above the title
 * @param body lines from the title to the signature
 * @param after lines below the report
 * @param narrative the running text: the report, then what stands above it; links of the page left
 *     out
 * @param ownBody each line of the body without what it tells of others
 * @param ownBefore the lines above the title, likewise
 * @param pageTitle the page's title; may be empty
 * @param site the site's name; may be empty
 * @param pageDate the date that the page gives; may be empty
 * @param fileName the file's name without its suffix
 * @param origin where the document came from
 */
record ReportLines(
    String title,
    List<String> before,
    List<String> body,
    List<String> after,
    List<String> narrative,
    List<String> ownBody,
    List<String> ownBefore,
    String pageTitle,
    String site,
    String pageDate,
    String fileName,
    Origin origin) {

  private static final List<String> BREAK_OFF =
      List.of("政府", "政府信息", "信息公开", "信息公开工作", "信息公开年度", "信息公开工作年度", "年");
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:信息公开|公开|工作|年度|报告|告年度报|政府信息公开).{0,20}$");

  private static final Pattern SENTENCE = Pattern.compile("[。;]|^一、|^.{" + OfLines.SHORT + "}");

  private static final String NUMERALS = "一二三四五六七八";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z]{1,5}$");

  /** Brings the words of a report to normal form. */
  static ReportLines of(ReportText text, PrintedText printed) {
    Map<String, String> metadata = text.metadata();
    List<String> lines = rejoined(printed.lines(text.paragraphs()));
    int end = endOfReport(lines);
    List<String> body = List.copyOf(lines.subList(0, end));
    List<String> before = rejoined(printed.lines(text.before()));
    return new ReportLines(
        SPACES.matcher(printed.normal(text.title())).replaceAll(" "),
        before,
        body,
        List.copyOf(lines.subList(end, lines.size())),
        narrative(body, before),
        own(body),
        own(before),
        printed.normal(metadata.getOrDefault("title", "")),
        printed.normal(metadata.getOrDefault("site", "")),
        printed.normal(metadata.getOrDefault("date", "")),
        printed.normal(SUFFIX.matcher(text.origin().fileName()).replaceFirst("")),
        text.origin());
  }

  private static List<String> narrative(List<String> body, List<String> before) {
    return Stream.concat(body.stream(), before.stream())
        .filter(line -> !PageFurniture.is(line))
        .toList();
  }

  private static List<String> own(List<String> lines) {
    return lines.stream().map(OtherPlaces::leftOut).toList();
  }

  /** Where the page goes on below the report: no section of the report follows. */
  private static int endOfReport(List<String> body) {
    int end = body.size();
    for (int i = body.size() - 1; i > 0 && !beginsSection(body.get(i)); i--) {
      if (PageFurniture.endsReport(body.get(i))) {
        end = i;
      }
    }
    return end;
  }

  private static boolean beginsSection(String line) {
    return line.startsWith("、", 1) && NUMERALS.indexOf(line.charAt(0)) >= 0;
  }

  /** Lines with a title that was broken over two of them put together again. */
  private static List<String> rejoined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      int last = joined.size() - 1;
      boolean broken =
          last >= 0
              && joined.get(last).length() <= OfLines.SHORT
              && line.length() <= OfLines.SHORT
              && BREAK_OFF.stream().anyMatch(joined.get(last)::endsWith)
              && GOES_ON.matcher(line).find();
      if (broken) {
        joined.set(last, joined.get(last) + line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  /** Short lines just above the title and at the beginning of the report. */
  List<String> heading() {
    return Stream.concat(
            before.stream().skip(Math.max(0, before.size() - OfLines.ABOVE_TITLE)),
            body.stream().limit(headingLines()))
        .filter(line -> line.length() <= OfLines.SHORT && !line.equals(title))
        .filter(line -> !PageFurniture.is(line))
        .toList();
  }

  /** Short lines around the last date, else at the end of the report, the last one first. */
  List<String> signature() {
    int first = Math.max(headingLines(), lastSection() + 1);
    int date = body.size() - 1;
    while (date >= first && !PublicationReader.isSigned(body.get(date))) {
      date--;
    }
    boolean dated = date >= first;
    int from =
        dated ? Math.max(first, date - OfLines.ABOVE_DATE) : body.size() - OfLines.OF_SIGNATURE;
    int to = dated ? Math.min(body.size(), date + 2) : body.size();
    List<String> last =
        body.subList(Math.max(headingLines(), from), to).stream()
            .filter(line -> line.length() <= OfLines.SHORT && !PageFurniture.is(line))
            .toList();
    return Stream.iterate(last.size() - 1, i -> i >= 0, i -> i - 1).map(last::get).toList();
  }

  private int lastSection() {
    int last = body.size() - 1;
    while (last >= 0 && !beginsSection(body.get(last))) {
      last--;
    }
    return last;
  }

  /** How many lines the heading of the report has: it ends where the sentences begin. */
  private int headingLines() {
    int lines = 0;
    while (lines < Math.min(OfLines.OF_HEADING, body.size())
        && !SENTENCE.matcher(body.get(lines)).find()) {
      lines++;
    }
    return lines;
  }

  /** The running text and who runs the site, without what the text tells of others. */
  List<String> ofItself() {
    List<String> own = new ArrayList<>(ownBody);
    own.addAll(ownBefore);
    after.stream().filter(PageFurniture::namesOwner).forEach(own::add);
    return own;
  }

  /** Everything that is printed, what stands below the report last. */
  List<String> everything() {
    List<String> everything = new ArrayList<>(body);
    everything.addAll(before);
    everything.addAll(after);
    return everything;
  }
}
