package org.gongkai.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook of rows holds, and how it looks. */
class WorkbookTest {

  private static SparkSession session;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    session = ResultRows.open();
  }

  @AfterAll
  static void close() {
    session.stop();
  }

  @Test
  void aWorkbookHoldsTextAsTextAndNoFormula() throws IOException {
    write(ResultRows.of(session), "result.xlsx");

    try (var workbook = WorkbookFactory.create(folder.resolve("result.xlsx").toFile())) {
      DataFormatter shown = new DataFormatter(Locale.ROOT);
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(1))
          .extracting(shown::formatCellValue)
          .containsExactly(
              "南宁市",
              "1234567890123",
              "1",
              "3",
              "0.3333333333",
              "2.5",
              "2022-01-31",
              "2022-01-31 01:02:03",
              "0.5",
              "TRUE",
              "a;b",
              "[{\"field\":\"year\",\"value\":\"2021\"}]");
      var formula = sheet.getRow(2).getCell(0);
      assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
      assertThat(formula.getStringCellValue()).isEqualTo("=1+1, \"x\"");
      assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(sheet.getRow(2).getCell(1)).isNull();
    }
  }

  @Test
  void aWorkbookGoesThroughNoFolderThatAnotherUserOfTheMachineMayOwn() throws IOException {
    write(ResultRows.of(session), "result.xlsx");

    File temporary = TempFile.createTempFile("sheet", ".xml");
    assertThat(temporary.getParentFile()).isEqualTo(new File(System.getProperty("java.io.tmpdir")));
    assertThat(temporary.delete()).isTrue();
  }

  @Test
  void whatASheetCannotHoldIsRefused() {
    assertThatThrownBy(() -> write(session.range(1_048_576).toDF(), "x.xlsx"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format xlsx: a sheet has room for 1048575 rows, and there are 1048576; take csv");
    assertThatThrownBy(() -> write(session.sql("SELECT repeat('x', 32768) AS raw"), "x.xlsx"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format xlsx: the column raw has a text that is too long for a cell; leave it out by"
                + " --columns, or take csv");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWorkbookCanBeReadByPeople() throws IOException {
    Dataset<Row> addresses =
        session.sql(
            """
            SELECT * FROM VALUES
              ('南宁市第一中级人民法院', 'http://a.example/b?c=d', 12L),
              ('b', 'file:///data/年报.html', 1L),
              ('c', 'reports.zip!/a b.html', NULL),
              ('d', 'javascript:alert(1)', NULL)
              AS t(region_name, source_uri, received)""");
    write(addresses, "r.xlsx", Extra.CHINESE_HEADERS);

    try (var workbook = (XSSFWorkbook) WorkbookFactory.create(folder.resolve("r.xlsx").toFile())) {
      var sheet = workbook.getSheet("rows");
      assertThat(Stream.of(0, 1, 2).map(i -> sheet.getRow(0).getCell(i).getStringCellValue()))
          .containsExactly("地区名称", "来源地址", "received");
      assertThat(sheet.getRow(0).getCell(2).getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C5");
      assertThat(Stream.of(0, 1, 2).map(i -> sheet.getColumnWidth(i) / 256))
          .containsExactly(25, 25, 11);
      assertThat(
              Stream.of(1, 2, 3, 4)
                  .map(i -> Optional.ofNullable(sheet.getRow(i).getCell(1).getHyperlink()))
                  .map(link -> link.map(Hyperlink::getAddress).orElse("none")))
          .containsExactly(
              "http://a.example/b?c=d", "file:///data/%E5%B9%B4%E6%8A%A5.html", "none", "none");
      var columns = workbook.getSheet("columns");
      assertThat(
              Stream.of(0, 1, 3, 5)
                  .map(
                      i ->
                          Stream.of(0, 1, 2, 3)
                              .map(j -> columns.getRow(i).getCell(j))
                              .map(cell -> cell == null ? "" : cell.getStringCellValue())
                              .toList()))
          .containsExactly(
              List.of("column", "title", "type", "meaning"),
              List.of("region_name", "地区名称", "string", "the name"),
              List.of("received", "received", "bigint", "how many"),
              List.of("sample", "", "", "One row per region."));
    }
  }

  private void write(Dataset<Row> rows, String file, Extra... extras) throws IOException {
    ResultWriter.to(
            new Destination(
                Format.XLSX, Optional.of(folder.resolve(file).toString()), Set.of(extras)),
            session.sparkContext().hadoopConfiguration(),
            Writer.nullWriter())
        .write(rows, ResultRows.TABLE, ResultRows.VIEW);
  }
}
