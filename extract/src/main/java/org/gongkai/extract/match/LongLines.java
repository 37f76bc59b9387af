package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;

/** Gives back its lines to a report that a crawler left on one: title, headings, signature. */
final class LongLines {

  /** Shorter lines are paragraphs. */
  private static final int SHORTEST = 300;

  /** A sentence may name some of the form's headings, with their numbers too. */
  private static final int FEWEST_HEADINGS = 3;

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_SIGNATURE = 80;

  /**
   * Between cells, on one line, where they tell no rows: bars and other signs, blanks of all kinds,
   * and what was to be a line's end or a tab.
   */
  private static final Pattern BARS =
      Pattern.compile(
          "[\\s\\h\u200b\u2028]*(?:[|｜§¦\u2003\u200b\u2028\t]|\\\\[nrt]|<br ?/?>|&nbsp;)(?:[\\s\\h|｜§¦\u200b\u2028]|\\\\[nrt]|<br ?/?>|&nbsp;)*");

  /** Behind a label or a number, and before another number. */
  private static final Pattern LIST =
      Pattern.compile("(?<=[\\p{IsHan}）)”\"0-9])\\s?[,，;；]\\s?(?=[0-9])");

  private static final Pattern NARROW = Pattern.compile("[,;]\\s?");

  /** No sentences give so many numbers one behind the other. */
  private static final int FEWEST_LISTED = 100;

  private static final String NUMERALS = "一二三四五六七八九";

  private final List<Pattern> headings;
  private final Pattern title;

  /** Behind a date or a sentence another report begins, with its name and its year. */
  private final Pattern anotherTitle;

  LongLines(Form form) {
    headings =
        form.sections().stream()
            .map(section -> oneOf(section.label().wordings().stream()))
            .map(wordings -> Pattern.compile("[" + NUMERALS + "]\\s*[、．.]\\s*" + wordings))
            .toList();
    title =
        Pattern.compile(
            "^.{4," + LONGEST_TITLE + "}?" + oneOf(form.titles().stream()) + "(?![》」”\"'）)的])");
    anotherTitle = another(oneOf(form.titles().stream()));
  }

  private static Pattern another(String titles) {
    return Pattern.compile(
        "(?<=[日。]\\s{0,3})[\\p{IsHan}（）()]{2,"
            + LONGEST_NAME
            + "}20[0-9]{2}年?度?"
            + titles
            + "(?=\\s|根据|按照|本报告|现将|为|一、)");
  }

  /** Longer wordings first, since others begin like them. */
  private static String oneOf(Stream<String> wordings) {
    return wordings
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .map(Pattern::quote)
        .reduce((a, b) -> a + "|" + b)
        .map(all -> "(?:" + all + ")")
        .orElseThrow();
  }

  /** The lines of a text without breaks; a line with too few of the form's headings as it is. */
  List<String> cut(String printed) {
    if (printed.length() < SHORTEST) {
      return List.of(printed);
    }
    String line = unlisted(printed);
    TreeSet<Integer> cuts = new TreeSet<>();
    int found = 0;
    for (Pattern heading : headings) {
      Matcher matcher = heading.matcher(line);
      boolean named = false;
      while (matcher.find()) {
        named = true;
        cuts.add(matcher.start());
        cuts.add(matcher.end());
      }
      found += named ? 1 : 0;
    }
    if (found < FEWEST_HEADINGS) {
      return List.of(printed);
    }
    Matcher titled = title.matcher(line);
    if (titled.find() && titled.end() <= cuts.first()) {
      cuts.add(titled.end());
    }
    Matcher another = anotherTitle.matcher(line);
    while (another.find()) {
      cuts.add(another.start());
      cuts.add(another.end());
    }
    return lines(line, cuts);
  }

  /** Numbers between commas or points, where these set cells off and no thousands. */
  private static String unlisted(String line) {
    boolean list = LIST.matcher(line).results().limit(FEWEST_LISTED).count() == FEWEST_LISTED;
    // Chinese sentences have wide commas: narrow ones set the words of headers off too.
    return list ? NARROW.matcher(LIST.matcher(line).replaceAll(" ")).replaceAll(" ") : line;
  }

  private static List<String> lines(String line, SortedSet<Integer> cuts) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      lines.add(line.substring(from, cut));
      from = cut;
    }
    String last = line.substring(from);
    int sentence = last.lastIndexOf('。') + 1;
    if (sentence > 0 && last.length() - sentence <= LONGEST_SIGNATURE) {
      lines.add(last.substring(0, sentence));
      lines.addAll(List.of(last.substring(sentence).strip().split("\\s+")));
    } else {
      lines.add(last);
    }
    return lines.stream()
        .map(part -> BARS.matcher(part).replaceAll(" ").strip())
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
