package org.gongkai.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.gongkai.extract.SamplesTest.Sample;
import org.gongkai.extract.identity.IdentityResolver;
import org.gongkai.extract.identity.ReportText;
import org.gongkai.extract.identity.Resolution;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.xml.sax.SAXException;

/**
 * Documents per CPU second on one thread, a kind of sample at a time: from bytes to reports, and
 * beside it from bytes to plain text by Tika alone, which is what an extractor could not do
 * without, and how many the decision whose report it is would allow by itself. An invocation takes
 * one document, the samples of the kind in turn. Not a test: {@code docs/benchmarks.md} says how to
 * run it.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 3, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 3, time = 2, timeUnit = TimeUnit.SECONDS)
public class ExtractionBenchmark {

  /** Documents that hold no report. */
  private static final String OTHER = "other";

  /** Folders whose documents have more in common than their file names tell. */
  private static final List<String> KINDS_BY_FOLDER = List.of("scan", "script");

  private static final String PDF = "pdf";

  private static final int NO_TEXT_LIMIT = -1;

  /** Set by {@link #main} to every kind there is. */
  @Param("html")
  public String kind = "html";

  private final ReportExtractor extractor = new ReportExtractor();
  private final AutoDetectParser tika = new AutoDetectParser();
  private List<Origin> origins = List.of();
  private List<byte[]> documents = List.of();
  private final IdentityResolver identities = IdentityResolver.load();
  private List<List<ReportText>> texts = List.of();
  private int next;

  /** Reading the disk is not measured, and a document that is turned away would be no measure. */
  @Setup
  public void load() throws IOException {
    List<Sample> samples = samplesByKind().get(kind);
    origins = samples.stream().map(Sample::origin).toList();
    documents = new ArrayList<>();
    texts = new ArrayList<>();
    for (Sample sample : samples) {
      byte[] bytes = sample.bytes();
      if (extractor.extract(bytes, sample.origin()) instanceof Extraction.Rejected rejected) {
        throw new IllegalStateException(sample + " gives no report: " + rejected.reason().key());
      }
      documents.add(bytes);
      texts.add(extractor.texts(bytes, sample.origin()));
    }
  }

  /**
   * What the thread has done in an iteration. CPU time tells the same on a busy machine as on a
   * quiet one; the threads that compile and collect garbage are not in it.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Work {

    public long documents;
    public long cpuNanos;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    @Setup(Level.Iteration)
    public void begin() {
      documents = 0;
      start = threads.getCurrentThreadCpuTime();
    }

    @TearDown(Level.Iteration)
    public void end() {
      cpuNanos = threads.getCurrentThreadCpuTime() - start;
    }
  }

  @Benchmark
  public Extraction gongkai(Work work) {
    work.documents++;
    int turn = turn();
    return extractor.extract(documents.get(turn), origins.get(turn));
  }

  @Benchmark
  public List<Resolution> identity(Work work) {
    work.documents++;
    return texts.get(turn()).stream().map(identities::resolve).toList();
  }

  /** PDF, of which Tika's parser is no part of this module, by PDFBox itself. */
  @Benchmark
  public String tika(Work work) throws IOException, SAXException, TikaException {
    work.documents++;
    if (kind.equals(PDF)) {
      try (PDDocument document = Loader.loadPDF(documents.get(turn()))) {
        return new PDFTextStripper().getText(document);
      }
    }
    BodyContentHandler text = new BodyContentHandler(NO_TEXT_LIMIT);
    tika.parse(
        new ByteArrayInputStream(documents.get(turn())), text, new Metadata(), new ParseContext());
    return text.toString();
  }

  private int turn() {
    next = (next + 1) % documents.size();
    return next;
  }

  private static Map<String, List<Sample>> samplesByKind() {
    return SamplesTest.samples().stream()
        .filter(sample -> !folder(sample).equals(OTHER))
        .collect(
            Collectors.groupingBy(ExtractionBenchmark::kind, TreeMap::new, Collectors.toList()));
  }

  private static String kind(Sample sample) {
    String folder = folder(sample);
    String name = sample.document().getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return KINDS_BY_FOLDER.contains(folder) ? folder : extension.equals("htm") ? "html" : extension;
  }

  private static String folder(Sample sample) {
    return sample.document().getParent().getFileName().toString();
  }

  /** Runs the benchmark over all kinds and prints a table in Markdown. */
  public static void main(String[] arguments) throws RunnerException {
    Map<String, List<Sample>> samples = samplesByKind();
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ExtractionBenchmark.class.getName())
                    .param("kind", samples.keySet().toArray(String[]::new))
                    .build())
            .run();
    Map<String, Map<String, Double>> rows = new TreeMap<>();
    for (RunResult result : results) {
      rows.computeIfAbsent(result.getParams().getParam("kind"), kind -> new TreeMap<>())
          .put(result.getPrimaryResult().getLabel(), documentsPerCpuSecond(result));
    }
    System.out.println(
        "| kind | samples | gongkai | Tika to text (PDF: PDFBox) | identity alone |\n"
            + "| --- | ---: | ---: | ---: | ---: |");
    samples.forEach(
        (kind, documents) -> {
          Map<String, Double> scores = rows.getOrDefault(kind, Map.of());
          System.out.printf(
              "| %s | %d | %s | %s | %s |%n",
              kind,
              documents.size(),
              shown(scores, "gongkai"),
              shown(scores, "tika"),
              shown(scores, "identity"));
        });
  }

  /** A kind of which a sample could not be read has no score. */
  private static String shown(Map<String, Double> scores, String benchmark) {
    return scores.containsKey(benchmark)
        ? String.format(Locale.ROOT, "%.0f", scores.get(benchmark))
        : "–";
  }

  private static double documentsPerCpuSecond(RunResult result) {
    double documents = result.getSecondaryResults().get("documents").getScore();
    double nanos = result.getSecondaryResults().get("cpuNanos").getScore();
    return documents / nanos * TimeUnit.SECONDS.toNanos(1);
  }
}
