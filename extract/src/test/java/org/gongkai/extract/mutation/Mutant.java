package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.extract.ReportExtractor;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;

/**
 * A document that was made by mutations, which its number alone decides.
 *
 * @param number of the mutant
 * @param format it is written in
 * @param mutations that were applied
 * @param draft what was written
 * @param bytes the document
 */
record Mutant(long number, Format format, List<Mutation> mutations, Draft draft, byte[] bytes) {

  private static final List<Truth> SAMPLES = Sources.samples();
  private static final List<Mutation> MUTATIONS = everyMutation();
  private static final int MOST = 3;

  /** A copy of a table is made when the table is as it will be, and is broken over pages last. */
  private static final List<String> PARTS =
      List.of(
          "applications",
          "legal",
          "proactive",
          "labels",
          "printing",
          "money",
          "looks",
          "copies",
          "decoy",
          "narrative",
          "title",
          "furniture",
          "pages",
          "reports");

  private static List<Mutation> everyMutation() {
    List<Mutation> all = new ArrayList<>(ColumnMutations.all());
    all.addAll(CopyMutations.all());
    all.addAll(LookMutations.all());
    all.addAll(MoneyMutations.all());
    all.addAll(TextMutations.all());
    return List.copyOf(all);
  }

  static Mutant of(long number) {
    Chance chance = new Chance(number);
    Format format = chance.of(List.of(Format.values()));
    Truth sample = chance.of(SAMPLES);
    Truth truth =
        chance.coin()
            ? sample.of(sample.year())
            : Sources.balanced(
                chance, sample.agency(), sample.year(), format.losesBlanks() || chance.coin());
    Draft draft =
        new Draft(
            truth, format.losesBlanks() ? chance.word("—", "/") : chance.word("", "", "—", "/"));
    List<Mutation> applied = new ArrayList<>();
    for (Mutation mutation : chosen(format, chance)) {
      if (mutation.change().to(draft, chance)) {
        applied.add(mutation);
      }
    }
    return new Mutant(number, format, applied, draft, write(format, draft.blocks(), chance));
  }

  /** Some mutations of different parts, in the order of the parts. */
  private static List<Mutation> chosen(Format format, Chance chance) {
    Map<String, Mutation> chosen = new HashMap<>();
    int wanted = 1 + (chance.coin() ? 0 : chance.below(MOST));
    while (chosen.size() < wanted) {
      Mutation mutation = chance.of(MUTATIONS);
      if (mutation.format().test(format)) {
        chosen.putIfAbsent(mutation.part(), mutation);
      }
    }
    return chosen.values().stream()
        .sorted(Comparator.comparingInt(mutation -> PARTS.indexOf(mutation.part())))
        .toList();
  }

  private static byte[] write(Format format, List<Block> blocks, Chance chance) {
    return switch (format) {
      case HTML -> new MarkupWriter(chance).html(blocks);
      case RTF -> new MarkupWriter(chance).rtf(blocks);
      case DOCX -> new OfficeWriter(chance).docx(blocks);
      case ODT -> new OfficeWriter(chance).odt(blocks);
      case ODS -> new OfficeWriter(chance).ods(blocks);
      case XLSX -> BookWriter.xlsx(blocks);
      case XLS -> BookWriter.xls(blocks);
      case PDF -> PdfWriter.write(blocks);
      default -> TextWriter.write(format, blocks);
    };
  }

  /** Reads the document and judges what was read. */
  Verdict read(ReportExtractor extractor) {
    List<AnnualReport> reports =
        extractor
            .extract(bytes, Origin.ofFile(format.fileName()))
            .fold(extracted -> extracted.reports(), rejected -> List.of());
    return Verdict.of(draft.truths(), reports);
  }

  @Override
  public String toString() {
    return number + " " + format + " " + mutations;
  }
}
