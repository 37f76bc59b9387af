package org.gongkai.extract.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.mutation.Verdict.Grade;
import org.junit.jupiter.api.Test;

/**
 * Reports deformed at random as pages deform them: each figure is the right one, or openly missing,
 * or its table carries a warning. {@code -Dmutations=20000} tries so many, {@code -Dmutations.from}
 * says from which number on, {@code -Dmutations.folder} keeps the documents of those that fail.
 */
class MutationsTest {

  private static final int IN_THE_BUILD = 500;

  @Test
  void no_deformation_gives_a_wrong_figure_that_nobody_is_told_of() throws IOException {
    long from = Long.getLong("mutations.from", 0);
    int count = Integer.getInteger("mutations", IN_THE_BUILD);
    ReportExtractor extractor = new ReportExtractor();
    List<String> bad = new ArrayList<>();
    Map<String, Map<Grade, Integer>> byKind = new TreeMap<>();
    for (long number : LongStream.range(from, from + count).toArray()) {
      Mutant mutant = Mutant.of(number);
      Verdict verdict = mutant.read(extractor);
      mutant.mutations().forEach(m -> count(byKind, m.name(), verdict.grade()));
      count(byKind, "~ " + mutant.format(), verdict.grade());
      count(byKind, "~~ all", verdict.grade());
      if (verdict.grade().compareTo(Grade.SILENT) >= 0 || verdict.grade() == Grade.UNSAID) {
        bad.add(mutant + "\n      " + verdict.faults().stream().limit(4).toList());
        keep(mutant, verdict);
      }
    }
    if (count > IN_THE_BUILD) {
      byKind.forEach((kind, grades) -> System.out.println(kind + " " + grades));
    }
    assertThat(bad).isEmpty();
  }

  private static void count(Map<String, Map<Grade, Integer>> into, String kind, Grade grade) {
    into.computeIfAbsent(kind, k -> new EnumMap<>(Grade.class)).merge(grade, 1, Integer::sum);
  }

  private static void keep(Mutant mutant, Verdict verdict) throws IOException {
    String folder = System.getProperty("mutations.folder");
    if (folder != null) {
      Path kept = Files.createDirectories(Path.of(folder, verdict.grade().toString()));
      String name = mutant.number() + mutant.format().fileName().replace("report", "");
      Files.write(kept.resolve(name), mutant.bytes());
      Files.writeString(
          kept.resolve(mutant.number() + ".verdict"),
          mutant + "\n" + String.join("\n", verdict.faults()) + "\n");
    }
  }
}
