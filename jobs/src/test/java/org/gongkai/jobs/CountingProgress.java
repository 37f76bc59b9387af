package org.gongkai.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.jobs.terminal.Progress;

/** Counts the steps of each part of a run as they are done. */
public final class CountingProgress implements Progress {

  private final Map<String, Long> done = new ConcurrentHashMap<>();

  @Override
  public Phase begin(String name, long total) {
    return new Phase() {
      @Override
      public void advance(long steps) {
        done.merge(name, steps, Long::sum);
      }

      @Override
      public void note(String words) {}

      @Override
      public void close() {}
    };
  }

  /** How many documents were read. */
  public long documentsRead() {
    return done.getOrDefault("reading documents", 0L);
  }
}
