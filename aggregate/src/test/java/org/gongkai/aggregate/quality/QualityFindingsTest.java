package org.gongkai.aggregate.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.aggregate.lake.LakeTable;
import org.gongkai.aggregate.lake.LakeTables;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;

class QualityFindingsTest {

  private static ReportBuilder finance(int year) {
    return report("桐庐县财政局").region(Places.TONGLU).year(year);
  }

  /** Three years of an agency, its government, a namesake elsewhere and a report of nobody. */
  private static final Dataset<Row> FINDINGS =
      QualityFindings.of(
          LakeTables.withCells(
              extractions(
                  extracted("a1", "file:2020.html", finance(2020).total("carried_out", 3)),
                  extracted(
                      "a2",
                      "file:2021.html",
                      finance(2021).total("carried_in", 2).total("new_received", 40)),
                  extracted(
                      "a3",
                      "file:2021-old.html",
                      finance(2021).published("2021-12-31").total("carried_in", 9)),
                  extracted(
                      "a4",
                      "file:2022.html",
                      finance(2022).published("2023-04-01").total("new_received", 201)),
                  extracted(
                      "a5",
                      "file:government.html",
                      report("桐庐县人民政府")
                          .region(Places.TONGLU)
                          .scope(Scope.CONSOLIDATED)
                          .year(2022)
                          .total("new_received", 200)),
                  extracted(
                      "a6",
                      "file:elsewhere.html",
                      report("桐庐县财政局").region(Places.CHUNAN).year(2021).total("carried_in", 7)),
                  extracted("a7", "file:nobody.html", reportOfNobody().total("carried_in", 8)))));

  private static List<String> lines() {
    return FINDINGS.collectAsList().stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.<String>getAs("report_id").substring(0, 2),
                    row.getAs("rule"),
                    String.valueOf(row.<Object>getAs("expected")),
                    String.valueOf(row.<Object>getAs("actual"))))
        .sorted()
        .toList();
  }

  @Test
  void reportsAreComparedWithThoseOfTheSameAgencyAndDivisionAlone() {
    // Of the two reports on 2021 the one with a date counts, and it is compared with 2020.
    assertThat(lines())
        .containsExactly(
            "a2 duplicate_report null null",
            "a3 carry_over 3.000000 9.000000",
            "a4 late_publication null null",
            "a5 scope_total 201.000000 200.000000");
  }

  @Test
  void findingsHaveExactlyTheirSchemaAndNameTheOtherReport() {
    assertThat(FINDINGS.schema()).isEqualTo(LakeTable.FINDINGS.schema());
    Row carryOver =
        FINDINGS.where("rule = 'carry_over'").select("operands").head().<Row>getList(0).get(0);
    assertThat(carryOver.<String>getAs("report_id")).startsWith("a1");
    assertThat(carryOver.<String>getAs("item")).isEqualTo("carried_out");
  }
}
