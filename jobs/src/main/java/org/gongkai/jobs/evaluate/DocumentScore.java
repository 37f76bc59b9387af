package org.gongkai.jobs.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;

/**
 * What was read from one document, held against its gold.
 *
 * @param misses in the order of its reports
 */
record DocumentScore(GoldDocument gold, Score score, List<Miss> misses) {

  DocumentScore {
    misses = List.copyOf(misses);
  }

  static DocumentScore of(GoldDocument gold, Extraction extraction) {
    List<AnnualReport> read =
        extraction.fold(extracted -> extracted.reports(), rejected -> List.of());
    String status =
        extraction.fold(
            extracted -> "", rejected -> rejected.status().key() + " " + rejected.reason().key());
    ReportPairs pairs = ReportPairs.of(gold.reports(), read);
    List<Judgement> judgements = new ArrayList<>();
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < gold.reports().size(); i++) {
      Optional<AnnualReport> partner = pairs.partners().get(i);
      List<Judgement> own = ReportJudge.judge(gold.reports().get(i), partner, status);
      judgements.addAll(own);
      int report = i + 1;
      own.stream()
          .filter(judgement -> judgement.verdict().isMiss())
          .limit(partner.isPresent() ? own.size() : 1)
          .forEach(judgement -> misses.add(Miss.of(gold.id(), report, judgement)));
    }
    Judgement surplus =
        new Judgement(Subject.REPORT, Verdict.INVENTED, "", "no report", "a report");
    for (Judgement judgement : Collections.nCopies(pairs.surplus(), surplus)) {
      judgements.add(judgement);
      misses.add(Miss.of(gold.id(), 0, judgement));
    }
    return new DocumentScore(gold, Score.of(judgements), misses);
  }
}
