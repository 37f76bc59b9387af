package org.gongkai.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.gongkai.jobs.LakeRows;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.intake.archive.WrittenWarc;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.terminal.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCompression;

/** Archives from the command line to the tables. */
class ArchiveRunTest {

  private static final List<String> PAGES =
      List.of("html/wangcang-gonganju-2021.html", "html/xuhui-tianlin-2021.html");
  private static final List<String> ENTRIES =
      List.of(
          "docx/quzhou-zhujianju-2022.docx",
          "sheet/shouguang-zhengfu-2021.xlsx",
          "text/cangxi-2022.txt",
          "other/catalogue.json");

  @TempDir private static Path temporary;
  private static LakeRows rows;

  @BeforeAll
  static void readTheArchives() throws IOException {
    if (Boolean.getBoolean("samples.update")) {
      write();
      fail("the sample archives are written anew; look at them and run without samples.update");
    }
    Path manifest =
        Files.writeString(
            temporary.resolve("manifest.jsonl"),
            """
            {"path": "%1$s/reports.zip!/text/cangxi-2022.txt", "url": "http://cangxi.example/a"}
            {"path": "%1$s/reports.zip!/gone.txt", "url": "http://cangxi.example/b"}
            """
                .formatted(Samples.archives().toAbsolutePath().normalize()));
    Path list =
        Files.writeString(temporary.resolve("list.txt"), "# all\n" + Samples.archives() + "\n");
    Path output = temporary.resolve("out");
    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(
            new ExtractRequest(
                List.of(),
                Optional.of(list.toString()),
                Optional.of(manifest.toString()),
                output.toString(),
                Limits.standard(),
                List.of("extract")));
    rows = new LakeRows(output);
  }

  @Test
  void everyEntryIsADocumentAndEveryArchiveHasARowOfItsOwn() {
    assertThat(
            rows.of(
                "SELECT regexp_extract(source_uri, '(http:.*|[^/]*(!/.*)?)$'), status, reports,"
                    + " coalesce(CASE status WHEN 'archive' THEN detail END, '')"
                    + " FROM documents ORDER BY 1"))
        .extracting(row -> String.join(" | ", row).strip())
        .containsExactly(
            "crawl.warc.gz | archive | 0 | 2 documents",
            "http://cangxi.example/a | extracted | 1 |",
            "http://www.gov.example/html/wangcang-gonganju-2021.html | extracted | 1 |",
            "http://www.gov.example/html/xuhui-tianlin-2021.html | extracted | 1 |",
            "reports.zip | archive | 0 | 4 documents; not in it: 1 of the manifest",
            "reports.zip!/docx/quzhou-zhujianju-2022.docx | extracted | 1 |",
            "reports.zip!/other/catalogue.json | unsupported | 0 |",
            "reports.zip!/sheet/shouguang-zhengfu-2021.xlsx | extracted | 1 |");
  }

  @Test
  void theCellsAreThoseOfTheSameDocumentsAsFiles() throws IOException {
    Path files = temporary.resolve("files");
    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(
            new ExtractRequest(
                Stream.concat(PAGES.stream(), ENTRIES.stream())
                    .map(name -> Samples.document(name).toString())
                    .toList(),
                Optional.empty(),
                Optional.empty(),
                files.toString(),
                Limits.standard(),
                List.of("extract")));
    String cells = "SELECT * FROM applications ORDER BY ALL";

    assertThat(rows.of(cells)).hasSizeGreaterThan(500).isEqualTo(new LakeRows(files).of(cells));
  }

  @Test
  void theDateOfARecordIsWhenItWasFetched() {
    assertThat(
            rows.of(
                "SELECT DISTINCT epoch(fetched_at)::BIGINT FROM documents"
                    + " WHERE source_uri LIKE 'http://www%'"))
        .containsExactly(List.of("1675238400"));
  }

  @Test
  void anArchiveIsReadAgainOnlyIfItIsAnotherAndThenItsEarlierDocumentsGo() throws IOException {
    Path crawl = Files.createDirectory(temporary.resolve("crawl"));
    Path output = temporary.resolve("again");
    for (String name : List.of("reports.zip", "crawl.warc.gz")) {
      Files.copy(Samples.archives().resolve(name), crawl.resolve(name));
    }
    extract(crawl, output);

    assertThat(extract(crawl, output)).isEqualTo(new IntakeCounts(0, 0, 0, 2, 0, 0, 0));

    zip(crawl.resolve("reports.zip"), ENTRIES.subList(1, 2));

    assertThat(extract(crawl, output)).isEqualTo(new IntakeCounts(0, 1, 0, 1, 0, 0, 0));
    assertThat(
            new LakeRows(output)
                .of("SELECT source_uri[-4:], status FROM documents ORDER BY source_uri"))
        .extracting(row -> String.join(" ", row))
        .containsExactly(
            "c.gz archive", ".zip archive", "xlsx extracted", "html extracted", "html extracted");
  }

  private static IntakeCounts extract(Path inputs, Path output) throws IOException {
    return new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(
            new ExtractRequest(
                List.of(inputs.toString()),
                Optional.empty(),
                Optional.empty(),
                output.toString(),
                Limits.standard(),
                List.of("extract")))
        .intake();
  }

  private static void write() throws IOException {
    Files.createDirectories(Samples.archives());
    WrittenWarc warc = new WrittenWarc(WarcCompression.GZIP);
    for (String page : PAGES) {
      warc.page("http://www.gov.example/" + page, Files.readAllBytes(Samples.document(page)));
    }
    Files.write(Samples.archives().resolve("crawl.warc.gz"), warc.bytes());
    zip(Samples.archives().resolve("reports.zip"), ENTRIES);
  }

  private static void zip(Path file, List<String> documents) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      for (String name : documents) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(0);
        zip.putArchiveEntry(entry);
        zip.write(Files.readAllBytes(Samples.document(name)));
        zip.closeArchiveEntry();
      }
    }
  }
}
