package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for a new user: the same in both languages, and true. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String ENGLISH = "README.md";
  private static final String CHINESE = "README.zh.md";

  /** A block, a command in a sentence, an option or a code that is named. */
  private static final Pattern CODE = Pattern.compile("(?m)^ {4}.*$|`[^`\n]+`");

  private static final Pattern COMMAND = Pattern.compile("\\./gongkai ([a-z]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

  @Test
  void bothPagesNameTheSameCommandsOptionsAndCodes() throws IOException {
    assertThat(found(CODE, ENGLISH))
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(found(CODE, CHINESE));
    assertThat(blocks(ENGLISH)).containsExactlyElementsOf(blocks(CHINESE));
  }

  private static List<String> blocks(String page) throws IOException {
    return found(CODE, page).stream().filter(code -> code.startsWith("    ")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE})
  void aPageNamesEveryCommandThatThereIsAndNoOther(String page) throws IOException {
    assertThat(Pattern.compile("\\| `" + COMMAND + ".*").matcher(text(page)).results())
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(
            GongkaiCommand.commandLine().getSubcommands().keySet());
    assertThat(COMMAND.matcher(text(page)).results().map(command -> command.group(1)))
        .allMatch(GongkaiCommand.commandLine().getSubcommands()::containsKey);
  }

  @ParameterizedTest
  @ValueSource(strings = {ENGLISH, CHINESE, "docs/reference.md", "docs/gold.md"})
  void whatAPageLinksToIsThere(String page) throws IOException {
    Path folder = ROOT.resolve(page).resolveSibling("");

    assertThat(LINK.matcher(text(page)).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allMatch(link -> Files.exists(folder.resolve(link)));
  }

  private static List<String> found(Pattern pattern, String page) throws IOException {
    try (Stream<MatchResult> results = pattern.matcher(text(page)).results()) {
      return results.map(MatchResult::group).toList();
    }
  }

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }
}
