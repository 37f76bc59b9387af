package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.print.LabelNormalizer;
import org.gongkai.extract.report.FigureTable;

/** Pages print a report once for desks and once for telephones: it is one report. */
final class Renditions {

  /** Of ten lines of the shorter rendition so many stand in the other too. */
  private static final int SAME_OF_TEN = 9;

  private Renditions() {}

  /** The reports of a document, each once. */
  static List<ReportMatcher.Match> once(List<ReportMatcher.Match> all) {
    List<ReportMatcher.Match> once = new ArrayList<>();
    for (ReportMatcher.Match match : all) {
      int same =
          IntStream.range(0, once.size())
              .filter(i -> isSame(once.get(i), match) || isAnnex(match, once.get(i)))
              .findFirst()
              .orElse(-1);
      if (same < 0) {
        once.add(match);
      } else if (printed(match) > printed(once.get(same))) {
        once.set(same, match);
      }
    }
    return once;
  }

  private static long printed(ReportMatcher.Match match) {
    return match.tables().stream().mapToLong(FigureTable::printed).sum();
  }

  private static boolean isSame(ReportMatcher.Match one, ReportMatcher.Match other) {
    return one.tables().stream()
            .noneMatch(table -> other.tables().stream().anyMatch(t -> contradict(table, t)))
        && (haveTheSameTitle(one, other) || names(words(one)).equals(names(words(other))))
        && haveTheSameWords(words(one), words(other));
  }

  /** Tables behind a report without a word about whose they are, with its own numbers once more. */
  private static boolean isAnnex(ReportMatcher.Match tables, ReportMatcher.Match report) {
    return tables.part().title().isEmpty()
        && printed(tables) > 0
        && names(Set.copyOf(aboveNumbers(tables.part().elements()))).isEmpty()
        && tables.tables().stream()
            .filter(table -> table.printed() > 0)
            .allMatch(
                table ->
                    FigureTable.in(report.tables(), table.key()).printed() == table.printed()
                        && !FigureTable.in(report.tables(), table.key()).contradicts(table));
  }

  /** The lines above the last numbers; what stands below them is the page's. */
  private static List<String> aboveNumbers(List<Element> elements) {
    int last = elements.size() - 1;
    while (last >= 0 && elements.get(last).rows().noneMatch(GridRow::hasNumber)) {
      last--;
    }
    return elements.subList(0, last + 1).stream().map(Element::line).toList();
  }

  private static boolean contradict(FigureTable one, FigureTable other) {
    return one.key().equals(other.key()) && one.contradicts(other);
  }

  /** Neighbours write the same words too, but for their titles and names. */
  private static boolean haveTheSameTitle(ReportMatcher.Match one, ReportMatcher.Match other) {
    String title = LabelNormalizer.compact(one.part().title());
    return !title.isEmpty() && title.equals(LabelNormalizer.compact(other.part().title()));
  }

  private static boolean haveTheSameWords(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return !shared.isEmpty()
        && shared.size() * 10 >= Math.min(one.size(), other.size()) * SAME_OF_TEN;
  }

  private static Set<NamedLine> names(Set<String> lines) {
    return lines.stream().flatMap(line -> NamedLine.of(line).stream()).collect(Collectors.toSet());
  }

  private static Set<String> words(ReportMatcher.Match match) {
    Set<String> words = new HashSet<>();
    words.add(LabelNormalizer.compact(match.part().title()));
    match.part().paragraphs().forEach(line -> words.add(LabelNormalizer.compact(line)));
    words.remove("");
    return words;
  }
}
