package org.gongkai.jobs.terminal;

/** Tells a waiting reader how far a run has come. */
public interface Progress {

  /** Says nothing: for pipes, logs and clusters. */
  Progress SILENT =
      (name, total) ->
          new Phase() {
            @Override
            public void advance(long steps) {}

            @Override
            public void note(String words) {}

            @Override
            public void close() {}
          };

  /**
   * Begins a part of the run.
   *
   * @param name what is being done, for the reader
   * @param total how many steps it has
   */
  Phase begin(String name, long total);

  /** A part of the run that is under way; closing it ends it. */
  interface Phase extends AutoCloseable {

    /** Tells that some more steps are done; may be called from any thread. */
    void advance(long steps);

    /** Tells what moves within the steps; may be called from any thread. */
    void note(String words);

    @Override
    void close();
  }
}
