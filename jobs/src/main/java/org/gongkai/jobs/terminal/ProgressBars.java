package org.gongkai.jobs.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress as a bar on the terminal, gone when its part of the run is done. */
public final class ProgressBars implements Progress {

  private static final int REDRAW_MILLISECONDS = 200;

  private ProgressBars() {}

  /** Bars where a reader looks on, silence otherwise. */
  public static Progress forThisTerminal() {
    return Screen.isTerminal() ? new ProgressBars() : SILENT;
  }

  @Override
  public Phase begin(String name, long total) {
    return new Bar(
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
            // Time and note move on where no step is done.
            .continuousUpdate()
            .clearDisplayOnFinish()
            .build());
  }

  private record Bar(ProgressBar bar) implements Phase {

    @Override
    public void advance(long steps) {
      bar.stepBy(steps);
    }

    @Override
    public void note(String words) {
      bar.setExtraMessage(" " + words);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
