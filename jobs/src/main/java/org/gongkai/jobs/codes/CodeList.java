package org.gongkai.jobs.codes;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.aggregate.catalog.Codebook;
import org.gongkai.aggregate.catalog.CodesTable;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabulary;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.result.ResultWriter;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.terminal.TextTable;
import org.gongkai.jobs.usage.UsageException;

/** The codes that somebody asks for, all or those that a word finds. */
public final class CodeList {

  private static final String INDENT = "  ";

  private CodeList() {}

  /**
   * Writes them.
   *
   * @param word a vocabulary, or a part of a code or of a meaning in either language
   * @param width what a table is folded to
   * @throws UsageException if it finds none
   */
  public static void write(Optional<String> word, Format format, Screen width, Writer screen)
      throws IOException {
    List<Codebook.Entry> entries = Codebook.find(word);
    if (entries.isEmpty()) {
      throw new UsageException(
          word.orElse("") + ": stands in no code and in no meaning; `codes` alone lists them all");
    }
    if (format == Format.TABLE) {
      screen.write(text(entries, width));
      screen.flush();
    } else {
      ResultWriter.print(CodesTable.rows(entries), new CodesTable(), format, screen);
    }
  }

  /** Under each vocabulary its codes; beside a code what it means, a line for each language. */
  private static String text(List<Codebook.Entry> entries, Screen width) {
    Map<Vocabulary, List<Code>> codes = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            codes
                .computeIfAbsent(entry.vocabulary(), vocabulary -> new ArrayList<>())
                .add(entry.code()));
    return codes.entrySet().stream()
        .map(each -> heading(each.getKey()) + table(each.getValue(), width))
        .collect(Collectors.joining("\n"));
  }

  private static String heading(Vocabulary vocabulary) {
    return "%s: %s, %s\n"
        .formatted(
            vocabulary.name(), vocabulary.meaning().english(), vocabulary.meaning().chinese());
  }

  private static String table(List<Code> codes, Screen width) {
    return TextTable.ofWords(
            2,
            codes.stream()
                .flatMap(
                    code ->
                        Stream.of(
                            List.of(code.key(), code.meaning().english()),
                            List.of("", code.meaning().chinese())))
                .toList())
        .text(INDENT, width);
  }
}
