package org.gongkai.jobs.terminal;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar on the terminal, gone when its part of the run is done. */
public final class ProgressBars implements Progress {

  /**
   * Set to {@code true} or {@code false} by the launcher, which can tell a terminal from a pipe
   * stream by stream; the JDK only knows both together.
   */
  public static final String TERMINAL_PROPERTY = "gongkai.terminal";

  private static final int REDRAW_MILLISECONDS = 200;

  private ProgressBars() {}

  /** Bars where a reader looks on, silence otherwise. */
  public static Progress forThisTerminal() {
    boolean terminal =
        Optional.ofNullable(System.getProperty(TERMINAL_PROPERTY))
            .map(Boolean::parseBoolean)
            .orElseGet(() -> Optional.<Console>ofNullable(System.console()).isPresent());
    return terminal ? new ProgressBars() : SILENT;
  }

  @Override
  public Phase begin(String name, long total) {
    return new Bar(
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
            .clearDisplayOnFinish()
            .build());
  }

  private record Bar(ProgressBar bar) implements Phase {

    @Override
    public void advance(long steps) {
      bar.stepBy(steps);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
