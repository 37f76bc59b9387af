package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.gongkai.jobs.CountingProgress;
import org.gongkai.jobs.Crawl;
import org.gongkai.jobs.LakeCopy;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.terminal.Progress;
import org.gongkai.jobs.usage.UsageException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second run on the output of a first one, over a crawl that has changed between them. */
class IncrementalRunIT {

  private static final int PAGES = 4;
  private static final int MOST_PAGES = 32;
  private static final FileTime CRAWLED = FileTime.fromMillis(1_700_000_000_000L);

  @TempDir private static Path temporary;
  private static Path first;

  private final Crawl crawl = new Crawl(temporary.resolve("in"));
  private final Path output = temporary.resolve("out");

  @BeforeAll
  static void runOnce() throws IOException {
    Crawl crawl = new Crawl(temporary.resolve("in"));
    layOut(crawl);
    first = temporary.resolve("first");
    run(crawl, first, Renewal.NEW_ONLY, "1", new CountingProgress());
  }

  @BeforeEach
  void afterTheFirstRun() throws IOException {
    layOut(crawl);
    LakeCopy.of(first, output);
  }

  @ParameterizedTest(name = "{0}, {1}, by version {2}")
  @CsvSource({
    // change, renewal, version: added, changed, again, unchanged, kept, outdated, read
    "nothing,            NEW_ONLY,   1, 0, 0, 0, 4, 0, 0, 0",
    "a new page,         NEW_ONLY,   1, 1, 0, 0, 4, 0, 0, 1",
    "other bytes,        NEW_ONLY,   1, 0, 1, 0, 3, 0, 0, 1",
    "another time,       NEW_ONLY,   1, 0, 0, 0, 4, 0, 0, 1",
    "a page gone,        NEW_ONLY,   1, 0, 0, 0, 3, 1, 0, 0",
    "another entry,      NEW_ONLY,   1, 0, 1, 0, 3, 0, 0, 1",
    "a remark in entry,  NEW_ONLY,   1, 0, 0, 0, 4, 0, 0, 0",
    "nothing,            NEW_ONLY,   2, 0, 0, 0, 4, 0, 4, 0",
    "nothing,            OUTDATED,   2, 0, 0, 4, 0, 0, 0, 4",
    "a page gone,        EVERYTHING, 1, 3, 0, 0, 0, 0, 0, 3",
  })
  void onlyWhatIsNewIsReadAndTheRowsAreThoseOfARunFromNothing(
      String change,
      Renewal renewal,
      String version,
      long added,
      long changed,
      long again,
      long unchanged,
      long kept,
      long outdated,
      long read)
      throws IOException {
    change(change);
    CountingProgress progress = new CountingProgress();

    IntakeCounts counts = run(crawl, output, renewal, version, progress);

    assertThat(counts)
        .isEqualTo(new IntakeCounts(added, changed, again, unchanged, 0, kept, outdated));
    assertThat(progress.documentsRead()).isEqualTo(read);
    Path reference = added + changed + again == 0 ? first : fromNothing(version);
    assertThat(new LakeRows(output).differencesTo(new LakeRows(reference))).isEmpty();
    assertThat(new LakeRows(output).of("SELECT count(*) FROM documents"))
        .containsExactly(List.of(Long.toString(counts.inputs() + kept)));
  }

  @Test
  void anInputThatLooksTheSameIsNotOpened() throws IOException {
    byte[] bytes = Files.readAllBytes(crawl.file(1));
    Files.write(crawl.file(1), new byte[bytes.length]);
    Files.setLastModifiedTime(crawl.file(1), CRAWLED);

    run(crawl, output, Renewal.NEW_ONLY, "1", Progress.SILENT);

    assertThat(new LakeRows(output).differencesTo(new LakeRows(first))).isEmpty();
  }

  @Test
  void theRecordTellsWhatBecameOfTheInputs() throws IOException {
    crawl.write(4, "page 4");
    Files.delete(crawl.file(0));
    run(crawl, output, Renewal.NEW_ONLY, "1", new CountingProgress());

    assertThat(Files.readString(output.resolve("_run.json")))
        .contains(
            """
              "last_part" : 3,
              "inputs" : 4,
              "intake" : {
                "new" : 1,
                "changed" : 0,
                "extracted_again" : 0,
                "unchanged" : 3,
                "taken_up" : 0,
                "kept" : 1
              },
            """);
  }

  @Test
  void whatARunThatFailedHasExtractedIsTakenUp() throws IOException {
    crawl.add(4, 7);
    Progress failing =
        (name, total) -> {
          if (name.equals("writing tables")) {
            throw new IllegalStateException("the power is gone");
          }
          return Progress.SILENT.begin(name, total);
        };
    LakeRows before = new LakeRows(first);
    assertThatThrownBy(() -> run(crawl, output, Renewal.NEW_ONLY, "1", failing))
        .hasMessage("the power is gone");
    assertThat(new LakeRows(output).differencesTo(before)).isEmpty();

    crawl.add(7, 8);
    CountingProgress progress = new CountingProgress();
    IntakeCounts counts = run(crawl, output, Renewal.NEW_ONLY, "1", progress);

    assertThat(counts).isEqualTo(new IntakeCounts(1, 0, 0, 4, 3, 0, 0));
    assertThat(progress.documentsRead()).isEqualTo(1);
    assertThat(new LakeRows(output).of("SELECT count(*) FROM documents"))
        .containsExactly(List.of("8"));
  }

  @Test
  void manySmallPartsArePutTogetherAndGiveTheSameRows() throws IOException {
    crawl.add(4, 32);
    Path whole = temporary.resolve("whole");
    Path parted = temporary.resolve("parted");
    LakeRun lake = new LakeRun(Deployment.LOCAL, Progress.SILENT, "1");
    lake.extract(crawl.into(whole, Renewal.NEW_ONLY, 100));
    crawl.write(5, "other bytes");
    lake.extract(crawl.into(parted, Renewal.NEW_ONLY, 2));
    crawl.write(5, "page 5");
    lake.extract(crawl.into(parted, Renewal.NEW_ONLY, 2));

    assertThat(parts(parted)).containsExactly("0000000001-0000000017");
    assertThat(new LakeRows(parted).differencesTo(new LakeRows(whole))).isEmpty();

    Files.setLastModifiedTime(crawl.file(9), FileTime.fromMillis(1_800_000_000_000L));
    Files.delete(crawl.file(10));
    IntakeCounts counts = lake.extract(crawl.into(parted, Renewal.NEW_ONLY, 2)).intake();

    assertThat(counts).isEqualTo(new IntakeCounts(0, 0, 0, 31, 0, 1, 0));
    assertThat(new LakeRows(parted).differencesTo(new LakeRows(whole))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          columns     | was written by another version, with other columns; name all inputs and --fresh to extract them anew
          extractions | holds tables, but not the extractions (_extractions) that they were made of; name all inputs and --fresh to extract them anew
          """)
  void whatCannotBeTakenUpIsRefusedAndReadAnewWhenAsked(String lost, String message)
      throws IOException {
    if (lost.equals("columns")) {
      Path commit = output.resolve("_extractions/0000000001-0000000001.json");
      String other = Files.readString(commit).replaceFirst("\"shape\":\"\\w+", "\"shape\":\"0");
      Files.writeString(commit, other);
    } else {
      FileUtil.fullyDelete(output.resolve("_extractions").toFile());
    }

    assertThatThrownBy(() -> run(crawl, output, Renewal.NEW_ONLY, "1", Progress.SILENT))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith(message);
    assertThat(new LakeRows(output).differencesTo(new LakeRows(first))).isEmpty();
    run(crawl, output, Renewal.EVERYTHING, "1", Progress.SILENT);
    assertThat(new LakeRows(output).differencesTo(new LakeRows(first))).isEmpty();
  }

  private void change(String change) throws IOException {
    switch (change) {
      case "nothing" -> {}
      case "a new page" -> crawl.write(4, "page 4");
      case "other bytes" -> crawl.write(1, "other bytes");
      case "another time" ->
          Files.setLastModifiedTime(crawl.file(1), FileTime.fromMillis(1_800_000_000_000L));
      case "a page gone" -> Files.delete(crawl.file(0));
      case "another entry" -> manifest("\"year\": 2019");
      case "a remark in entry" -> manifest("\"year\": 2021, \"http_status\": 200");
      default -> throw new IllegalArgumentException(change);
    }
  }

  private Path fromNothing(String version) throws IOException {
    Path reference = temporary.resolve("reference");
    FileUtil.fullyDelete(reference.toFile());
    run(crawl, reference, Renewal.NEW_ONLY, version, Progress.SILENT);
    return reference;
  }

  private static IntakeCounts run(
      Crawl crawl, Path output, Renewal renewal, String version, Progress progress)
      throws IOException {
    Optional<Path> manifest = Optional.of(temporary.resolve("manifest.jsonl"));
    return new LakeRun(Deployment.LOCAL, progress, version)
        .extract(crawl.into(output, manifest, renewal, 2))
        .intake();
  }

  private static void layOut(Crawl crawl) throws IOException {
    for (int page = 0; page < MOST_PAGES; page++) {
      Files.deleteIfExists(crawl.file(page));
    }
    crawl.add(0, PAGES);
    for (int page = 0; page < PAGES; page++) {
      Files.setLastModifiedTime(crawl.file(page), CRAWLED);
    }
    manifest("\"year\": 2021");
  }

  private static void manifest(String facts) throws IOException {
    Files.writeString(
        temporary.resolve("manifest.jsonl"),
        "{\"path\": \"in/00002.html\", \"url\": \"https://x.example/2\", " + facts + "}\n");
  }

  private static List<String> parts(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("_extractions"))) {
      return files
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
