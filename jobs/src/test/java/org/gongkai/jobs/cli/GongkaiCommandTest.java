package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.jobs.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GongkaiCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(folder.resolve("a.html"), "<p>text</p>");
    Files.writeString(folder.resolve("broken.jsonl"), "{\"path\": \"a.html\"}\n{\"path\": \n");
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"file\": \"a.html\", \"reports\": []}\n{\"file\": \"b.html\", \"reports\": []}\n");
    Files.createDirectory(folder.resolve("theirs"));
    Files.writeString(folder.resolve("theirs/thesis.doc"), "text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run gone.html -o new                        | gongkai run: DIR/gone.html: there is no such file or folder
          run a.html -o theirs                        | gongkai run: DIR/theirs: is not empty and not an output of gongkai (it has no _run.json); name a new or empty folder
          extract a.html -o a.html                    | gongkai extract: DIR/a.html: is a file; name a folder for the output
          extract a.html -o a.html/out                | gongkai extract: DIR/a.html/out: cannot be written to
          run a.html -o new --manifest broken.jsonl   | gongkai run: DIR/broken.jsonl:2: not JSON
          run a.html -o new --manifest gone.jsonl     | gongkai run: DIR/gone.jsonl: there is no such manifest
          run -o new                                  | gongkai run: nothing to read: name files or folders, or give a --manifest
          run -o new --inputs-from gone.html          | gongkai run: DIR/gone.html: there is no such list of inputs
          run a.html -o new --timeout 0               | gongkai run: --timeout: give a number of seconds of 1 or more
          run a.html -o new --max-bytes 9999999999    | gongkai run: --max-bytes: give a number from 1 to 1073741824
          run a.html -o new --part-documents 0        | gongkai run: --part-documents: give a number of 1 or more
          run a.html                                  | gongkai run: Missing required option: '--output=DIR' (see gongkai run --help)
          run a.html -o new --colour                  | gongkai run: Unknown option: '--colour' (see gongkai run --help)
          aggregate new                               | gongkai aggregate: DIR/new: holds no complete output of gongkai; run `extract` into it first
          compare new --by county --years 2021        | gongkai compare: DIR/new: holds no complete output of gongkai; run `extract` into it first
          compare new --by county                     | gongkai compare: Missing required option: '--years=YEARS' (see gongkai compare --help)
          compare new --by city --years 2021          | gongkai compare: Invalid value for option '--by': expected one of [province, prefecture, county, agency_type], not city (see gongkai compare --help)
          compare new --by county --years 21          | gongkai compare: --years: give years as 2019-2023 or 2021, not 21
          compare new --by county --years 2021 --what volume       | gongkai compare: --what: there is no metric volume; give of request_volume, caseload,
          compare new --by county --years 2021 --panel some        | gongkai compare: Invalid value for option '--panel': expected one of [matched, all], not some (see gongkai compare --help)
          compare new --by county --years 2021 --agency-type x     | gongkai compare: --agency-type x: there is no such kind; there are
          compare new --by county --years 2021 --province 浙海     | gongkai compare: --province 浙海: there is no such province; did you mean
          compare new --by county --years 2021 --format parquet    | gongkai compare: --format parquet: name where to write by --output
          compare new --by county --years 2021 -o new              | gongkai compare: --output DIR/new: the name tells no format; let it end in .csv, .json, .jsonl, .xlsx or .parquet, or name a --format
          compare new --by county --years 2021 -o r.csv --bom --format xlsx | gongkai compare: --format xlsx: r.csv is a name for csv; leave out --format, or name another --output
          check new                                   | gongkai check: DIR/new: holds no complete output of gongkai; run `extract` into it first
          check theirs --fail-on ever                 | gongkai check: --fail-on: give error, warning or info, not ever
          check theirs --worst -1                     | gongkai check: --worst: give a number of 0 or more
          aggregate new --expected gone.csv           | gongkai aggregate: DIR/new: holds no complete output of gongkai; run `extract` into it first
          run a.html -o new --expected gone.csv       | gongkai run: gone.csv: there is no such list of expected agencies
          rollup new --year 2021                      | gongkai rollup: DIR/new: holds no complete output of gongkai; run `extract` into it first
          rollup new                                  | gongkai rollup: Missing required option: '--year=YEAR' (see gongkai rollup --help)
          rollup new --year 2021 --level town         | gongkai rollup: Invalid value for option '--level': expected one of [national, province, prefecture, county], not town (see gongkai rollup --help)
          rollup new --year 2021 --basis all          | gongkai rollup: Invalid value for option '--basis': expected one of [own, consolidated], not all (see gongkai rollup --help)
          rollup new --year 2021 --format ods         | gongkai rollup: Invalid value for option '--format': expected one of [table, csv, json, jsonl, xlsx, parquet], not ods (see gongkai rollup --help)
          rollup new --year 2021 --headers zh         | gongkai rollup: --headers zh: is for csv and xlsx; there is none in table
          rollup new --year 2021 --format parquet     | gongkai rollup: --format parquet: name where to write by --output
          export tables new                           | gongkai export: tables: there is no such table; there are documents, reports,
          export volume new                           | gongkai export: DIR/new: holds no complete output of gongkai; run `extract` into it first
          export volume new --format xlsx             | gongkai export: --format xlsx: name where to write by --output
          export volume new --format csv -o r.xlsx    | gongkai export: --format csv: r.xlsx is a name for xlsx; leave out --format, or name another --output
          export volume new -o r.tsv                  | gongkai export: --output r.tsv: the name tells no format; let it end in
          export legal new --year 2021                | gongkai export: --year: legal has no column year; reports, figures,
          export                                      | gongkai export: Missing required parameter: 'TABLE' (see gongkai export --help)
          inspect gone.html                           | gongkai inspect: DIR/gone.html: there is no such file, or it may not be read
          evaluate --gold gone.jsonl                  | gongkai evaluate: DIR/gone.jsonl: there is no such gold file
          evaluate --gold broken.jsonl                | gongkai evaluate: DIR/broken.jsonl:1: give either a "file" or a "text"
          evaluate --gold gold.jsonl                  | gongkai evaluate: DIR/gold.jsonl:2: there is no b.html (name the folder that its path starts at by --root)
          evaluate --gold gold.jsonl theirs           | gongkai evaluate: none of the documents of DIR/gold.jsonl is among the inputs
          evaluate --gold gold.jsonl new              | gongkai evaluate: DIR/new: there is no such file or folder
          evaluate --gold gold.jsonl --json theirs    | gongkai evaluate: DIR/theirs: cannot be written to
          evaluate --gold gold.jsonl --by kind        | gongkai evaluate: Invalid value for option '--by': expected one of [format, style, perturbation], not kind (see gongkai evaluate --help)
          evaluate --gold gold.jsonl --list -1        | gongkai evaluate: --list: give a number of 0 or more
          evaluate a.html                             | gongkai evaluate: Missing required option: '--gold=GOLD.jsonl' (see gongkai evaluate --help)
          publish a.html                              | gongkai: Unmatched arguments
          ''                                          | gongkai: Missing required subcommand (see gongkai --help)
          """)
  void wrongUsageIsOneLineThatSaysWhatToDoAndTouchesNothing(String line, String message)
      throws IOException {
    List<String> before = files();

    int exitCode = execute(line);

    assertThat(err.toString().replace(folder.toRealPath().toString(), "DIR"))
        .startsWith(message)
        .matches("[^\n]+\n");
    assertThat(exitCode).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "run ",
        "extract ",
        "aggregate ",
        "compare ",
        "rollup ",
        "export ",
        "check ",
        "inspect ",
        "evaluate "
      })
  void everyCommandExplainsItself(String command) {
    assertThat(execute(command + "--help")).isZero();
    assertThat(out.toString()).contains("Usage: gongkai " + command);
  }

  @Test
  void theExitCodesAreExplained() {
    execute("--help");

    assertThat(out.toString())
        .contains(
            """
            Exit codes:
              0   done, also when some documents could not be read
              1   the run failed; an earlier output is as it was
              2   wrong usage; nothing was touched
            """);
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).matches("gongkai \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void inspectShowsOneDocument() {
    int exitCode = execute("inspect", Samples.document("html/wangcang-gonganju-2021.html"));

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .contains(": extracted (text/html)\n")
        .containsPattern("agency_name +旺苍县公安局 +title +“旺苍县公安局")
        .containsPattern("applications +自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n")
        .containsPattern("error +balance ");
  }

  @Test
  void inspectShowsADocumentWithoutAReportAndIsDoneAllTheSame() {
    assertThat(execute("inspect", Samples.document("other/catalogue.json"))).isZero();
    assertThat(out.toString()).contains("catalogue.json: unsupported, media_type");
  }

  @Test
  void inspectGivesJsonToPrograms() {
    assertThat(execute("inspect", "--json", Samples.document("other/catalogue.json"))).isZero();
    assertThat(out.toString()).contains("\"status\" : \"unsupported\"");
  }

  @Test
  void checkTellsWhatWasFoundWritesThePageAndFailsWhereItIsAskedTo() throws IOException {
    Path lake = folder.resolve("lake");
    Path page = folder.resolve("check.html");
    execute("extract", Samples.document("html/wangcang-gonganju-2021.html"), "--output", lake);

    assertThat(execute("check", lake, "--html", page)).isZero();
    assertThat(out.toString()).contains("checks ").containsPattern("balance +error +2 +1 +0\n");
    assertThat(Files.readString(page)).contains("<h1>Checks</h1>").contains("旺苍县公安局");
    assertThat(execute("check", lake, "--fail-on", "error")).isEqualTo(3);
  }

  @Test
  void rollupAndExportAnswerFromAnOutputAndKeepRowsApartFromWords() throws IOException {
    Path lake = folder.resolve("lake");
    execute("run", Samples.document("html/wangcang-gonganju-2021.html"), "--output", lake);
    out.getBuffer().setLength(0);

    assertThat(execute("rollup", lake, "--year 2021 --level county")).isZero();
    assertThat(out.toString())
        .contains("旺苍县  510821")
        .endsWith(
            """

            basis own: the agencies' own reports added up, consolidated ones left out
            1 of 1 reports of 2021 count
            """);

    out.getBuffer().setLength(0);
    assertThat(execute("rollup", lake, "--year 2021 --level county --format csv")).isZero();
    assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.split(",").length > 50);
    assertThat(err.toString()).startsWith("basis own");

    out.getBuffer().setLength(0);
    Path file = folder.resolve("figures.xlsx");
    assertThat(execute("export figures", lake, "--headers zh -o", file)).isZero();
    assertThat(out).hasToString("Written to " + file + "\n");
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void evaluateMeasuresWhatIsReadAndWritesTheCounts() throws IOException {
    Path gold = folder.resolve("samples.jsonl");
    Files.writeString(
        gold,
        """
        {"file": "html/wangcang-gonganju-2021.html", "style": "html", "reports": [{"year": 2021,
         "province": "四川省", "prefecture": "广元市", "county": "旺苍县", "agency_type": "education",
         "violations": [{"rule": "balance", "applicant": "total"}]}]}"""
            .replace("\n", ""));

    int exitCode = execute("evaluate", "--gold", gold, "--root", Samples.documents(), "--json new");

    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .containsPattern("(?m)^all +1 +1/1 +1 +100\\.00 % .* 1/1 +0$")
        .containsPattern("(?m)^agency_type +0/1 +0\\.00 % +1 +0 +0$")
        .containsPattern("agency_type +wrong +education +public_security\n");
    assertThat(folder.resolve("new"))
        .content()
        .contains("\"expected\" : \"education\"", "\"actual\" : \"public_security\"");
  }

  private int execute(Object... words) {
    String[] arguments =
        Stream.of(words)
            .flatMap(word -> word instanceof Path ? Stream.of(word) : split((String) word))
            .map(Object::toString)
            .toArray(String[]::new);
    CommandLine command = GongkaiCommand.commandLine();
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  /** Names of files in the test's folder become whole paths. */
  private Stream<String> split(String line) {
    return Stream.of(line.split(" "))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                word.matches("new|theirs|.*\\.html(/out)?|.*\\.jsonl")
                    ? folder.resolve(word).toString()
                    : word);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
