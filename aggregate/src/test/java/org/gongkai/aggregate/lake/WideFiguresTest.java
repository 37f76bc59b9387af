package org.gongkai.aggregate.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.aggregate.ReportBuilder.report;

import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.ReportBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideFiguresTest {

  @ParameterizedTest(name = "{0} beside {1}, {2} and four blanks is {3}, {4}")
  @CsvSource(
      nullValues = "null",
      textBlock =
          """
          # total, natural_person, commercial_enterprise, figure, how
          7,   7,  '', 7,    printed
          9,   7,  1,  9,    printed
          0,   '', '', 0,    printed
          ~7,  '', '', 7,    printed
          '',  7,  1,  8,    derived
          -,   7,  '', 7,    derived
          !,   7,  1,  8,    derived
          '',  ~7, 1,  8,    derived
          '',  0,  '', 0,    derived
          '',  '', '', null, blank
          -,   '', -,  null, blank
          !,   '', '', null, blank
          '',  !,  '', null, blank
          '',  7,  ?,  null, unknown
          '',  '', ?,  null, unknown
          '',  7,  !,  null, unknown
          !,   '', !,  null, unknown
          ?,   7,  1,  null, unknown
          ?,   '', '', null, unknown
          """)
  void aTotalIsPrintedOrTheSumOfItsPartsOrUnknown(
      String total, String person, String enterprise, Long figure, String how) {
    WideFigures figures =
        WideFigures.of(
            report("甲县财政局")
                .cell("granted", "natural_person", person)
                .cell("granted", "commercial_enterprise", enterprise)
                .cell("granted", "total", total)
                .total("results_total", 0)
                .build());

    assertThat(figures.value("granted")).isEqualTo(Optional.ofNullable(figure));
    assertThat(figures.derivedItems())
        .isEqualTo(how.equals("derived") ? List.of("granted") : List.of());
    assertThat(figures.unknownFigures())
        .isEqualTo(how.equals("unknown") ? List.of("granted") : List.of());
  }

  @ParameterizedTest(name = "{0} as the count {1}")
  @CsvSource({
    "999999999999,  999999999999",
    "1000000000000, ",
    "99999999999999999999999, ",
    "3.0,           3",
    "3.5,           ",
    "-3,            "
  })
  void aNumberThatIsNoCountIsUnknown(String printed, Long figure) {
    WideFigures figures = WideFigures.of(report("甲县财政局").cell("granted", "total", printed).build());

    assertThat(figures.value("granted")).isEqualTo(Optional.ofNullable(figure));
    assertThat(figures.unknownFigures().contains("granted")).isEqualTo(figure == null);
  }

  @Test
  void aTotalOfTableFourIsNeverDerivedAndABlankOneBesideItsPartsIsUnknown() {
    WideFigures figures =
        WideFigures.of(
            report("甲县财政局")
                .legal("review", "upheld", "2")
                .legal("review", "corrected", "1")
                .legal("litigation_direct", "pending", "?")
                .legal("litigation_direct", "total", "4")
                .build());

    assertThat(figures.value("review_upheld")).contains(2L);
    assertThat(figures.value("review_total")).isEmpty();
    assertThat(figures.value("litigation_direct_total")).contains(4L);
    assertThat(figures.derivedItems()).isEmpty();
    assertThat(figures.unknownFigures())
        .containsExactly(
            "review_total",
            "litigation_direct_upheld",
            "litigation_direct_corrected",
            "litigation_direct_other",
            "litigation_direct_pending");
  }

  @Test
  void partsThatAreLeftOutBesideTheirTotalAreUnknownAndNotZero() {
    WideFigures figures =
        WideFigures.of(report("甲县财政局").total("new_received", 5).total("results_total", 5).build());

    assertThat(figures.unknownFigures())
        .contains("new_received_natural_person", "new_received_other", "granted", "other_other")
        .doesNotContain("other_total", "carried_in", "carried_out", "review_total");
  }

  @Test
  void resultsThatAreLeftOutBesideTheirPartsOrTheIntakeAreUnknownAndNotZero() {
    assertThat(WideFigures.of(report("甲").total("granted", 2).build()).unknownFigures())
        .containsExactly("results_total");
    assertThat(WideFigures.of(report("甲").total("carried_in", 2).build()).unknownFigures())
        .containsExactly("results_total", "carried_out");
    assertThat(
            WideFigures.of(report("甲").total("carried_in", 2).total("carried_out", 2).build())
                .unknownFigures())
        .isEmpty();
  }

  @Test
  void theNewApplicationsOfEachKindOfApplicantAreColumns() {
    WideFigures figures =
        WideFigures.of(
            report("甲县财政局")
                .cell("new_received", "natural_person", "4")
                .cell("new_received", "other", "1")
                .total("new_received", 5)
                .total("carried_out", 5)
                .build());

    assertThat(figures.value("new_received_natural_person")).contains(4L);
    assertThat(figures.value("new_received_other")).contains(1L);
    assertThat(figures.value("new_received_research_institution")).isEmpty();
    assertThat(figures.unknownFigures()).isEmpty();
  }

  @Test
  void aRowThatTheEditionLacksIsNotUnknown() {
    ReportBuilder earlier =
        report("甲县财政局").edition("2019").total("other_total", 3).total("results_total", 3);

    WideFigures figures = WideFigures.of(earlier.build());

    assertThat(figures.value("other_total")).contains(3L);
    assertThat(figures.value("other_other")).isEmpty();
    assertThat(figures.unknownFigures()).isEmpty();
  }

  @Test
  void everyFigureOfATableThatIsNotThereIsUnknown() {
    assertThat(WideFigures.of(report("甲县财政局").without("legal").build()).unknownFigures())
        .isEqualTo(FigureColumns.legal());
    assertThat(
            WideFigures.of(
                    report("甲县财政局")
                        .without("applications")
                        .without("legal")
                        .without("proactive")
                        .build())
                .unknownFigures())
        .isEqualTo(FigureColumns.all());
  }
}
