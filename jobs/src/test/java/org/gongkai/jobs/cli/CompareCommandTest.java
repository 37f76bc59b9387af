package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.jobs.CompareJob;
import org.gongkai.jobs.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command from documents to a comparison, on samples of which some are of the same agency. */
class CompareCommandTest {

  /** What spark-submit says to a job. */
  private static final String MASTER = "spark.master";

  @TempDir private static Path folder;
  private static Path lake;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void readSomeSamples() {
    System.setProperty(MASTER, "local[2]");
    lake = folder.resolve("lake");
    int exitCode =
        new CompareCommandTest()
            .execute(
                "extract",
                Samples.document("html/guangyuan-jiaoyuju-2021-word.html"),
                Samples.document("docx/广元市教育局2022年年报.docx"),
                Samples.document("docx/jiange-jiaotong-2021-2022.docx"),
                Samples.document("html/wangcang-gonganju-2021.html"),
                Samples.document("office/hanzhong-weijianwei-2021.doc"),
                Samples.document("office/hanzhong-weijianwei-2022.wps"),
                Samples.document("text/yueyang-shengtai-2021-layout.txt"),
                Samples.document("pdf/yueyang-shengtai-2022.pdf"),
                "--manifest",
                Samples.manifest(),
                "--output",
                lake);
    assertThat(exitCode).isZero();
  }

  @AfterAll
  static void forget() {
    System.clearProperty(MASTER);
  }

  @Test
  void theTableShowsTheMatchedPanelAndWhatStandsBehindIt() {
    int exitCode = execute("compare", lake, "--by", "prefecture", "--years", "2021-2022");

    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains(
            """
            own reports of 2021-2022, the same agencies in every year (matched panel)

            request_volume = new_received
              prefecture  code    2021  2022  change  relative    rank  quartile
              汉中市      610700    77    82      +5    +6.5 %  1 of 3         –
              岳阳市      430600    67    67      +0    +0.0 %  2 of 3         –
              广元市      510800    55    55      +0    +0.0 %  3 of 3         –

            disclosure_rate = (granted + partially_granted) / (results_total)
              prefecture  code      2021    2022   change  relative    rank  quartile
              广元市      510800  64.2 %  67.8 %  +3.6 pp    +5.7 %  1 of 3         –
              岳阳市      430600  56.7 %  57.4 %  +0.6 pp    +1.1 %  2 of 3         –
              汉中市      610700  45.5 %  53.0 %  +7.6 pp   +16.6 %  3 of 3         –
            """)
        .endsWith(
            """
            groups: 9 of 9 reports of 2021-2022 count
            request_volume: 8 reports of 4 agencies in the panel; left out: 1 whose agency is unknown or does not tell it in every year there
            disclosure_rate: 8 reports of 4 agencies in the panel; left out: 1 whose agency is unknown or does not tell it in every year there
            """);
  }

  @Test
  void aProgramReadsTheRowsAloneAndTheRestStandsOnTheErrorStream() {
    int exitCode =
        execute(
            "compare",
            lake,
            "--by",
            "agency_type",
            "--years",
            "2021",
            "--panel",
            "all",
            "--what",
            "grant_rate",
            "--province",
            "四川",
            "--format",
            "csv");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            basis,panel,by,within,agency_type,only_balanced,years,group_code,group_name,year,metric,numerator,denominator,value,reports,agencies,change,relative_change,rank,groups,quartile,small_numbers
            own,all,agency_type,510000,education,false,2021,education,education,2021,grant_rate,23,44,0.5227272727272727,1,1,,,2,3,,false
            own,all,agency_type,510000,public_security,false,2021,public_security,public_security,2021,grant_rate,4,17,0.23529411764705882,1,1,,,3,3,,true
            own,all,agency_type,510000,transport,false,2021,transport,transport,2021,grant_rate,6,9,0.6666666666666666,1,1,,,1,3,,true
            """);
    assertThat(err.toString())
        .isEqualTo(
            """
            groups: 3 of 3 reports of 2021 count
            grant_rate: 3 reports of 3 agencies in the panel
            """);
  }

  @Test
  void theJobLeavesParquetThatOthersRead() throws SQLException {
    Path answer = folder.resolve("answer");

    CompareJob.main(
        new String[] {
          lake.toString(),
          "--by",
          "province",
          "--years",
          "2021-2022",
          "--what",
          "share_granted",
          "--output",
          answer.toString()
        });

    assertThat(
            query(
                "select group_name, year, numerator, denominator, rank from '%s/*.parquet'"
                        .formatted(answer)
                    + " order by group_code, year"))
        .containsExactly(
            "湖南省 2021 28 67 2",
            "湖南省 2022 30 68 2",
            "四川省 2021 29 53 1",
            "四川省 2022 32 59 1",
            "陕西省 2021 26 77 3",
            "陕西省 2022 35 83 3");
  }

  @Test
  void anAnswerInAFileIsSaidToBeThere() throws Exception {
    Path answer = folder.resolve("answer.json");

    assertThat(
            execute(
                "compare",
                lake,
                "--by",
                "county",
                "--years",
                "2022",
                "--what",
                "caseload",
                "--format",
                "json",
                "--output",
                answer))
        .isZero();

    assertThat(out.toString()).startsWith("Written to " + answer + "\n");
    assertThat(Files.readString(answer))
        .contains("\"group_name\":\"剑阁县\"", "\"value\":15", "\"rank\":1")
        .containsOnlyOnce("\"metric\"");
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      while (answer.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          cells.add(answer.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }

  private int execute(Object... words) {
    return GongkaiCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }
}
