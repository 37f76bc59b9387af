package org.gongkai.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWriterTest {

  private static final RowView VIEW =
      new RowView(
          List.of(
              ViewColumn.words("region", "region_name"),
              ViewColumn.number("received", "received"),
              ViewColumn.rate("granted", "rate"),
              ViewColumn.percent("share", "rate"),
              ViewColumn.decimal("median", "median", 2)),
          1,
          Screen.ENDLESS);

  /** What the rows are of, with the descriptions that a workbook tells of them. */
  private static final DescribedTable TABLE =
      new DescribedTable() {
        @Override
        public String folder() {
          return "rollups/sample";
        }

        @Override
        public StructType schema() {
          return StructType.fromDDL(
              "region_name string COMMENT 'the name', received bigint COMMENT 'how many',"
                  + " rate_numerator bigint, rate_denominator bigint, rate double, median double,"
                  + " published_on date, fetched_at timestamp, value decimal(20,6),"
                  + " is_latest boolean, items array<string>,"
                  + " evidence array<struct<field:string,value:string>>, source_uri string,"
                  + " raw string COMMENT 'as printed', id bigint");
        }

        @Override
        public String description() {
          return "One row per region.";
        }

        @Override
        public List<String> primaryKey() {
          return List.of();
        }
      };

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
    writer(Format.JSON, Optional.empty()).write(none, TABLE, VIEW);
    writer(Format.TABLE, Optional.empty()).write(none, TABLE, VIEW);

    assertThat(screen).hasToString("[]\nregion  received  granted  share  median\n");
  }

  @ParameterizedTest
  @CsvSource({"CSV, 'region_name,'", "JSON, [", "JSONL, {"})
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
  void aWorkbookGoesThroughNoFolderThatAnotherUserOfTheMachineMayOwn() throws IOException {
    write(Format.XLSX, Optional.of("result.xlsx"));

    File temporary = TempFile.createTempFile("sheet", ".xml");
    assertThat(temporary.getParentFile()).isEqualTo(new File(System.getProperty("java.io.tmpdir")));
    assertThat(temporary.delete()).isTrue();
  }

  @Test
  void whatASheetCannotHoldIsRefused() {
    assertThatThrownBy(
            () ->
                writer(Format.XLSX, Optional.of("x.xlsx"))
                    .write(session.range(1_048_576).toDF(), TABLE, VIEW))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format xlsx: a sheet has room for 1048575 rows, and there are 1048576; take csv");
    assertThatThrownBy(
            () ->
                writer(Format.XLSX, Optional.of("x.xlsx"))
                    .write(session.sql("SELECT repeat('x', 32768) AS raw"), TABLE, VIEW))
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

    assertThatThrownBy(() -> writer(Format.CSV, Optional.of("x.csv")).write(failing, TABLE, VIEW))
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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          figures.xlsx    |       | TABLE   | XLSX
          R.CSV           |       | TABLE   | CSV
          a.b/r.json      |       | TABLE   | JSON
          r.jsonl         |       | CSV     | JSONL
          r.ndjson        | JSONL | CSV     | JSONL
          r.parquet       |       | CSV     | PARQUET
          hdfs:///answer  |       | PARQUET | PARQUET
          r.txt           | CSV   | TABLE   | CSV
                          |       | TABLE   | TABLE
                          | JSON  | TABLE   | JSON
          figures.xlsx    | CSV   | CSV     | --format csv: figures.xlsx is a name for xlsx; leave out --format, or name another --output
          r.csv           | TABLE | TABLE   | --format table: r.csv is a name for csv; leave out --format, or name another --output
          figures.xls     |       | CSV     | --output figures.xls: the name tells no format; let it end in .csv, .json, .jsonl, .xlsx or .parquet, or name a --format
          csv             |       | TABLE   | --output csv: the name tells no format; let it end in .csv, .json, .jsonl, .xlsx or .parquet, or name a --format
          r               | TABLE | TABLE   | --format table: goes to the screen; leave out either it or --output
                          | XLSX  | CSV     | --format xlsx: name where to write by --output
          """)
  void theFormatIsThatOfTheNameOrTheCallerIsToldWhatToDo(
      String output, Format asked, Format usual, String expected) {
    String result;
    try {
      result =
          Destination.of(Optional.ofNullable(asked), Optional.ofNullable(output), usual, Set.of())
              .format()
              .name();
    } catch (UsageException e) {
      result = e.getMessage();
    }

    assertThat(result).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BOM             | XLSX  | --bom: is for csv; there is none in xlsx
          BOM             | TABLE | --bom: is for csv; there is none in table
          CHINESE_HEADERS | JSON  | --headers zh: is for csv and xlsx; there is none in json
          """)
  void whatAFormatCannotHaveIsRefused(Extra extra, Format format, String message) {
    Optional<String> output = format.isText() ? Optional.empty() : Optional.of("r");

    assertThatThrownBy(() -> new Destination(format, output, Set.of(extra)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void csvForSpreadsheetsHasAMarkAndChineseHeaders() throws IOException {
    writer(Format.CSV, Optional.of("r.csv"), Extra.BOM, Extra.CHINESE_HEADERS)
        .write(rows.select("region_name", "median", "received"), TABLE, VIEW);

    assertThat(Files.readString(folder.resolve("r.csv")))
        .startsWith("\uFEFF地区名称,中位数,received\r\n南宁市,2.5,");
  }

  @Test
  void jsonLinesAreObjectsOfTheirOwn() throws IOException {
    writer(Format.JSONL, Optional.empty())
        .write(rows.select("region_name", "received"), TABLE, VIEW);
    writer(Format.JSONL, Optional.empty()).write(rows.limit(0), TABLE, VIEW);

    assertThat(screen)
        .hasToString(
            """
            {"region_name":"南宁市","received":1234567890123}
            {"region_name":"=1+1, \\"x\\"","received":null}
            """);
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
    writer(Format.XLSX, Optional.of("r.xlsx"), Extra.CHINESE_HEADERS).write(addresses, TABLE, VIEW);

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
    writer(format, name).write(rows, TABLE, VIEW);
  }

  private ResultWriter writer(Format format, Optional<String> name, Extra... extras) {
    return ResultWriter.to(
        new Destination(format, name.map(file -> folder.resolve(file).toString()), Set.of(extras)),
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
