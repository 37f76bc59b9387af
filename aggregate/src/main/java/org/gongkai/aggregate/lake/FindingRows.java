package org.gongkai.aggregate.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Position;
import org.jspecify.annotations.Nullable;

/** Findings as rows of {@link LakeTable#FINDINGS}. */
public final class FindingRows {

  private FindingRows() {}

  /** A finding about a report, as a whole row. */
  public static Row of(String reportId, Finding finding) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(reportId);
    Row row = of(finding);
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    return RowFactory.create(values.toArray());
  }

  /** A finding without the report that it is about. */
  static Row of(Finding finding) {
    return RowFactory.create(
        finding.rule(),
        finding.severity().key(),
        finding.table().orElse(null),
        finding.item().orElse(null),
        finding.applicant().orElse(null),
        Values.decimal(finding.expected()),
        Values.decimal(finding.actual()),
        Values.decimal(finding.suggested()),
        finding.message(),
        Values.textOrNull(finding.chinese()),
        finding.blame().map(Blame::fault).map(Blame.Fault::key).orElse(null),
        finding.blame().map(Blame::evidence).orElse(null),
        Values.seq(finding.operands().stream().map(FindingRows::operand)));
  }

  private static Row operand(Operand operand) {
    Optional<Position> position = operand.position();
    return RowFactory.create(
        operand.reportId().orElse(null),
        operand.side().key(),
        operand.item().orElse(null),
        operand.applicant().orElse(null),
        Values.decimal(operand.value()),
        operand.state().key(),
        position.map(Position::table).orElse(null),
        position.map(Position::row).orElse(null),
        position.map(Position::column).orElse(null),
        position.filter(at -> at.page().isPresent()).map(at -> at.page().getAsInt()).orElse(null));
  }
}
