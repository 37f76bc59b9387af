package org.gongkai.jobs.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private static SparkSession session;
  private static Dataset<Row> rows;

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();

  @BeforeAll
  static void open() {
    session = ResultRows.open();
    rows = ResultRows.of(session);
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
    writer(Format.JSON, Optional.empty()).write(none, ResultRows.TABLE, ResultRows.VIEW);
    writer(Format.TABLE, Optional.empty()).write(none, ResultRows.TABLE, ResultRows.VIEW);

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

    assertThatThrownBy(
            () ->
                writer(Format.CSV, Optional.of("x.csv"))
                    .write(failing, ResultRows.TABLE, ResultRows.VIEW))
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
        .write(rows.select("region_name", "median", "received"), ResultRows.TABLE, ResultRows.VIEW);

    assertThat(Files.readString(folder.resolve("r.csv")))
        .startsWith("\uFEFF地区名称,中位数,received\r\n南宁市,2.5,");
  }

  @Test
  void jsonLinesAreObjectsOfTheirOwn() throws IOException {
    writer(Format.JSONL, Optional.empty())
        .write(rows.select("region_name", "received"), ResultRows.TABLE, ResultRows.VIEW);
    writer(Format.JSONL, Optional.empty()).write(rows.limit(0), ResultRows.TABLE, ResultRows.VIEW);

    assertThat(screen)
        .hasToString(
            """
            {"region_name":"南宁市","received":1234567890123}
            {"region_name":"=1+1, \\"x\\"","received":null}
            """);
  }

  private void write(Format format, Optional<String> name) throws IOException {
    writer(format, name).write(rows, ResultRows.TABLE, ResultRows.VIEW);
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
