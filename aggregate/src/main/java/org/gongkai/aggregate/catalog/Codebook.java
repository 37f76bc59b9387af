package org.gongkai.aggregate.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.aggregate.compare.ComparisonCodes;
import org.gongkai.aggregate.lake.CodedColumns;
import org.gongkai.aggregate.rollup.RollupCodes;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.codebook.Vocabulary;

/** Every code of the output with its meaning. */
public final class Codebook {

  /** A code, and the vocabulary that it is of. */
  public record Entry(Vocabulary vocabulary, Code code, int position) {}

  private Codebook() {}

  /** Every vocabulary: those of reports first, then those of rollups and of answers. */
  public static List<Vocabulary> vocabularies() {
    return Stream.of(
            Vocabularies.all().stream(),
            Stream.of(CodedColumns.FIGURE, CodedColumns.BASIS),
            RollupCodes.all().stream(),
            ComparisonCodes.all().stream())
        .flatMap(Function.identity())
        .toList();
  }

  /** Every code, vocabulary by vocabulary. */
  public static List<Entry> entries() {
    return vocabularies().stream().flatMap(Codebook::entries).toList();
  }

  /**
   * The codes that a word finds: the word itself as a vocabulary's name, or else as a part of a
   * code or of its meaning in either language. Without a word all.
   */
  public static List<Entry> find(Optional<String> word) {
    if (word.isEmpty()) {
      return entries();
    }
    String sought = word.get().toLowerCase(Locale.ROOT);
    List<Entry> named =
        entries().stream().filter(entry -> entry.vocabulary().name().equals(sought)).toList();
    return named.isEmpty()
        ? entries().stream().filter(entry -> holds(entry.code(), sought)).toList()
        : named;
  }

  private static boolean holds(Code code, String sought) {
    return Stream.of(code.key(), code.meaning().english(), code.meaning().chinese())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
  }

  private static Stream<Entry> entries(Vocabulary vocabulary) {
    List<Code> codes = vocabulary.codes();
    return IntStream.range(0, codes.size())
        .mapToObj(i -> new Entry(vocabulary, codes.get(i), i + 1));
  }
}
