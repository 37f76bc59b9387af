package org.gongkai.aggregate.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.Intakes.listed;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.aggregate.lake.LakeTable;
import org.junit.jupiter.api.Test;

class CopyConflictsTest {

  private static ReportBuilder finance(int year) {
    return report("桐庐县财政局").region(Places.TONGLU).year(year);
  }

  @Test
  void copiesOfWhichOneIsAnotherAgencysOrYearsAreFound() {
    Dataset<Row> findings =
        CopyConflicts.of(
            extractions(
                listed("a1", "file:1.html", finance(2020)),
                listed("a1", "file:2.html", finance(2021)),
                extracted("a1", "file:3.html", reportOfNobody().withoutYear()),
                listed("a2", "file:4.html", finance(2020)),
                extracted("a2", "file:5.html", report("桐庐县财政局").region(Places.CHUNAN).year(2020)),
                extracted("a3", "file:6.html", finance(2020)),
                extracted("a3", "file:7.html", finance(2020))));

    assertThat(findings.schema()).isEqualTo(LakeTable.FINDINGS.schema());
    assertThat(lines(findings))
        .containsExactly(
            "a1 identity_conflict warning copies of the same bytes contradict each other about the"
                + " year: 2020 (file:1.html), 2021 (file:2.html)",
            "a2 identity_conflict warning copies of the same bytes contradict each other about the"
                + " agency: 330122:桐庐县财政局 (file:4.html), 330127:桐庐县财政局 (file:5.html)");
  }

  private static List<String> lines(Dataset<Row> findings) {
    return findings.select("report_id", "rule", "severity", "message").collectAsList().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.getString(0).substring(0, 2),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3)))
        .sorted()
        .toList();
  }
}
