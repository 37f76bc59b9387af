package org.gongkai.jobs.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.gongkai.jobs.intake.Extractions;
import org.gongkai.jobs.intake.InputBatches;
import org.gongkai.jobs.intake.InputDocument;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.IntakePlan;
import org.gongkai.jobs.intake.KnownInput;
import org.gongkai.jobs.intake.PartSize;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.output.ExtractionParts;
import org.gongkai.jobs.output.Part;
import org.gongkai.jobs.terminal.Progress;

/**
 * Takes what is new into the ledger, part by part: each counts as soon as it is written, so that a
 * run which is cut off loses one part's work.
 */
final class Intaking {

  private final SparkSession session;
  private final ExtractionParts parts;
  private final Ledger ledger;
  private final Progress progress;

  Intaking(SparkSession session, ExtractionParts parts, Progress progress) {
    this.session = session;
    this.parts = parts;
    this.ledger = new Ledger(session, parts);
    this.progress = progress;
  }

  /**
   * Reads what is new among the inputs.
   *
   * @param inputs all of the run's
   * @return what became of them
   */
  IntakeCounts take(List<InputDocument> inputs, ExtractRequest request, IntakePlan.Terms terms)
      throws IOException {
    boolean fresh = terms.renewal() == Renewal.EVERYTHING;
    Map<String, KnownInput> known = fresh ? Map.of() : ledger.known();
    IntakePlan plan = IntakePlan.of(inputs, known, terms);
    int cores = session.sparkContext().defaultParallelism();
    PartSize size = request.partSize().orElseGet(() -> PartSize.forCores(cores));
    List<Part> added = new ArrayList<>();
    try (Progress.Phase phase = progress.begin("reading documents", plan.toRead().size())) {
      for (List<InputDocument> documents : size.parts(plan.toRead())) {
        long number = parts.next();
        boolean anew = fresh && added.isEmpty();
        Part part = new Part(number, number, documents.size(), anew, Ledger.shape());
        extract(part, InputBatches.of(documents, cores), terms, phase);
        added.add(part);
      }
    }
    boolean looked = plan.toRead().stream().anyMatch(InputDocument::mayBeKnown);
    return plan.counts().refreshed(looked ? ledger.refreshed(added) : 0);
  }

  private void extract(
      Part part, List<List<InputDocument>> batches, IntakePlan.Terms terms, Progress.Phase phase)
      throws IOException {
    TaskTicker ticker = new TaskTicker(batches.stream().map(List::size).toList(), phase);
    session.sparkContext().addSparkListener(ticker);
    try {
      ledger.add(
          part,
          Extractions.of(
              session,
              batches,
              part.last(),
              terms.limits(),
              terms.version(),
              session.sparkContext().longAccumulator(TaskTicker.UNPACKED)));
      ticker.finish();
    } finally {
      session.sparkContext().removeSparkListener(ticker);
    }
  }
}
