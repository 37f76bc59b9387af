package org.gongkai.jobs.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.jobs.Samples;
import org.gongkai.jobs.intake.archive.WrittenWarc;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.run.ExtractRequest;
import org.gongkai.jobs.run.LakeRun;
import org.gongkai.jobs.terminal.Progress;
import org.netpreserve.jwarc.WarcCompression;

/**
 * Pages out of a WARC against the same pages as files, from bytes to tables: see
 * docs/benchmarks.md. The pages are those of the samples, each with a comment of its own behind it.
 */
final class WarcBenchmark {

  private static final int FILES = 8;

  private WarcBenchmark() {}

  /**
   * Writes the pages, reads them in each way, and prints how long it took.
   *
   * @param arguments how many pages
   */
  public static void main(String[] arguments) throws IOException {
    int pages = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("gongkai-bench");
    try {
      write(folder, pages);
      run(folder, "warm", pages / 10);
      System.out.println("pages  as                   seconds  pages per second");
      run(folder, "files", pages);
      run(folder, "one.warc.gz", pages);
      run(folder, "several", pages);
    } finally {
      delete(folder);
    }
  }

  private static void run(Path folder, String input, int pages) throws IOException {
    Path output = folder.resolve("out-" + input);
    long start = System.nanoTime();
    new LakeRun(Deployment.LOCAL, Progress.SILENT)
        .extract(
            new ExtractRequest(
                List.of(folder.resolve(input).toString()),
                Optional.empty(),
                Optional.empty(),
                output.toString(),
                Limits.standard(),
                List.of("bench")));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%5d  %-20s %7.1f  %16.0f%n", pages, input, seconds, pages / seconds);
  }

  /** A tenth of the pages to warm up, all as files, in one WARC, and in several. */
  private static void write(Path folder, int pages) throws IOException {
    List<byte[]> samples = samples();
    WrittenWarc one = new WrittenWarc(WarcCompression.GZIP);
    List<WrittenWarc> several =
        Stream.generate(() -> new WrittenWarc(WarcCompression.GZIP)).limit(FILES).toList();
    for (String name : List.of("warm", "files", "several")) {
      Files.createDirectories(folder.resolve(name));
    }
    for (int page = 0; page < pages; page++) {
      byte[] content = varied(samples.get(page % samples.size()), page);
      String url = "http://www.gov.example/" + page + ".html";
      Files.write(folder.resolve("files").resolve(page + ".html"), content);
      one.page(url, content);
      several.get(page % FILES).page(url, content);
      if (page % 10 == 0) {
        Files.write(folder.resolve("warm").resolve(page + ".html"), content);
      }
    }
    Files.write(folder.resolve("one.warc.gz"), one.bytes());
    for (int file = 0; file < FILES; file++) {
      Files.write(folder.resolve("several/" + file + ".warc.gz"), several.get(file).bytes());
    }
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(Samples.documents(), "html"))) {
      for (Path file : files.sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    return pages;
  }

  private static byte[] varied(byte[] page, int number) {
    byte[] comment = ("<!-- " + number + " -->").getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(page, page.length + comment.length);
    System.arraycopy(comment, 0, both, page.length, comment.length);
    return both;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
