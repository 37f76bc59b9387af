package org.gongkai.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may write to the terminal without {@code --verbose}: tests run with the same configuration.
 */
class LogLevelsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "org.apache.spark.scheduler.TaskSetManager, nothing",
    "org.gongkai.jobs.run.LakeRun, errors",
    "org.apache.poi.hwpf.sprm.ParagraphSprmUncompressor, nothing",
    "org.apache.poi.ooxml.POIXMLDocumentPart, nothing",
    "org.apache.pdfbox.pdmodel.font.PDType1Font, nothing",
    "org.apache.tika.parser.AutoDetectParser, nothing",
    "some.library.Parser, nothing",
  })
  void libraries_keep_what_they_think_of_a_document_to_themselves(String name, String told) {
    Logger logger = LoggerFactory.getLogger(name);
    assertThat(logger.isWarnEnabled()).isFalse();
    assertThat(logger.isErrorEnabled() ? "errors" : "nothing").isEqualTo(told);
  }
}
