package org.gongkai.jobs.analysts;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A section of docs/queries.md: a question, its three queries and their answer.
 *
 * @param text the section
 */
record WorkedQuestion(String text) {

  private static final Pattern SECTION = Pattern.compile("(?ms)^## \\d+\\. .*?(?=^## |\\z)");
  private static final Pattern ANSWER = Pattern.compile("(?m)(?:^\\|.*\\n)+");

  private static final Pattern PRINTED = Pattern.compile("(?m)\\n(?:^\\|.*\\n)+");
  private static final String FENCE_END = "```";

  /** A fence whose first line is a comment that says for whom it is. */
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^```(?:sql|python)\\n(?:--|#) ([^\\n]*)\\n(.*?)^```$");

  static List<WorkedQuestion> of(String page) {
    return SECTION
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .map(WorkedQuestion::new)
        .toList();
  }

  /** The query for a reader, such as DuckDB. */
  String query(String reader) {
    List<String> queries =
        FENCE
            .matcher(text)
            .results()
            .filter(fence -> Stream.of(fence.group(1).split(", ")).anyMatch(reader::equals))
            .map(fence -> fence.group(2))
            .toList();
    if (queries.size() != 1) {
      throw new IllegalStateException(this + " has " + queries.size() + " queries for " + reader);
    }
    return queries.get(0);
  }

  /** The answer as printed, a table in Markdown; empty where there is none yet. */
  Optional<String> answer() {
    return ANSWER.matcher(text).results().map(MatchResult::group).findFirst();
  }

  /** The section with another answer, behind the last query. */
  String withAnswer(Answer answer) {
    String bare = PRINTED.matcher(text).replaceFirst("");
    int end = bare.lastIndexOf(FENCE_END) + FENCE_END.length() + 1;
    return "%s\n%s%s".formatted(bare.substring(0, end), answer.markdown(), bare.substring(end));
  }

  @Override
  public String toString() {
    return text.lines().findFirst().orElse("");
  }
}
