package org.gongkai.jobs.run;

import java.util.List;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.gongkai.jobs.terminal.Progress;

/** Moves progress on by a batch's documents when its task ends well. */
final class TaskTicker extends SparkListener {

  private final List<Integer> documents;
  private final Progress.Phase phase;

  /**
   * @param documents how many documents each partition of the only stage holds
   */
  TaskTicker(List<Integer> documents, Progress.Phase phase) {
    this.documents = List.copyOf(documents);
    this.phase = phase;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.reason() == Success$.MODULE$) {
      phase.advance(documents.get(task.taskInfo().partitionId()));
    }
  }
}
