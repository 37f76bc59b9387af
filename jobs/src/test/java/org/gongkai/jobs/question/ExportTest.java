package org.gongkai.jobs.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.export.Choices;
import org.gongkai.jobs.export.ExportQuestion;
import org.gongkai.jobs.export.ExportedTable;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.lake.Sessions;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.result.ResultWriter;
import org.gongkai.jobs.result.RowView;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of the samples' lake written for other programs. */
class ExportTest {

  private static final LakeQueries QUERIES = new LakeQueries(Deployment.LOCAL, Screen.ENDLESS);
  private static final Destination CSV = new Destination(Format.CSV, Optional.empty());
  private static final Path LAKE = SampleLake.folder();

  private final LakeRows tables = new LakeRows(LAKE);

  @TempDir private Path folder;
  private final StringWriter screen = new StringWriter();

  @Test
  void everyTableCanBeExportedWhole() throws IOException {
    try (SparkSession session = Sessions.open(Deployment.LOCAL, 0)) {
      for (DescribedTable table : Catalog.tables()) {
        Dataset<org.apache.spark.sql.Row> rows =
            ExportedTable.of(
                    new ExportQuestion(table.folder(), List.of(), List.of(), Choices.NONE),
                    Optional.empty())
                .rows(
                    read ->
                        session
                            .read()
                            .schema(read.schema())
                            .parquet(LAKE.resolve(read.folder()).toString()));
        String count = tables.of("SELECT count(*) FROM " + table.key()).get(0).get(0);
        Path file = folder.resolve(table.key() + ".xlsx");
        screen.getBuffer().setLength(0);

        ResultWriter.to(CSV, Sessions.hadoop(), screen).write(rows, table, RowView.NONE);
        ResultWriter.to(to(Format.XLSX, file), Sessions.hadoop(), screen)
            .write(rows, table, RowView.NONE);

        assertThat(header()).as(table.key()).containsExactly(table.schema().fieldNames());
        assertThat(records()).as(table.key()).hasSize(Integer.parseInt(count));
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
          assertThat(workbook.getSheetAt(0).getLastRowNum())
              .as(table.key())
              .isEqualTo(Integer.parseInt(count));
        }
      }
    }
  }

  @Test
  void aWorkbookHoldsDatesAsDatesAndIdsAsText() throws IOException {
    List<String> columns =
        List.of("report_id", "region_code", "year", "published_on", "is_latest", "new_received");
    Path file = folder.resolve("some.xlsx");
    export(new ExportQuestion("figures", columns, List.of(), Choices.NONE), to(Format.XLSX, file));
    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Row row = published(workbook.getSheetAt(0));
      assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(i -> row.getCell(i).getCellType()))
          .containsExactly(
              CellType.STRING,
              CellType.STRING,
              CellType.NUMERIC,
              CellType.NUMERIC,
              CellType.BOOLEAN,
              CellType.NUMERIC);
      LocalDate date = row.getCell(3).getLocalDateTimeCellValue().toLocalDate();
      assertThat(
              tables.of(
                  "SELECT published_on, region_code FROM figures WHERE report_id = '%s'"
                      .formatted(row.getCell(0).getStringCellValue())))
          .containsExactly(List.of(date.toString(), row.getCell(1).getStringCellValue()));
    }
  }

  @Test
  void aWorkbookLinksEachReportToItsSourceInTheOrderOfTheTable() throws IOException {
    Path file = folder.resolve("figures.xlsx");
    export(
        new ExportQuestion("figures", List.of(), List.of(), Choices.NONE), to(Format.XLSX, file));

    try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("rows");
      int last = sheet.getRow(0).getLastCellNum() - 1;
      assertThat(sheet.getRow(0).getCell(last)).hasToString("source_uri");
      assertThat(workbook.getSheet("columns").getRow(last + 1).getCell(0))
          .hasToString("source_uri");
      List<List<String>> links = new ArrayList<>();
      for (Row row : sheet) {
        if (row.getRowNum() > 0) {
          links.add(
              List.of(
                  row.getCell(0).getStringCellValue(),
                  row.getCell(last).getHyperlink().getAddress()));
        }
      }
      assertThat(links)
          .isEqualTo(
              tables.of(
                  "SELECT f.report_id, source_uri FROM figures f JOIN reports USING (report_id)"
                      + " ORDER BY f.year NULLS FIRST, f.region_code NULLS FIRST, f.agency_type, f.report_id"));
    }
  }

  private static Row published(Sheet sheet) {
    for (Row row : sheet) {
      boolean whole = Stream.of(0, 1, 2, 3, 4, 5).allMatch(i -> row.getCell(i) != null);
      if (row.getRowNum() > 0 && whole) {
        return row;
      }
    }
    throw new AssertionError("no report has them all");
  }

  @Test
  void parquetGoesIntoFoldersByTheColumnsAsked() throws IOException {
    Path out = folder.resolve("volume");
    export(
        new ExportQuestion(
            "volume",
            List.of("region_code", "agency_type", "new_received", "basis", "year"),
            List.of("year", "basis"),
            Choices.NONE),
        to(Format.PARQUET, out));

    assertThat(out.resolve("year=2021/basis=own")).isDirectory();
    assertThat(
            tables.of(
                "SELECT year, basis, region_code, agency_type, new_received FROM"
                    + " read_parquet('%s/*/*/*.parquet', hive_partitioning = true) ORDER BY ALL"
                        .formatted(out)))
        .isEqualTo(
            tables.of(
                "SELECT year, basis, region_code, agency_type, new_received FROM volume ORDER BY"
                    + " ALL"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tables  |          |          | CSV     | tables: there is no such table; there are documents, reports,
          volume  | volume   |          | CSV     | --columns volume: there is no such column; there are basis, year,
          volume  | year year |         | CSV     | --columns: name each column once
          volume  | year     | basis    | PARQUET | --partition-by basis: there is no such column; there are year
          volume  | year     | year     | PARQUET | --partition-by: one column at least must be left for the files
          figures |          | derived_items | PARQUET | --partition-by: a column of lists names no folder
          volume  |          | year     | CSV     | --partition-by: only parquet has folders; add --format parquet
          volume_only_balanced | |      | CSV     | LAKE: has no rollups_only_balanced/volume; `aggregate --only-balanced LAKE` writes it
          """)
  void whatCannotBeExportedIsToldAndNothingIsWritten(
      String table, String columns, String partitionBy, Format format, String message) {
    assertThatThrownBy(
            () ->
                export(
                    new ExportQuestion(table, words(columns), words(partitionBy), Choices.NONE),
                    to(format, folder.resolve("out"))))
        .isInstanceOf(UsageException.class)
        .satisfies(
            e -> assertThat(e.getMessage().replace(LAKE.toString(), "LAKE")).startsWith(message));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          volume   | 2021 | PREFECTURE | OWN          | all             | -    | year = 2021 AND region_level = 'prefecture' AND basis = 'own' AND agency_type = '*'
          coverage | -    | COUNTY     | -            | public_security | 四川 | region_level = 'county' AND agency_type = 'public_security' AND region_code LIKE '51%'
          figures  | 2021 | COUNTY     | OWN          | -               | 51   | year = 2021 AND agency_level = 'county' AND scope = 'own' AND region_code LIKE '51%'
          reports  | -    | -          | CONSOLIDATED | -               | -    | scope = 'consolidated'
          """)
  void choicesKeepTheRowsThatTheyName(
      String table,
      Integer year,
      AgencyLevel level,
      Scope basis,
      String type,
      String province,
      String condition)
      throws IOException {
    Choices choices =
        new Choices(
            Optional.ofNullable(year),
            Optional.ofNullable(level),
            Optional.ofNullable(basis),
            Optional.ofNullable(type),
            Optional.ofNullable(province));
    export(new ExportQuestion(table, List.of("region_code"), List.of(), choices), CSV);

    assertThat(records())
        .extracting(record -> record.get("region_code"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            tables
                .of("SELECT coalesce(region_code, '') FROM %s WHERE %s".formatted(table, condition))
                .stream()
                .map(row -> row.get(0))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          legal     | 2021 | -   | -   | --year: legal has no column year; reports, figures, volume, disposition_mix, applicant_mix, legal_outcomes, year_over_year, distribution, coverage have
          documents | -    | all | -   | --agency-type all: documents has a row for each report; rows of all kinds together are in volume,
          figures   | -    | all | -   | --agency-type all: figures has a row for each report; rows of all kinds together are in volume,
          figures   | -    | cat | -   | --agency-type cat: there is no such kind; there are
          findings  | -    | -   | 51  | --province: findings has no column region_code; reports, figures,
          figures   | -    | -   | 浙海 | --province 浙海: there is no such province; did you mean
          """)
  void aChoiceThatATableCannotAnswerIsRefused(
      String table, Integer year, String type, String province, String message) {
    Choices choices =
        new Choices(
            Optional.ofNullable(year),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(type),
            Optional.ofNullable(province));

    assertThatThrownBy(() -> export(new ExportQuestion(table, List.of(), List.of(), choices), CSV))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  private static List<String> words(String words) {
    return words == null ? List.of() : List.of(words.split(" "));
  }

  private static Destination to(Format format, Path file) {
    return new Destination(format, Optional.of(file.toString()));
  }

  private void export(ExportQuestion question, Destination destination) throws IOException {
    QUERIES.export(LAKE.toString(), question, destination, screen);
  }

  private List<CSVRecord> records() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(screen.toString())).getRecords();
  }

  private List<String> header() throws IOException {
    return new ArrayList<>(
        CSVFormat.RFC4180.parse(new StringReader(screen.toString())).iterator().next().toList());
  }
}
