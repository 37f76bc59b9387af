package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.match.OwnTitles.OwnTitle;

/**
 * Knows a yearly report that has neither a table of the form nor its headings on lines of their
 * own, such as those from before the form and pages that came out as one line: by a title that is
 * its own, and by what the text behind it states about the work of the year. Pages that list, ask
 * for or tell of reports have another title, or no such text.
 */
final class ReportInWords {

  /** One statement stands in many an article; two, of which one is of applications, do not. */
  private static final int FEWEST_SUBJECTS = 2;

  /** Where the title tells neither whose nor of when the report is. */
  private static final int FEWEST_SUBJECTS_UNNAMED = 3;

  private static final Pattern CLAUSE = Pattern.compile("[。；;！？\\n]");

  /** Somebody tells of a report, or asks for one. */
  private static final Pattern OTHERS_WORDS =
      Pattern.compile("本报讯|据悉|据了解|记者(?:从|获悉|了解)|报告》?(?:显示|指出|提到|披露)|请(?:各|于|按)|特此通知|编制要求|报送至");

  private final OwnTitles titles;

  ReportInWords(TitleFinder titles) {
    this.titles = new OwnTitles(titles);
  }

  /**
   * The report that a part of a document without a table of the form is.
   *
   * @param part the part
   * @param pageTitle what the page calls itself; may be empty
   * @return the part from its own title on; empty where it is no report
   */
  Optional<ReportPart> report(ReportPart part, String pageTitle) {
    String text = String.join("\n", part.paragraphs());
    String rows =
        part.rows().stream().map(ReportInWords::row).collect(Collectors.joining("\n", "\n", ""));
    List<OwnTitle> own = titles.in(part.paragraphs());
    for (int i = 0; i < own.size(); i++) {
      OwnTitle title = own.get(i);
      if (isReport(title.text(), text.substring(title.end(), endOfReport(own, i, text)) + rows)) {
        return Optional.of(from(title, text, part));
      }
    }
    return titles
        .ofPage(pageTitle)
        .filter(title -> own.isEmpty() && isReport(title, text + rows))
        .map(title -> part.inWords(title, part.before(), part.paragraphs()));
  }

  private boolean isReport(String title, String text) {
    if (OTHERS_WORDS.matcher(text).find()) {
      return false;
    }
    Set<StatedSubject> stated = EnumSet.noneOf(StatedSubject.class);
    for (String clause : CLAUSE.split(text, -1)) {
      Stream.of(StatedSubject.values())
          .filter(subject -> !stated.contains(subject) && subject.isStatedIn(clause))
          .forEach(stated::add);
    }
    return stated.size() >= (titles.isNamed(title) ? FEWEST_SUBJECTS : FEWEST_SUBJECTS_UNNAMED)
        && (stated.contains(StatedSubject.APPLICATIONS) || stated.contains(StatedSubject.APPEALS));
  }

  /** Where another report's title follows, or the text ends. */
  private static int endOfReport(List<OwnTitle> own, int which, String text) {
    return own.subList(which + 1, own.size()).stream()
        .filter(title -> !title.isSameAs(own.get(which)))
        .mapToInt(OwnTitle::start)
        .findFirst()
        .orElse(text.length());
  }

  private static ReportPart from(OwnTitle title, String text, ReportPart part) {
    List<String> before = new ArrayList<>(part.before());
    before.addAll(lines(text.substring(0, title.start())));
    List<String> paragraphs = new ArrayList<>(List.of(title.text()));
    paragraphs.addAll(lines(text.substring(title.end())));
    return part.inWords(title.text(), before, paragraphs);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String row(GridRow row) {
    return row.slots().stream().map(Slot::ownText).collect(Collectors.joining(" "));
  }
}
