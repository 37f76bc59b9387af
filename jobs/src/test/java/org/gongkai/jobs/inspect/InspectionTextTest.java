package org.gongkai.jobs.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Reason;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.gongkai.extract.report.Severity;
import org.gongkai.extract.report.Status;
import org.gongkai.jobs.terminal.Screen;
import org.junit.jupiter.api.Test;

class InspectionTextTest {

  private static final Position PLACE = Position.of(0, 0, 0);

  private final InspectionText text = new InspectionText(FormLoader.load(), Screen.ENDLESS);

  @Test
  void aReportIsShownWithItsEvidenceItsTablesAndItsFindings() {
    assertThat(text.of("a.html", new Extraction.Extracted("text/html", List.of(report()))))
        .isEqualTo(
            """
            a.html: extracted (text/html)

            柳州市教育局2022年年报
              agency_name   柳州市教育局                  title      “柳州市教育局”
                                                          signature  “柳州市教育局”
              agency_type   education
              agency_level  prefecture
              region_code   450200 广西壮族自治区 柳州市
              year          2022                          title      “2022年”
              edition       2021
              scope         unknown
              published_on  2023-01-18

              applications  自然人  总计
              new_received      12    13
              carried_in         ·     –
              granted            ?     ×
              carried_out       3*     0

              legal: not found

              proactive            issued  decisions  amount
              normative_documents       4
              licences                           118
              fees                                      1.50

              · blank   – dash   ? illegible   × missing   * inferred

              error  applicants_sum  applications / new_received / total  expected 12, actual 13  The columns do not add up.
            """);
  }

  @Test
  void aDocumentWithoutAReportIsShownWithTheReason() {
    assertThat(
            text.of(
                "a.bin",
                new Extraction.Rejected(
                    "", Status.UNSUPPORTED, Reason.MEDIA_TYPE, "No such kind.")))
        .isEqualTo("a.bin: unsupported, media_type\n  No such kind.\n");
  }

  private static AnnualReport report() {
    Map<String, Map<String, Cell>> applications = new LinkedHashMap<>();
    applications.put("new_received", cells("natural_person", number("12"), "total", number("13")));
    applications.put(
        "carried_in",
        cells(
            "natural_person",
            Cell.empty(CellState.BLANK, "", PLACE),
            "total",
            Cell.empty(CellState.DASH, "-", PLACE)));
    applications.put(
        "granted",
        cells(
            "natural_person",
            Cell.empty(CellState.ILLEGIBLE, "两件", PLACE),
            "total",
            Cell.missing()));
    applications.put(
        "carried_out",
        cells(
            "natural_person",
            Cell.inferred(new BigDecimal("3"), "", Optional.empty()),
            "total",
            number("0")));
    Map<String, Map<String, Cell>> proactive = new LinkedHashMap<>();
    proactive.put("normative_documents", Map.of("issued", number("4")));
    proactive.put("licences", Map.of("decisions", number("118")));
    proactive.put("fees", Map.of("amount", number("1.50")));
    return new AnnualReport(
        "柳州市教育局2022年年报",
        identity(),
        Optional.of("2021"),
        List.of(
            new FigureTable(Form.APPLICATIONS, Optional.of("2021"), applications, Map.of()),
            FigureTable.notFound(Form.LEGAL),
            new FigureTable(Form.PROACTIVE, Optional.of("2021"), proactive, Map.of())),
        List.of(
            new Finding(
                "applicants_sum",
                Severity.ERROR,
                Optional.of("applications"),
                Optional.of("new_received"),
                Optional.of("total"),
                Optional.of(new BigDecimal("12")),
                Optional.of(new BigDecimal("13")),
                Optional.empty(),
                "The columns do not add up.")));
  }

  private static Identity identity() {
    return new Identity(
        Optional.of(
            new Agency(
                Optional.of("450200:education"),
                "柳州市教育局",
                "education",
                Optional.of(AgencyLevel.PREFECTURE))),
        Optional.of(
            new Region(
                Optional.of("450200"),
                "柳州市",
                Optional.of("广西壮族自治区"),
                Optional.of("柳州市"),
                Optional.empty())),
        OptionalInt.of(2022),
        Scope.UNKNOWN,
        Optional.of(LocalDate.of(2023, 1, 18)),
        List.of(
            new Evidence("agency_name", "柳州市教育局", "title", "柳州市教育局"),
            new Evidence("year", "2022", "title", "2022年"),
            new Evidence("agency_name", "柳州市教育局", "signature", "柳州市教育局")));
  }

  private static Map<String, Cell> cells(String first, Cell one, String second, Cell other) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    cells.put(first, one);
    cells.put(second, other);
    return cells;
  }

  private static Cell number(String value) {
    return Cell.reported(new BigDecimal(value), value, PLACE);
  }
}
