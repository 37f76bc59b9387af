package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.extract.document.Block;
import org.gongkai.extract.document.Document;
import org.gongkai.extract.document.Paragraph;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.document.Table;
import org.gongkai.extract.form.FormLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines and rows of a document, in reading order. */
class ElementTest {

  /** T is a table of one row, L a line of text that is a row. */
  @ParameterizedTest
  @CsvSource({"L", "TL", "TTL", "TTTL", "LTL", "LTTLTTL", "TTTTLTL", "TLTTTTTLTTL"})
  void rows_in_text_are_of_no_table_of_the_document_nor_of_the_text_around_another(String blocks) {
    List<Block> read = new ArrayList<>();
    int tables = 0;
    for (char block : blocks.toCharArray()) {
      read.add(
          block == 'T'
              ? new Table(tables++, List.of(List.of(Slot.of("规章"), Slot.of("3"))), false)
              : Paragraph.of("规章 3"));
    }
    List<GridRow> rows =
        Element.of(new Document("text/html", Map.of(), read), new LongLines(FormLoader.load()))
            .stream()
            .flatMap(Element::rows)
            .toList();
    assertThat(rows).hasSize(blocks.length());
    assertThat(rows).extracting(GridRow::table).doesNotHaveDuplicates();
    assertThat(rows.stream().filter(row -> row.layout() == GridRow.Layout.STREAM))
        .hasSize((int) Stream.of(blocks.split("")).filter("L"::equals).count());
  }
}
