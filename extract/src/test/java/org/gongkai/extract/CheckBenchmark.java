package org.gongkai.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongkai.extract.check.Checks;
import org.gongkai.extract.check.ReportChecker;
import org.gongkai.extract.check.Subject;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.DocumentReader;
import org.gongkai.extract.document.scan.TesseractOcr;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.match.ReportMatcher;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.Origin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the checks cost beside the whole extraction that they are a part of: all samples with a
 * report, once an invocation. Not a test: {@code docs/benchmarks.md} says how to run it.
 */
@State(Scope.Thread)
@Fork(1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 5, time = 3, timeUnit = TimeUnit.SECONDS)
public class CheckBenchmark {

  private final ReportExtractor extractor = new ReportExtractor();
  private final Form form = FormLoader.load();
  private final ReportChecker checker = new ReportChecker(form);
  private final List<byte[]> documents = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  /** The reports as the checks see them. */
  @Setup
  public void load() throws IOException {
    DocumentReader reader = ReportExtractor.reader(new TesseractOcr());
    ReportMatcher matcher = new ReportMatcher(form);
    for (SamplesTest.Sample sample : SamplesTest.samples()) {
      byte[] bytes = sample.bytes();
      Extraction extraction = extractor.extract(bytes, sample.origin());
      if (extraction instanceof Extraction.Extracted extracted) {
        documents.add(bytes);
        origins.add(sample.origin());
        List<ReportMatcher.Match> matches = matcher.match((Document) reader.read(bytes));
        for (int i = 0; i < matches.size(); i++) {
          subjects.add(subject(matches.get(i), extracted.reports().get(i)));
        }
      }
    }
  }

  private static Subject subject(ReportMatcher.Match match, AnnualReport report) {
    return new Subject(
        report.identity(),
        match.edition(),
        match.tables(),
        match.several(),
        match.part().paragraphs(),
        Optional.empty());
  }

  @Benchmark
  public void checks(Blackhole hole) {
    for (Subject subject : subjects) {
      Checks checks = checker.check(subject);
      hole.consume(checks);
      hole.consume(ReportChecker.fingerprint(subject));
    }
  }

  @Benchmark
  public void extraction(Blackhole hole) {
    for (int i = 0; i < documents.size(); i++) {
      hole.consume(extractor.extract(documents.get(i), origins.get(i)));
    }
  }

  /** Runs both. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(CheckBenchmark.class.getName()).build()).run();
  }
}
