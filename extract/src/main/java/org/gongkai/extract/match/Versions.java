package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.match.CopyMarks.Verdict;
import org.gongkai.extract.match.ReportMatcher.Match;
import org.gongkai.extract.print.LabelNormalizer;

/**
 * A report may stand in a document in several versions: before and after a correction, a draft and
 * what became of it, of the office and of all of the agency. Where titles, or the lines above them,
 * tell which one holds, the others are none; where nothing tells, no number of them is taken. A
 * sample of how to fill in the form is none either.
 */
final class Versions {

  /** So many lines above a report, or at its beginning, may tell its version. */
  private static final int MOST_LINES = 3;

  private static final Pattern DATE = Pattern.compile("20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日");

  private Versions() {}

  /**
   * The reports that hold, in the order of the document.
   *
   * @param named whose and of when a title says a report is
   */
  static List<Match> valid(List<Match> all, Function<String, NamedLine> named) {
    if (all.size() < 2) {
      return all;
    }
    Map<NamedLine, List<Told>> versions = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      List<String> inFront = inFront(i, all);
      NamedLine year = NamedLine.yearAlone(inFront.stream().flatMap(l -> NamedLine.of(l).stream()));
      NamedLine name = named.apply(all.get(i).part().title()).over(year);
      Told told = Told.of(i, all.get(i), inFront, CopyMarks.of(name, List.of()));
      versions.computeIfAbsent(name, any -> new ArrayList<>()).add(told);
    }
    Match[] valid = new Match[all.size()];
    versions.forEach(
        (name, same) -> {
          boolean others = same.size() < all.size();
          for (Told told : valid(name, same, others)) {
            valid[told.at] = told.match;
          }
        });
    return Stream.of(valid).filter(match -> match != null).toList();
  }

  /** The last lines in front of a report, those behind the numbers of the one before among them. */
  private static List<String> inFront(int at, List<Match> all) {
    List<String> lines = new ArrayList<>();
    if (at > 0) {
      List<Element> before = all.get(at - 1).part().elements();
      int i = before.size() - 1;
      while (i >= 0 && before.get(i).rows().noneMatch(GridRow::hasNumber)) {
        lines.add(0, before.get(i--).line());
      }
    }
    lines.addAll(all.get(at).part().before());
    lines.removeIf(String::isEmpty);
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
  }

  /** Of the versions of one report, or of reports without a name, those that hold. */
  private static List<Told> valid(NamedLine name, List<Told> same, boolean others) {
    if (name.agency().isEmpty() && (!name.isEmpty() || others)) {
      return same.stream().filter(told -> !others || !told.isSample()).toList();
    }
    List<Told> own = same.stream().filter(told -> told.verdict != Verdict.ANOTHERS).toList();
    List<Told> corrected = own.stream().filter(t -> t.verdict == Verdict.CORRECTED).toList();
    List<Told> left = corrected.isEmpty() ? own : corrected;
    if (left.isEmpty()) {
      return same;
    }
    if (left.size() > 1 && !name.isEmpty() && areOneReport(left)) {
      Told first = left.get(0);
      return List.of(first.with(first.match.undecided(matches(left))));
    }
    if (left.size() == same.size()) {
      return same;
    }
    Set<Integer> kept = left.stream().map(Told::at).collect(Collectors.toSet());
    String words =
        same.stream().filter(told -> !kept.contains(told.at)).findFirst().orElseThrow().words;
    return left.stream().map(t -> t.with(t.match.preferredTo(matches(same), words))).toList();
  }

  private static List<Match> matches(List<Told> versions) {
    return versions.stream().map(Told::match).toList();
  }

  /**
   * Reports of two years may have one title, where it was copied, but they were not signed alike.
   */
  private static boolean areOneReport(List<Told> versions) {
    return versions.stream().map(told -> Titled.of(told.match.part())).distinct().count() == 1;
  }

  /** A report's title and the dates in its text. */
  private record Titled(String title, Set<String> dates) {

    static Titled of(ReportPart part) {
      Set<String> dates = new HashSet<>();
      for (String line : part.paragraphs()) {
        DATE.matcher(LabelNormalizer.compact(line)).results().forEach(d -> dates.add(d.group()));
      }
      return new Titled(LabelNormalizer.compact(part.title()), dates);
    }
  }

  /** A report of a document, what is told of its version, and the line that does. */
  private record Told(int at, Match match, Verdict verdict, String words) {

    static Told of(int at, Match match, List<String> inFront, CopyMarks marks) {
      ReportPart part = match.part();
      return Stream.of(
              Stream.of(part.title()),
              part.paragraphs().stream().limit(MOST_LINES),
              inFront.stream())
          .flatMap(lines -> lines)
          .map(line -> new Told(at, match, marks.of(line), line))
          .filter(told -> told.verdict != Verdict.UNTOLD && told.verdict != Verdict.OWN)
          .findFirst()
          .orElseGet(() -> new Told(at, match, Verdict.UNTOLD, part.title()));
    }

    private Told with(Match other) {
      return new Told(at, other, verdict, words);
    }

    private boolean isSample() {
      return CopyMarks.isSample(words);
    }
  }
}
