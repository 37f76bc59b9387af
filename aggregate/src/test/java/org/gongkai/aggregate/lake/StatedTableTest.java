package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.Intakes.extracted;
import static org.gongkai.aggregate.Intakes.id;
import static org.gongkai.aggregate.LocalSpark.extractions;
import static org.gongkai.aggregate.ReportBuilder.report;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.extract.report.Stated;
import org.junit.jupiter.api.Test;

class StatedTableTest {

  @Test
  void whatAReportStatesInWordsIsARowAndNoCell() {
    Dataset<Row> inWords =
        extractions(
            extracted(
                "ab",
                "file:b.html",
                report("甲县财政局")
                    .without("applications")
                    .without("legal")
                    .without("proactive")
                    .stated(Stated.Quantity.NEW_RECEIVED, 12, "收到申请12件")
                    .stated(Stated.Quantity.LITIGATION, 0, "未发生行政诉讼")));

    String report = id("ab").substring(0, 24) + "-1";
    assertThat(LakeTables.of(LakeTable.STATED, inWords).collectAsList())
        .containsExactly(
            RowFactory.create(report, "new_received", 12L, "收到申请12件"),
            RowFactory.create(report, "litigation", 0L, "未发生行政诉讼"));
    assertThat(LakeTables.of(LakeTable.APPLICATIONS, inWords).filter("value is not null").count())
        .isZero();
    Dataset<Row> inTables =
        extractions(
            extracted("cd", "file:c.html", report("乙县财政局").cell("granted", "natural_person", "3")));
    assertThat(LakeTables.of(LakeTable.STATED, inTables).count()).isZero();
  }
}
