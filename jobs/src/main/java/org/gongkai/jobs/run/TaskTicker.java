package org.gongkai.jobs.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.gongkai.jobs.terminal.Progress;

/** Moves progress on by a batch's documents when its task ends well, once for each batch. */
final class TaskTicker extends SparkListener {

  private final Map<Integer, Integer> open = new HashMap<>();
  private final Progress.Phase phase;

  /**
   * @param documents how many documents each partition of the only stage holds
   */
  TaskTicker(List<Integer> documents, Progress.Phase phase) {
    for (int i = 0; i < documents.size(); i++) {
      open.put(i, documents.get(i));
    }
    this.phase = phase;
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.reason() == Success$.MODULE$) {
      phase.advance(open.getOrDefault(task.taskInfo().partitionId(), 0));
      open.remove(task.taskInfo().partitionId());
    }
  }

  /**
   * Counts what is done too of which Spark, which tells in a thread of its own, has not told yet.
   */
  synchronized void finish() {
    phase.advance(open.values().stream().mapToLong(Integer::longValue).sum());
    open.clear();
  }
}
