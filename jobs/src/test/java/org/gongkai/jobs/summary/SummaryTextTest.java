package org.gongkai.jobs.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.gongkai.jobs.intake.IntakeCounts;
import org.gongkai.jobs.intake.PassedOver;
import org.gongkai.jobs.terminal.Screen;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  private static final RunSummary EXTRACTED =
      new RunSummary(
          new IntakeCounts(22, 0, 0, 0, 0, 0, 0),
          Map.of("no_report", 2L, "extracted", 19L, "unsupported", 1L, "duplicate", 1L),
          Map.of(
              "no_report",
              Map.of("no_title", 2L),
              "unsupported",
              Map.of("media_type", 1L),
              "duplicate",
              Map.of("same_bytes", 1L)),
          21,
          62,
          Map.of("legal_sum", 1L, "balance", 2L, "missing_row", 4L),
          List.of(),
          PassedOver.NONE,
          List.of());

  @Test
  void anExtractionTellsItsCounts() {
    assertThat(SummaryText.of(EXTRACTED, "out", Screen.ENDLESS))
        .isEqualTo(
            """
            inputs         22  new 22
            documents      23  duplicate 1, extracted 19, no_report 2 (no_title 2), unsupported 1 (media_type 1)
            reports        21
            tables found   62  of 63
            checks failed   3  balance 2, legal_sum 1
            other doubts    4  missing_row 4

            Output in out
            """);
  }

  @Test
  void aRunTellsTheLargestRegionsToo() {
    RunSummary summary =
        EXTRACTED.with(
            List.of(
                region("四川省", "own", 1234, 0.5, 0.625, 0.1, 0.2, 0.05, 0.025),
                new RegionVolume(
                    "柳州市", "consolidated", 2022, 1, 7, List.of(OptionalDouble.empty()))));

    assertThat(SummaryText.of(summary, "a'b/", Screen.ENDLESS))
        .endsWith(
            """
            checks failed   3  balance 2, legal_sum 1
            other doubts    4  missing_row 4

            largest regions         basis  year  reports  received  granted  disclosed  denied  unavailable  not processed  other
            四川省                    own  2021        9      1234   50.0 %     62.5 %  10.0 %       20.0 %          5.0 %  2.5 %
            柳州市           consolidated  2022        1         7        –

            Output in a'b/; to paste into DuckDB:

              SELECT region_name, year, reports, new_received,
                     round(100 * disclosure_rate, 1) AS disclosed_percent
              FROM 'a''b/rollups/volume/*.parquet'
              WHERE basis = 'own' AND region_level = 'province' AND agency_type = '*'
              ORDER BY year, new_received DESC;
            """);
  }

  @Test
  void aNarrowScreenFoldsListsAndNumbersAndLeavesNothingOut() {
    RunSummary summary =
        EXTRACTED.with(List.of(region("四川省", "own", 1234, 0.5, 0.625, 0.1, 0.2, 0.05, 0.025)));

    assertThat(SummaryText.of(summary, "out", new Screen(60)))
        .startsWith(
            """
            inputs         22  new 22
            documents      23  duplicate 1, extracted 19, no_report 2
                               (no_title 2), unsupported 1 (media_type
                               1)
            reports        21
            tables found   62  of 63
            checks failed   3  balance 2, legal_sum 1
            other doubts    4  missing_row 4

            largest regions  basis  year  reports  received  granted
            四川省             own  2021        9      1234   50.0 %

            largest regions  basis  year  disclosed  denied  unavailable
            四川省             own  2021     62.5 %  10.0 %       20.0 %

            largest regions  basis  year  not processed  other
            四川省             own  2021          5.0 %  2.5 %
            """);
  }

  @Test
  void oneIsSaidInTheSingular() {
    RunSummary summary =
        new RunSummary(
            new IntakeCounts(0, 0, 0, 0, 1, 1, 1),
            Map.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            List.of("/m/1"),
            PassedOver.NONE,
            List.of());

    assertThat(SummaryText.of(summary, "out", Screen.ENDLESS))
        .contains(
            """

            1 of 1 document was read by an earlier run that did not finish.
            1 document of earlier runs is not among the inputs and stays in the output (--fresh starts anew).
            1 unchanged document was extracted by another version (--reextract extracts it again).

            1 of the manifest's paths is not among the inputs:
              /m/1
            """);
  }

  @Test
  void pathsOfTheManifestThatMatchNothingAreSaid() {
    RunSummary summary =
        new RunSummary(
            new IntakeCounts(0, 0, 0, 0, 0, 0, 0),
            Map.of(),
            Map.of(),
            0,
            0,
            Map.of(),
            List.of("/m/1", "/m/2", "/m/3", "/m/4", "/m/5", "/m/6"),
            PassedOver.NONE,
            List.of());

    assertThat(SummaryText.of(summary, "out", Screen.ENDLESS))
        .contains(
            """

            6 of the manifest's paths are not among the inputs:
              /m/1
              /m/2
              /m/3
              /m/4
              /m/5
              …
            """);
  }

  @Test
  void whatEarlierRunsLeftAndWhatWasPassedOverIsSaid() {
    RunSummary summary =
        new RunSummary(
            new IntakeCounts(1, 2, 3, 10, 4, 5, 6),
            Map.of("extracted", 25L),
            Map.of(),
            25,
            75,
            Map.of(),
            List.of(),
            new PassedOver(3, 0, List.of("/m/closed: AccessDeniedException")),
            List.of());

    assertThat(SummaryText.of(summary, "out", Screen.ENDLESS))
        .startsWith(
            """
            inputs         20  new 1, changed 2, extracted again 3, unchanged 10, taken up 4
            passed over     4  hidden names 3, folders not listed 1
            documents      25  extracted 25
            """)
        .contains(
            """

            4 of 20 documents were read by an earlier run that did not finish.
            5 documents of earlier runs are not among the inputs and stay in the output (--fresh starts anew).
            6 unchanged documents were extracted by another version (--reextract extracts them again).

            Folders that could not be listed:
              /m/closed: AccessDeniedException
            """);
  }

  private static RegionVolume region(String name, String basis, long received, double... mix) {
    return new RegionVolume(
        name, basis, 2021, 9, received, DoubleStream.of(mix).mapToObj(OptionalDouble::of).toList());
  }
}
