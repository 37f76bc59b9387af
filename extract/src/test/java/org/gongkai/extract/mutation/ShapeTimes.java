package org.gongkai.extract.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.mutation.Verdict.Grade;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;

/**
 * How long documents of each shape take, mixed, warm, as many at a time as there are cores: the
 * mutator's documents, some of them packed and folded as crawlers do. Prints a table in Markdown.
 * Not a test: {@code docs/benchmarks.md} says how to run it.
 */
final class ShapeTimes {

  private static final int WARM = 500;
  private static final long FROM = 5_000_000;

  private ShapeTimes() {}

  /** What crawlers make of a document. */
  private enum Packing {
    AS_IT_IS(bytes -> bytes),
    ONE_LINE(bytes -> changed(bytes, text -> text.replaceAll("\\s*\\R\\s*", " "))),
    ONE_LINE_WITH_BARS(bytes -> changed(bytes, text -> text.replaceAll("\\s*\\R\\s*", " | "))),
    INDENTED(bytes -> changed(bytes, text -> text.replaceAll("(?m)^", "\t"))),
    JSON(bytes -> changed(bytes, ShapeTimes::json)),
    GZIP(ShapeTimes::gzip);

    private final UnaryOperator<byte[]> packed;

    Packing(UnaryOperator<byte[]> packed) {
      this.packed = packed;
    }
  }

  /** A document's shape, how long it took, and what came of it. */
  private record Reading(String shape, double millis, Grade grade) {}

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[0]);
    ReportExtractor extractor = new ReportExtractor();
    LongStream.range(FROM - WARM, FROM).parallel().forEach(number -> read(extractor, number));
    Map<String, List<Reading>> byShape =
        LongStream.range(FROM, FROM + count)
            .parallel()
            .mapToObj(number -> read(extractor, number))
            .collect(Collectors.groupingBy(Reading::shape, TreeMap::new, Collectors.toList()));
    System.out.println(
        "| shape | documents | median ms | 95 % below | longest | right | open | warned | wrong |\n"
            + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    byShape.forEach((shape, readings) -> System.out.println(row(shape, readings)));
  }

  private static Reading read(ReportExtractor extractor, long number) {
    Mutant mutant = Mutant.of(number);
    Packing packing = packing(mutant.format(), number);
    byte[] bytes = packing.packed.apply(mutant.bytes());
    String name = mutant.format().fileName();
    Origin origin = Origin.ofFile(packing == Packing.JSON ? "report.json" : name);
    long begin = System.nanoTime();
    List<AnnualReport> reports =
        extractor.extract(bytes, origin).fold(found -> found.reports(), rejected -> List.of());
    double millis = (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    Verdict verdict = Verdict.of(mutant.draft().truths(), reports);
    String shape = mutant.format() + (packing == Packing.AS_IT_IS ? "" : " " + packing);
    if (verdict.grade() == Grade.SILENT) {
      System.out.println("silent: " + shape + " " + mutant + " " + verdict.faults());
    }
    return new Reading(shape.toLowerCase(Locale.ROOT).replace('_', ' '), millis, verdict.grade());
  }

  /** Every second text is folded, and every second page packed. */
  private static Packing packing(Format format, long number) {
    List<Packing> some = new ArrayList<>(List.of(Packing.AS_IT_IS));
    if (format.isText() && format != Format.CSV) {
      some.addAll(
          List.of(Packing.ONE_LINE, Packing.ONE_LINE_WITH_BARS, Packing.INDENTED, Packing.JSON));
    } else if (format == Format.HTML) {
      some.addAll(List.of(Packing.JSON, Packing.GZIP));
    }
    return some.get((int) Math.floorMod(number, (long) some.size()));
  }

  private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
    return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\r", "\\r")
            .replace("\n", "\\n")
            .replace("\t", "\\t");
    return "{\"url\": \"https://www.example.cn/a\", \"content\": \"" + escaped + "\"}\n";
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String row(String shape, List<Reading> readings) {
    List<Double> times = new ArrayList<>(readings.stream().map(Reading::millis).toList());
    Collections.sort(times);
    Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    readings.forEach(reading -> grades.merge(reading.grade(), 1, Integer::sum));
    int open =
        grades.getOrDefault(Grade.OPEN, 0)
            + grades.getOrDefault(Grade.UNSAID, 0)
            + grades.getOrDefault(Grade.LOST, 0);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %d | %d | %d | %d |",
        shape,
        times.size(),
        times.get(times.size() / 2),
        times.get(times.size() * 95 / 100),
        times.get(times.size() - 1),
        grades.getOrDefault(Grade.RIGHT, 0),
        open,
        grades.getOrDefault(Grade.WARNED, 0),
        grades.getOrDefault(Grade.SILENT, 0));
  }
}
