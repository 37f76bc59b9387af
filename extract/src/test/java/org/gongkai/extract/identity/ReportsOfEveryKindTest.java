package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.identity.ReportTexts.titled;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Bodies of every kind, as they name themselves in titles, in the text and by their sites: what is
 * printed and whose report it is. A slash parts the lines of the text.
 */
class ReportsOfEveryKindTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(
      resources = "reports-of-every-kind.psv",
      delimiter = '|',
      numLinesToSkip = 1,
      emptyValue = "",
      maxCharsPerColumn = 1000)
  void aReportIsFiledWhereACarefulReaderWouldFileIt(ArgumentsAccessor row) {
    ReportTexts printed =
        titled(text(row, 0)).saying((text(row, 0) + "/" + text(row, 1)).split("/"));
    ReportTexts located = text(row, 2).isEmpty() ? printed : printed.at(text(row, 2));
    ReportTexts filed = text(row, 3).isEmpty() ? located : located.file(text(row, 3));

    Identity got = RESOLVER.resolve(filed.text()).identity();

    Optional<Region> region = got.region();
    assertThat(
            Stream.of(
                String.valueOf(got.year().orElse(0)),
                got.agency().map(Agency::type).orElse(""),
                got.scope().key(),
                region.flatMap(Region::province).orElse(""),
                region.flatMap(Region::prefecture).orElse(""),
                region.flatMap(Region::county).orElse(""),
                got.agency().map(Agency::name).orElse("")))
        .containsExactlyElementsOf(Stream.of(4, 5, 6, 7, 8, 9, 10).map(i -> text(row, i)).toList());
  }

  private static String text(ArgumentsAccessor row, int column) {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }
}
