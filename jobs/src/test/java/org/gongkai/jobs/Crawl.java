package org.gongkai.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.jobs.gate.Gate;
import org.gongkai.jobs.intake.Limits;
import org.gongkai.jobs.intake.PartSize;
import org.gongkai.jobs.intake.Renewal;
import org.gongkai.jobs.run.ExtractRequest;

/** A crawl that can grow and change: small pages made of samples, no two of the same bytes. */
public final class Crawl {

  private static final List<String> PAGES =
      List.of(
          "html/chishui-linyeju-2022.html",
          "html/guangyuan-jiaoyuju-2020.html",
          "html/longyou-caizhengju-2020.htm",
          "html/longyou-shuiwuju-2022.html",
          "html/meitan-xinglong-2021.html",
          "html/wangcang-gonganju-2021.html",
          "html/xuhui-tianlin-2021.html",
          "other/cangxi-training-news.html");

  private final Path folder;
  private final String address;

  /**
   * @param folder where it is laid down
   */
  public Crawl(Path folder) {
    this(folder, folder.toString());
  }

  private Crawl(Path folder, String address) {
    this.folder = folder;
    this.address = address;
  }

  /** The same crawl, read through the gate of whoever reads it. */
  public Crawl throughGate() {
    return new Crawl(folder, Gate.through(folder));
  }

  /** Adds pages with the numbers of a range. */
  public Crawl add(int from, int to) {
    for (int i = from; i < to; i++) {
      write(i, "page " + i);
    }
    return this;
  }

  /** Writes a page; another remark makes other bytes. */
  public void write(int page, String remark) {
    try {
      byte[] sample = Files.readAllBytes(Samples.document(PAGES.get(page % PAGES.size())));
      byte[] comment = ("\n<!-- " + remark + " -->\n").getBytes(StandardCharsets.US_ASCII);
      byte[] bytes = new byte[sample.length + comment.length];
      System.arraycopy(sample, 0, bytes, 0, sample.length);
      System.arraycopy(comment, 0, bytes, sample.length, comment.length);
      Files.createDirectories(folder);
      Files.write(file(page), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is laid down. */
  public Path folder() {
    return folder;
  }

  /** Where a page lies. */
  public Path file(int page) {
    return folder.resolve("%05d.html".formatted(page));
  }

  /** What a run over all of it asks for. */
  public ExtractRequest into(
      Path output, Optional<Path> manifest, Renewal renewal, int partDocuments) {
    return new ExtractRequest(
        List.of(address),
        Optional.empty(),
        manifest.map(Path::toString),
        output.toString(),
        Limits.standard(),
        renewal,
        Optional.of(PartSize.ofDocuments(partDocuments)),
        List.of("test"));
  }

  /** The same without a manifest. */
  public ExtractRequest into(Path output, Renewal renewal, int partDocuments) {
    return into(output, Optional.empty(), renewal, partDocuments);
  }

  /** The words of a command line for the same; the output is any address. */
  public List<String> words(String output, int partDocuments) {
    return new ArrayList<>(
        List.of(
            "run",
            address,
            "--output",
            output,
            "--part-documents",
            Integer.toString(partDocuments)));
  }
}
