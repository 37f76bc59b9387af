package org.gongkai.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.jobs.evaluate.Evaluation.Group;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;

/** An evaluation as text for a terminal. */
public final class EvaluationText {

  private static final String NOTHING = "–";

  private EvaluationText() {}

  /**
   * The whole text, ending in a line break.
   *
   * @param most how many misses are listed
   */
  public static String of(Evaluation evaluation, int most, Screen screen) {
    return groups(evaluation).text("", screen)
        + "\n"
        + identity(evaluation.all().score()).text("", screen)
        + screen.prose(unasked(evaluation.unasked()))
        + misses(evaluation.misses(), most, screen);
  }

  private static TextTable groups(Evaluation evaluation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            evaluation.by().key(),
            "documents",
            "reports",
            "whole",
            "",
            "cells",
            "wrong",
            "missed",
            "invented",
            "silent",
            "lossy right",
            "lossy wrong",
            "legal",
            "proactive",
            "violations",
            "false alarms"));
    evaluation.groups().forEach(group -> rows.add(row(group)));
    return TextTable.ofNumbers(rows.get(0).size(), rows);
  }

  private static List<String> row(Group group) {
    Score score = group.score();
    return List.of(
        group.name(),
        Integer.toString(group.documents()),
        rightOfAsked(score, Subject.REPORT),
        Long.toString(score.count(Subject.WHOLE_REPORT, Verdict.RIGHT)),
        percent(score, Subject.WHOLE_REPORT),
        percent(score, Subject.CELL),
        Long.toString(score.count(Subject.CELL, Verdict.WRONG)),
        Long.toString(score.count(Subject.CELL, Verdict.MISSED)),
        Long.toString(score.count(Subject.CELL, Verdict.INVENTED)),
        Long.toString(score.count(Subject.WARNING, Verdict.MISSED)),
        rightOfAsked(score, Subject.LOSSY_CELL),
        Long.toString(score.count(Subject.LOSSY_CELL, Verdict.WRONG)),
        percent(score, Subject.LEGAL),
        percent(score, Subject.PROACTIVE),
        rightOfAsked(score, Subject.VIOLATION),
        Long.toString(score.count(Subject.BALANCED_REPORT, Verdict.INVENTED)));
  }

  private static TextTable identity(Score score) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("identity", "right", "", "wrong", "missed", "invented"));
    for (Subject field : Subject.IDENTITY) {
      if (score.asked(field) > 0) {
        rows.add(
            List.of(
                field.key(),
                rightOfAsked(score, field),
                percent(score, field),
                Long.toString(score.count(field, Verdict.WRONG)),
                Long.toString(score.count(field, Verdict.MISSED)),
                Long.toString(score.count(field, Verdict.INVENTED))));
      }
    }
    return TextTable.ofNumbers(rows.get(0).size(), rows);
  }

  private static String unasked(List<String> unasked) {
    Map<String, Long> counts =
        unasked.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? ""
        : "\nnot asked, for want of a key: "
            + counts.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "))
            + "\n";
  }

  private static String misses(List<Miss> misses, int most, Screen screen) {
    if (misses.isEmpty() || most == 0) {
      return "";
    }
    Stream<List<String>> head =
        Stream.of(List.of("document", "report", "subject", "", "", "expected", "read"));
    List<List<String>> rows =
        Stream.concat(head, misses.stream().limit(most).map(EvaluationText::row)).toList();
    int more = misses.size() - Math.min(most, misses.size());
    return "\n"
        + TextTable.ofWords(rows.get(0).size(), rows).text("", screen)
        + (more == 0 ? "" : "… and " + more + " more (--list N, or --json for all)\n");
  }

  private static List<String> row(Miss miss) {
    return List.of(
        miss.document(),
        miss.report() == 0 ? NOTHING : Integer.toString(miss.report()),
        miss.subject().key(),
        miss.verdict().key(),
        miss.place(),
        miss.expected().isEmpty() ? "nothing" : miss.expected(),
        miss.actual().isEmpty() ? "nothing" : miss.actual());
  }

  private static String rightOfAsked(Score score, Subject subject) {
    return score.count(subject, Verdict.RIGHT) + "/" + score.asked(subject);
  }

  /** Rounded down: 100 is said of a whole only. */
  private static String percent(Score score, Subject subject) {
    long asked = score.asked(subject);
    if (asked == 0) {
      return NOTHING;
    }
    double hundredths = Math.floor(score.count(subject, Verdict.RIGHT) * 10_000.0 / asked);
    return String.format(Locale.ROOT, "%.2f %%", hundredths / 100);
  }
}
