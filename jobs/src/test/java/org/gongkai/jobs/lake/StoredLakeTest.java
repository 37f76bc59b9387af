package org.gongkai.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Scope;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.SampleLake;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.export.Choices;
import org.gongkai.jobs.export.ExportQuestion;
import org.gongkai.jobs.question.LakeQueries;
import org.gongkai.jobs.regional.RegionalQuestion;
import org.gongkai.jobs.result.Destination;
import org.gongkai.jobs.result.Format;
import org.gongkai.jobs.run.AggregateRequest;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.terminal.Progress;
import org.gongkai.jobs.terminal.Screen;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lake that cannot be read as it is: of another version, cut off, or not whole. */
class StoredLakeTest {

  private static final LakeQueries QUERIES = new LakeQueries(Deployment.LOCAL, Screen.ENDLESS);
  private static final Destination CSV = new Destination(Format.CSV, Optional.empty());

  @TempDir private Path temporary;
  private String lake = "";

  @BeforeEach
  void copyTheSharedLake() throws IOException {
    lake = LakeCopy.of(SampleLake.folder(), temporary.resolve("lake")).toString();
  }

  private Stream<ThrowingCallable> commands() {
    LakeRun run = new LakeRun(Deployment.LOCAL, Progress.SILENT);
    return Stream.of(
        () -> run.run(Samples.into(Path.of(lake)), Optional.empty()),
        () ->
            run.aggregate(
                new AggregateRequest(lake, RollupSet.ALL, Optional.empty(), List.of("aggregate"))),
        () -> QUERIES.check(lake, 1),
        this::rollup,
        () -> export("figures"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | its tables are of version 0, written by gongkai 0.0.1, and this gongkai knows version 1; run it over all inputs with --fresh, or take that gongkai
          2 | its tables are of version 2, written by gongkai 0.0.1, and this gongkai knows version 1; take that gongkai or a newer one
          """)
  void anOlderOrNewerLakeIsRefusedByAllThatReadOrAddToIt(int version, String message)
      throws IOException {
    Path record = Path.of(lake, "_run.json");
    Files.writeString(
        record,
        Files.readString(record)
            .replace("\"schema_version\" : 1", "\"schema_version\" : " + version)
            .replaceAll("(\"gongkai_version\" : )\"[^\"]+\"", "$1\"0.0.1\""));

    assertThat(commands())
        .allSatisfy(
            command ->
                assertThatThrownBy(command)
                    .isInstanceOf(UsageException.class)
                    .hasMessage(lake + ": " + message));
  }

  @ParameterizedTest
  @CsvSource({
    "rollups/volume, `aggregate LAKE` writes it",
    "figures, `run INPUT --output LAKE` writes all tables anew from what was extracted",
  })
  void aTableThatIsNotThereIsNamedWithWhatToDo(String table, String remedy) {
    FileUtil.fullyDelete(Path.of(lake, table).toFile());

    assertThatThrownBy(this::rollup)
        .isInstanceOf(UsageException.class)
        .hasMessage(lake + ": has no " + table + "; " + remedy.replace("LAKE", lake));
  }

  @ParameterizedTest
  @CsvSource({
    "rollups/volume, `aggregate LAKE` writes it",
    "figures, `run INPUT --output LAKE` writes all tables anew from what was extracted",
  })
  void aFileThatWasCutOffIsNamedWithWhatToDo(String table, String remedy) throws IOException {
    Path file = cutOff(table);

    assertThatThrownBy(this::rollup)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "%s: %s/%s is cut off or damaged; %s"
                .formatted(lake, table, file.getFileName(), remedy.replace("LAKE", lake)));
  }

  @Test
  void anExtractionThatWasCutOffIsNamedByTheNextRun() throws IOException {
    Path part;
    try (Stream<Path> parts = Files.list(Path.of(lake, "_extractions"))) {
      part = parts.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    cutOff("_extractions/" + part.getFileName());

    assertThatThrownBy(
            () ->
                new LakeRun(Deployment.LOCAL, Progress.SILENT)
                    .run(Samples.into(Path.of(lake)), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(lake + ": _extractions/" + part.getFileName() + "/part-")
        .hasMessageEndingWith(
            "is cut off or damaged; name all inputs and --fresh to extract them anew");
  }

  @Test
  void anAggregationOfACutOffTableSaysWhichItIs() throws IOException {
    cutOff("figures");

    assertThatThrownBy(
            () ->
                new LakeRun(Deployment.LOCAL, Progress.SILENT)
                    .aggregate(
                        new AggregateRequest(
                            lake, RollupSet.ALL, Optional.empty(), List.of("aggregate"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(lake + ": figures/part-");
  }

  /** Takes the end from the one file of a table, and the sum that would tell it first. */
  private Path cutOff(String table) throws IOException {
    Path file;
    try (Stream<Path> files = Files.list(Path.of(lake, table))) {
      file = files.filter(each -> each.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    return file;
  }

  private void rollup() throws IOException {
    QUERIES.regional(
        lake,
        new RegionalQuestion(
            2021, AgencyLevel.PROVINCE, Optional.empty(), Optional.empty(), Scope.OWN, false),
        CSV,
        new StringWriter());
  }

  private void export(String table) throws IOException {
    QUERIES.export(
        lake,
        new ExportQuestion(table, List.of(), List.of(), Choices.NONE),
        CSV,
        new StringWriter());
  }
}
