package org.gongkai.jobs.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.extract.report.Origin;
import org.gongkai.jobs.intake.GuardedExtractor;
import org.gongkai.jobs.intake.Limits;

/** A document of the gold that can be extracted. */
sealed interface GoldCase {

  /** What a reader found in it. */
  GoldDocument gold();

  /** What the extractor makes of it; the limits are those of every other command. */
  Extraction extract(GuardedExtractor extractor, Limits limits) throws IOException;

  /**
   * A document that lies in a file.
   *
   * @param file where it lies
   */
  record Filed(GoldDocument gold, Path file) implements GoldCase {

    @Override
    public Extraction extract(GuardedExtractor extractor, Limits limits) throws IOException {
      long size = Files.size(file);
      if (size > limits.maxBytes()) {
        return limits.tooLarge(size);
      }
      return extractor.extract(
          Files.readAllBytes(file),
          new Origin(String.valueOf(file.getFileName()), gold.url(), KnownFacts.none()));
    }
  }

  /**
   * A document of which only pieces are known. They are put, a line each, above the headings of the
   * form's sections, since an extractor owes nothing to a text that is no report.
   *
   * @param headings the headings
   */
  record Pieced(GoldDocument gold, String pieces, List<String> headings) implements GoldCase {

    static Pieced of(GoldDocument gold, String text, Form form) {
      List<String> headings =
          form.sections().stream().map(section -> section.label().text()).toList();
      return new Pieced(gold, text, headings);
    }

    @Override
    public Extraction extract(GuardedExtractor extractor, Limits limits) {
      String text =
          Stream.concat(Arrays.stream(pieces.split("…|\\s+", -1)), headings.stream())
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .collect(Collectors.joining("\n"));
      return extractor.extract(
          text.getBytes(StandardCharsets.UTF_8), new Origin("", gold.url(), KnownFacts.none()));
    }
  }
}
