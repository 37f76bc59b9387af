package org.gongkai.jobs.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.gongkai.jobs.terminal.Counted;
import org.gongkai.jobs.terminal.Progress;

/**
 * Moves progress on by a batch's documents when its task ends well, once for each batch; tells
 * meanwhile how many documents of archives the tasks have read, as they report it
 * (every ten seconds).
 */
final class TaskTicker extends SparkListener {

  /** What the counter of documents of archives is called. */
  static final String UNPACKED = "documents of archives";

  private final Map<Integer, Integer> open = new HashMap<>();
  private final Map<Long, Long> unpacked = new HashMap<>();
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

  @Override
  public synchronized void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    update
        .accumUpdates()
        .foreach(
            task -> {
              task._4().foreach(counter -> tell(((Number) task._1()).longValue(), counter));
              return task;
            });
  }

  private boolean tell(long task, AccumulableInfo counter) {
    boolean ours = counter.name().contains(UNPACKED) && counter.update().isDefined();
    if (ours) {
      unpacked.put(task, ((Number) counter.update().get()).longValue());
      long read = unpacked.values().stream().mapToLong(Long::longValue).sum();
      phase.note(Counted.of(read, "document") + " of archives");
    }
    return ours;
  }

  /**
   * Counts what is done too of which Spark, which tells in a thread of its own, has not told yet.
   */
  synchronized void finish() {
    phase.advance(open.values().stream().mapToLong(Integer::longValue).sum());
    open.clear();
  }
}
