package org.gongkai.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWriterTest {

  private static final List<ViewColumn> VIEW =
      List.of(
          ViewColumn.words("region", "region_name"),
          ViewColumn.number("received", "received"),
          ViewColumn.rate("granted", "rate"),
          ViewColumn.percent("share", "rate"),
          ViewColumn.decimal("median", "median", 2));

  private static SparkSession session;
  private static Dataset<Row> rows;

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();

  @BeforeAll
  static void open() {
    session =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.hadoop.fs.file.impl", RawLocalFileSystem.class.getName())
            .config("spark.hadoop.fs.file.impl.disable.cache", "true")
            .getOrCreate();
    rows =
        session.sql(
            """
            SELECT * FROM VALUES
              ('南宁市', 1234567890123, 1L, 3L, 1 / 3D, 2.5D, DATE'2022-01-31',
               TIMESTAMP'2022-01-31 01:02:03', CAST(0.500000 AS DECIMAL(20,6)), true,
               array('a', 'b'), array(named_struct('field', 'year', 'value', '2021'))),
              ('=1+1, "x"', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               array('=a()'), array())
              AS t(region_name, received, rate_numerator, rate_denominator, rate, median,
                   published_on, fetched_at, value, is_latest, items, evidence)""");
  }

  @AfterAll
  static void close() {
    session.stop();
  }

  @Test
  void theScreenShowsTheChosenColumnsRoundedWithTheDenominatorBesideTheRate() throws IOException {
    write(Format.TABLE, Optional.empty());

    assertThat(screen)
        .hasToString(
            """
            region          received       granted   share  median
            南宁市     1234567890123  33.3 % (1/3)  33.3 %    2.50
            =1+1, "x"              –             –       –       –
            """);
  }

  @Test
  void csvHoldsEveryColumnInFullAndNoFormula() throws IOException {
    write(Format.CSV, Optional.empty());

    assertThat(screen.toString().split("\r\n"))
        .containsExactly(
            "region_name,received,rate_numerator,rate_denominator,rate,median,published_on,"
                + "fetched_at,value,is_latest,items,evidence",
            "南宁市,1234567890123,1,3,0.3333333333333333,2.5,2022-01-31,2022-01-31T01:02:03Z,0.5,true,"
                + "a;b,\"[{\"\"field\"\":\"\"year\"\",\"\"value\"\":\"\"2021\"\"}]\"",
            "\"'=1+1, \"\"x\"\"\",,,,,,,,,,'=a(),");
  }

  @Test
  void jsonIsAnArrayOfObjectsInWhichNullStaysNull() throws IOException {
    write(Format.JSON, Optional.empty());

    assertThat(screen)
        .hasToString(
            """
            [
            {"region_name":"南宁市","received":1234567890123,"rate_numerator":1,"rate_denominator":3,\
            "rate":0.3333333333333333,"median":2.5,"published_on":"2022-01-31",\
            "fetched_at":"2022-01-31T01:02:03Z","value":0.5,"is_latest":true,"items":["a","b"],\
            "evidence":[{"field":"year","value":"2021"}]},
            {"region_name":"=1+1, \\"x\\"","received":null,"rate_numerator":null,\
            "rate_denominator":null,"rate":null,"median":null,"published_on":null,\
            "fetched_at":null,"value":null,"is_latest":null,"items":["=a()"],"evidence":[]}
            ]
            """);
  }

  @Test
  void noRowsAreAnEmptyArrayOrAHeader() throws IOException {
    Dataset<Row> none = rows.limit(0);
    writer(Format.JSON, Optional.empty()).write(none, VIEW);
    writer(Format.TABLE, Optional.empty()).write(none, VIEW);

    assertThat(screen).hasToString("[]\nregion  received  granted  share  median\n");
  }

  @ParameterizedTest
  @CsvSource({"TABLE, region ", "CSV, 'region_name,'", "JSON, ["})
  void aFileHoldsWhatTheScreenWouldAndNothingLiesBesideIt(Format format, String start)
      throws IOException {
    write(format, Optional.of("new/result"));

    assertThat(folder.resolve("new/result")).content().startsWith(start).contains("南宁市");
    assertThat(files()).containsExactly("new", "new/result");
    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void aWorkbookHoldsTextAsTextAndNoFormula() throws IOException {
    write(Format.XLSX, Optional.of("result.xlsx"));

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
  void whatASheetCannotHoldIsRefused() {
    assertThatThrownBy(
            () ->
                writer(Format.XLSX, Optional.of("x.xlsx"))
                    .write(session.range(1_048_576).toDF(), VIEW))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format xlsx: a sheet has room for 1048575 rows, and there are 1048576; take csv");
    assertThatThrownBy(
            () ->
                writer(Format.XLSX, Optional.of("x.xlsx"))
                    .write(session.sql("SELECT repeat('x', 32768) AS raw"), VIEW))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format xlsx: the column raw has a text that is too long for a cell; leave it out by"
                + " --columns, or take csv");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void parquetIsAFolderThatReadsBack() throws IOException {
    write(Format.PARQUET, Optional.of("result"));

    Dataset<Row> read = session.read().parquet(folder.resolve("result").toString());
    assertThat(read.collectAsList()).isEqualTo(rows.collectAsList());
    assertThat(files()).allMatch(name -> name.matches("result(/_SUCCESS|/part-[^/]+\\.parquet)?"));
  }

  @Test
  void whatIsThereAlreadyStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("theirs.csv"), "text");
    Files.createDirectory(folder.resolve("full"));
    Files.writeString(folder.resolve("full/thesis.doc"), "text");
    List<String> before = files();

    for (String name : List.of("theirs.csv", "full")) {
      assertThatThrownBy(() -> writer(Format.CSV, Optional.of(name)))
          .isInstanceOf(UsageException.class)
          .hasMessage(folder.resolve(name) + ": is there already; name another path, or remove it");
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatCannotBeWrittenWholeIsNotThere() {
    Dataset<Row> failing = rows.selectExpr("raise_error(region_name) AS region_name");

    assertThatThrownBy(() -> writer(Format.CSV, Optional.of("x.csv")).write(failing, VIEW))
        .hasMessageContaining("南宁市");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void parquetNeedsAPlace() {
    assertThatThrownBy(() -> new Destination(Format.PARQUET, Optional.empty()))
        .isInstanceOf(UsageException.class)
        .hasMessage("--format parquet: name where to write by --output");
  }

  @ParameterizedTest
  @CsvSource({
    "=A1, true",
    "@SUM(A1), true",
    "+1+cmd, true",
    "-2-3, true",
    "-, false",
    "-3, false",
    "+0.5, false",
    "a=b, false"
  })
  void aFormulaIsWhatASpreadsheetWouldWorkOut(String text, boolean formula) {
    assertThat(CsvRows.isFormula(text)).isEqualTo(formula);
  }

  private void write(Format format, Optional<String> name) throws IOException {
    writer(format, name).write(rows, VIEW);
  }

  private ResultWriter writer(Format format, Optional<String> name) {
    return ResultWriter.to(
        new Destination(format, name.map(file -> folder.resolve(file).toString())),
        session.sparkContext().hadoopConfiguration(),
        screen);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }
}
