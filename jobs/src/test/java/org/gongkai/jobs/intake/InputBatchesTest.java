package org.gongkai.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputBatchesTest {

  @ParameterizedTest(name = "{0} documents of {1} bytes on {2} cores make {3} batches")
  @CsvSource({
    "1,      1000,      8, 1",
    "25,     10000,     2, 4",
    "1000,   50000,     2, 8",
    "1000,   50000,     8, 32",
    "100000, 50000,     8, 466",
    "10,     60000000,  1, 10",
  })
  void smallDocumentsShareABatch(int documents, long bytes, int cores, int batches) {
    assertThat(InputBatches.of(Collections.nCopies(documents, document("f", bytes)), cores).size())
        .isEqualTo(batches);
  }

  @Test
  void documentsKeepTheirOrder() {
    List<InputDocument> documents =
        IntStream.range(0, 100).mapToObj(i -> document("file:/" + i, i * 10_000L)).toList();

    assertThat(InputBatches.of(documents, 3).stream().flatMap(List::stream))
        .containsExactlyElementsOf(documents);
  }

  @Test
  void whatIsHeavyHasABatchOfItsOwnAndComesFirst() {
    List<InputDocument> inputs =
        List.of(
            document("file:/a.html", 1000),
            document("file:/b.pdf", 60 << 20),
            document("file:/c.zip", 1000),
            document("file:/d.warc.gz", 1 << 30),
            document("file:/e.zip", 1 << 20));

    assertThat(InputBatches.of(inputs, 2))
        .containsExactly(
            List.of(inputs.get(3)),
            List.of(inputs.get(1)),
            List.of(inputs.get(4)),
            List.of(inputs.get(0), inputs.get(2)));
  }

  @Test
  void aBatchTravelsAsText() {
    List<InputDocument> batch =
        List.of(
            new InputDocument("file:/文%20件", 3, 4, "{\"path\": \"\\u6587 \\\"件\\\"\"}", "ab01"),
            document("file:/b", 0));

    assertThat(InputBatches.read(InputBatches.write(batch))).isEqualTo(batch);
  }

  private static InputDocument document(String uri, long bytes) {
    return new InputDocument(uri, bytes, 0, "");
  }
}
