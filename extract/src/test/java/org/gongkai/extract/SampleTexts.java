package org.gongkai.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.extract.identity.ReportText;

/** The words of the samples' reports, each beside what is expected of its report. */
public final class SampleTexts {

  private SampleTexts() {}

  /** A report's words and its expected result. */
  public record Labelled(ReportText text, JsonNode expected) {}

  /** Those of the documents of which as many reports are found as are expected. */
  public static List<Labelled> all() throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    for (SamplesTest.Sample sample : SamplesTest.samples()) {
      if (sample.toString().endsWith(".png") || sample.toString().contains("scan")) {
        continue; // Recognising a page takes seconds and tells nothing of clues.
      }
      JsonNode expected = Json.read(sample.expected()).path("reports");
      List<ReportText> texts = TestedExtractor.EXTRACTOR.texts(sample.bytes(), sample.origin());
      for (int i = 0; texts.size() == expected.size() && i < texts.size(); i++) {
        labelled.add(new Labelled(texts.get(i), expected.get(i)));
      }
    }
    return labelled;
  }
}
