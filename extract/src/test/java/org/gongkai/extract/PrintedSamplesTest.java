package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.gongkai.extract.report.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedSamplesTest {

  private static final Path EXPECTED = Path.of("..", "data-samples", "expected");

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"quzhou-zhujianju-2022", "zhejiang-shuiliting-2020"})
  void aSampleThatWasPrintedGivesTheFiguresOfTheSample(String name) throws IOException {
    JsonNode expected = json.readTree(EXPECTED.resolve(name + ".docx.json").toFile());
    JsonNode actual =
        json.readTree(
            ExtractionJson.node(EXTRACTOR.extract(printed(name), Origin.ofFile(name + ".pdf")))
                .toString());
    assertThat(actual.at("/reports")).hasSameSizeAs(expected.at("/reports"));
    for (String part : new String[] {"title", "edition", "applications", "legal", "proactive"}) {
      assertThat(actual.at("/reports/0/" + part))
          .describedAs(part)
          .isEqualTo(expected.at("/reports/0/" + part));
    }
  }

  private static byte[] printed(String name) throws IOException {
    String resource = "document/pdf/" + name + ".pdf";
    try (InputStream stream =
        Objects.requireNonNull(PrintedSamplesTest.class.getResourceAsStream(resource), resource)) {
      return stream.readAllBytes();
    }
  }
}
