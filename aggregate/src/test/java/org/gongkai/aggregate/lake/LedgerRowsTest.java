package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.gongkai.aggregate.Intakes;
import org.gongkai.aggregate.LocalSpark;
import org.gongkai.aggregate.ReportBuilder;
import org.junit.jupiter.api.Test;

class LedgerRowsTest {

  /** An input extracted once, one twice, one refreshed after that, one refreshed between. */
  private static final Dataset<Row> LEDGER =
      ledger(
          extracted(1, "a", "aa"),
          extracted(1, "b", "b1"),
          extracted(1, "c", "cc"),
          extracted(1, "d", "d1"),
          extracted(2, "b", "b2"),
          refreshed(2, "c", "cc"),
          refreshed(2, "d", "d1"),
          refreshed(3, "c", "cc"),
          extracted(3, "d", "d3"));

  @Test
  void ofEachInputItsNewestExtractionHolds() {
    Dataset<Row> superseded = LedgerRows.superseded(LEDGER);

    assertThat(superseded.collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[b,2]", "[d,3]");
    assertThat(told(LedgerRows.holding(LEDGER, superseded)))
        .containsExactlyInAnyOrder("1 a aa", "2 b b2", "1 c cc", "3 d d3");
    assertThat(LakeTables.of(LakeTable.REPORTS, LedgerRows.holding(LEDGER, superseded)).count())
        .isEqualTo(4);
  }

  @Test
  void partsThatAreAddedToEachOtherKeepWhatHoldsAndTheNewestStamps() {
    assertThat(told(LedgerRows.compacted(LEDGER)))
        .containsExactlyInAnyOrder("1 a aa", "2 b b2", "1 c cc", "3 c cc refreshed", "3 d d3");
  }

  @Test
  void aStampMayStandAloneWhereItsExtractionIsInAnEarlierPart() {
    Dataset<Row> later = LEDGER.filter("part > 1");

    assertThat(told(LedgerRows.compacted(later)))
        .containsExactlyInAnyOrder("2 b b2", "3 c cc refreshed", "3 d d3");
  }

  private static List<String> told(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(
            row ->
                row.getAs(LedgerRows.PART)
                    + " "
                    + row.getAs(LedgerRows.INPUT_URI)
                    + " "
                    + row.<String>getAs(Columns.DOCUMENT_ID).replaceAll("0+$", "")
                    + (row.<Boolean>getAs(LedgerRows.REFRESHED) ? " refreshed" : ""))
        .toList();
  }

  private static Dataset<Row> ledger(Row... rows) {
    return LocalSpark.SESSION.createDataset(
        Stream.of(rows).toList(), Encoders.row(LedgerRows.schema()));
  }

  private static Row extracted(long part, String uri, String id) {
    return LedgerRows.toRow(
        part, LedgerEntry.of(stamp(uri), Intakes.extracted(id, uri, ReportBuilder.report("县财政局"))));
  }

  private static Row refreshed(long part, String uri, String id) {
    return LedgerRows.toRow(part, LedgerEntry.refreshed(stamp(uri), Intakes.id(id)));
  }

  private static InputStamp stamp(String uri) {
    return new InputStamp(uri, 100, 1, "");
  }
}
