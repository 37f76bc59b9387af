package org.gongkai.jobs.terminal;

import java.io.Console;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What text is shown on.
 *
 * @param columns how wide it is; what is read by a program has no end of columns
 */
public record Screen(int columns) {

  /** A pipe or a file: nothing is folded. */
  public static final Screen ENDLESS = new Screen(Integer.MAX_VALUE);

  /**
   * Set to {@code true} or {@code false} by the launcher, which can tell a terminal from a pipe
   * stream by stream; the JDK only knows both together.
   */
  public static final String TERMINAL_PROPERTY = "gongkai.terminal";

  /** Set by a reader who wants another width than the terminal's own. */
  private static final String COLUMNS_VARIABLE = "COLUMNS";

  /** Below this, not even two columns of a table have room beside each other. */
  private static final int NARROWEST = 40;

  public Screen {
    columns = Math.max(columns, NARROWEST);
  }

  /** The terminal that a reader looks at, or else what a program reads. */
  public static Screen ofThisProcess() {
    if (!isTerminal()) {
      return ENDLESS;
    }
    return Optional.ofNullable(System.getenv(COLUMNS_VARIABLE))
        .filter(columns -> columns.matches("[1-9][0-9]{0,4}"))
        .map(columns -> new Screen(Integer.parseInt(columns)))
        .orElseGet(() -> new Screen(new UsageMessageSpec().autoWidth(true).width()));
  }

  /** Whether a reader looks on. */
  static boolean isTerminal() {
    return Optional.ofNullable(System.getProperty(TERMINAL_PROPERTY))
        .map(Boolean::parseBoolean)
        .orElseGet(() -> Optional.<Console>ofNullable(System.console()).isPresent());
  }

  /** Sentences with their lines broken between words; what has no place to break stays whole. */
  public String prose(String text) {
    return text.lines()
        .flatMap(line -> FoldedText.atWords(line, columns).stream())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
