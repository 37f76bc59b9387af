package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.Deformation.APPLICANTS;
import static org.gongkai.extract.Deformation.AS_DRAWN;
import static org.gongkai.extract.Deformation.DRAWN;
import static org.gongkai.extract.Deformation.FORM;
import static org.gongkai.extract.Deformation.exchanged;
import static org.gongkai.extract.Deformation.page;
import static org.gongkai.extract.Deformation.reports;
import static org.gongkai.extract.Deformation.row;
import static org.gongkai.extract.Deformation.same;
import static org.gongkai.extract.DrawnRow.RESULTS;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows, labels and cells of table 三, deformed. */
class DeformedRowsTest {

  static Stream<Deformation> labels() {
    Map<String, String> typos =
        Map.of(
            "denied_prohibited_by_law", "2.其他法律法规禁止公开",
            "denied_internal_affairs", "5.属于三类内容事务信息",
            "denied_process_information", "6.属于四类过程性性信息",
            "not_processed_excessive", "4.无正当理由由大量反复申请",
            "not_processed_complaint", "1.信访举投诉类申请",
            "carried_out", "四、结转下年渡继续办理");
    return Stream.of(
        same(
            "typos",
            page(
                FORM.table(each(row -> row.labelled(typos.getOrDefault(row.key(), row.label())))))),
        same(
            "half-width brackets, digits and punctuation",
            page(relabelled(DeformedRowsTest::halfWidth))),
        same("other quotation marks", page(relabelled(l -> l.replaceAll("[“”]", "\"")))),
        same(
            "corner quotation marks", page(relabelled(l -> l.replace("“", "「").replace("”", "」")))),
        same("spaces inside", page(relabelled(l -> spread(l, " ")))),
        same("full-width spaces inside", page(relabelled(l -> spread(l, "\u3000")))),
        same("line breaks inside", page(relabelled(l -> spread(l, "<br>")))),
        same("paragraphs inside", page(relabelled(l -> "<p>" + spread(l, "</p><p>") + "</p>"))),
        same(
            "line breaks inside the header",
            page(FORM.table(FORM.rows()).replace("企业", "<br/>企业"))),
        same("numbering left out", page(relabelled(DeformedRowsTest::unnumbered))),
        same("other numbering", page(relabelled(l -> l.replaceFirst("^([0-9])\\.", "（$1）")))),
        same("an editor's residue", page(relabelled(l -> "[bookmark: _GoBack]" + l))),
        same(
            "white space of all kinds around",
            page(relabelled(l -> "&nbsp;\n\u3000" + l + "&ensp;"))),
        same("其它 for 其他", page(FORM.table(FORM.rows()).replace("其他", "其它"))));
  }

  static Stream<Deformation> rows() {
    DrawnRow withdrawn =
        DrawnRow.of("withdrawn", RESULTS, "（七）申请人撤回", List.of(1, 0, 0, 0, 0, 0, 1));
    Map<String, List<Integer>> withWithdrawn = new LinkedHashMap<>(FORM.numbers());
    withWithdrawn.computeIfPresent("results_total", (k, row) -> oneMore(row));
    withWithdrawn.computeIfPresent("new_received", (k, row) -> oneMore(row));
    List<DrawnRow> rows = FORM.rows();
    return Stream.of(
        new Deformation(
            "a row that the form does not have counts in the results",
            page(FORM.table(before("results_total", FORM.rows(withWithdrawn), withdrawn))),
            Map.of(
                "applications.new_received.natural_person", "2222",
                "applications.new_received.total", "13642",
                "applications.results_total.natural_person", "2122",
                "applications.results_total.total", "13042"),
            List.of("extra_row applications -")),
        new Deformation(
            "a row that the form does not have and the total leaves out",
            page(FORM.table(before("results_total", rows, withdrawn))),
            Map.of(),
            List.of(
                "extra_row applications -",
                "results_sum results_total natural_person",
                "results_sum results_total total")),
        new Deformation(
            "a sum of some rows before them",
            page(
                FORM.table(
                    before(
                        "denied_state_secret",
                        rows,
                        DrawnRow.of("subtotal", RESULTS, "小计", List.of(9, 9, 9, 9, 9, 9, 54))))),
            Map.of(),
            List.of()),
        new Deformation(
            "a row left out",
            page(FORM.table(without("denied_third_party_rights"))),
            row("denied_third_party_rights", "missing"),
            List.of("missing_row denied_third_party_rights -")),
        new Deformation(
            "the first and the last row left out",
            page(FORM.table(without("new_received", "carried_out"))),
            both(row("new_received", "missing"), row("carried_out", "missing")),
            List.of("missing_row new_received -", "missing_row carried_out -")),
        new Deformation(
            "a whole group left out",
            page(
                FORM.table(
                    without(
                        "unavailable_not_held",
                        "unavailable_needs_creation",
                        "unavailable_unclear_after_correction"))),
            both(
                row("unavailable_not_held", "missing"),
                row("unavailable_needs_creation", "missing"),
                row("unavailable_unclear_after_correction", "missing")),
            List.of(
                "missing_row unavailable_not_held -",
                "missing_row unavailable_needs_creation -",
                "missing_row unavailable_unclear_after_correction -")),
        same("a group's row with a sum of its own", page(FORM.table(withGroupSum(rows)))),
        same(
            "the header repeated in the middle",
            page(
                "<table>%s%s%s%s</table>"
                    .formatted(
                        FORM.header(),
                        FORM.body(rows.subList(0, 9)),
                        FORM.header(),
                        FORM.body(rows.subList(9, 25))))),
        same(
            "an empty row between all rows",
            page(
                FORM.table(rows).replace("</tr>", "</tr><tr><td colspan=\"10\">&nbsp;</td></tr>"))),
        same("no header", page("<table>" + FORM.body(rows) + "</table>")),
        new Deformation(
            "columns in another order than the form's",
            page(
                FORM.table(rows).replace("商业企业", "甲").replace("科研机构", "商业企业").replace("甲", "科研机构")),
            exchanged(DRAWN, "commercial_enterprise", "research_institution"),
            List.of()),
        new Deformation(
            "the same table once more with other numbers",
            page(FORM.table(rows) + FORM.table(FORM.rows(withWithdrawn))),
            all("missing"),
            List.of("two_tables applications -")),
        same("the same table once more", page(FORM.table(rows) + FORM.table(rows))),
        new Deformation(
            "a blank cell too many before the numbers",
            page(
                FORM.tableWith(
                    "granted",
                    row -> {
                      List<String> cells = new ArrayList<>(row.cells());
                      cells.add(0, "<td></td>");
                      return row.with(cells);
                    })),
            row("granted", "missing"),
            List.of("unplaced granted -")),
        same(
            "no group cells",
            page(FORM.table(each(r -> new DrawnRow(r.key(), "", r.label(), r.cells()))))));
  }

  static Stream<Deformation> cells() {
    return Stream.of(
        new Deformation(
            "only the totals filled",
            page(FORM.table(onlyTotals(""))),
            applicants("blank"),
            List.of()),
        new Deformation(
            "dashes for all but the totals",
            page(FORM.table(onlyTotals("—"))),
            applicants("dash"),
            List.of()),
        new Deformation(
            "a blank, a dash and a zero are three things",
            page(
                FORM.tableWith(
                    "granted",
                    row ->
                        row.with(
                            List.of(
                                "<td></td>",
                                "<td>/</td>",
                                "<td>0</td>",
                                "<td>&nbsp;</td>",
                                "<td>无</td>",
                                "<td>-</td>",
                                "<td>0</td>")))),
            Map.of(
                "applications.granted.natural_person", "blank",
                "applications.granted.commercial_enterprise", "dash",
                "applications.granted.research_institution", "0",
                "applications.granted.social_welfare_organization", "blank",
                "applications.granted.legal_service_institution", "dash",
                "applications.granted.other", "dash",
                "applications.granted.total", "0"),
            List.of(
                "results_sum results_total research_institution",
                "results_sum results_total total")),
        new Deformation(
            "a number over two columns",
            page(FORM.tableWith("granted", row -> row.with(1, 3, "<td colspan=\"2\">5</td>"))),
            Map.of(
                "applications.granted.commercial_enterprise", "illegible",
                "applications.granted.research_institution", "illegible"),
            List.of(
                "not_a_number granted commercial_enterprise",
                "not_a_number granted research_institution")),
        new Deformation(
            "a blank over two columns",
            page(FORM.tableWith("granted", row -> row.with(1, 3, "<td colspan=\"2\"></td>"))),
            Map.of(
                "applications.granted.commercial_enterprise", "blank",
                "applications.granted.research_institution", "blank"),
            List.of()),
        new Deformation(
            "a number over two rows",
            page(
                FORM.table(
                    each(
                        row ->
                            switch (row.key()) {
                              case "granted" -> row.with(0, 1, "<td rowspan=\"2\">1</td>");
                              case "partially_granted" -> row.with(0, 1);
                              default -> row;
                            }))),
            Map.of("applications.partially_granted.natural_person", "illegible"),
            List.of("not_a_number partially_granted natural_person")),
        new Deformation(
            "a row that lost a cell",
            page(FORM.tableWith("granted", row -> row.with(2, 3))),
            row("granted", "missing"),
            List.of("unplaced granted -")),
        new Deformation(
            "a row that lost all cells",
            page(FORM.tableWith("granted", row -> row.with(0, 7))),
            row("granted", "missing"),
            List.of("unplaced granted -")),
        new Deformation(
            "words in a cell",
            page(FORM.tableWith("granted", row -> row.with(0, 1, "<td>见附件</td>"))),
            Map.of("applications.granted.natural_person", "illegible"),
            List.of("not_a_number granted natural_person")),
        new Deformation(
            "two numbers in a cell",
            page(FORM.tableWith("granted", row -> row.with(5, 6, "<td>6<br>7</td>"))),
            Map.of("applications.granted.other", "illegible"),
            List.of("not_a_number granted other")),
        same(
            "a note behind each number",
            page(
                FORM.table(FORM.rows())
                    .replaceAll("<td>(\\d+)</td>", "<td>$1<sup>[2]</sup></td>"))),
        same(
            "paragraphs, spans and spaces around numbers",
            page(
                FORM.table(FORM.rows())
                    .replaceAll(
                        "<td>(\\d+)</td>", "<td><p>&nbsp;<span>$1</span>\n\u3000</p></td>"))),
        same(
            "thousands separators and full-width digits",
            page(
                FORM.table(FORM.rows())
                    .replaceAll("<td>(\\d+)(\\d{3})</td>", "<td>$1,$2</td>")
                    .replaceAll("<td>1</td>", "<td>１</td>"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"labels", "rows", "cells"})
  void what_is_printed_is_read_and_what_is_not_is_told(Deformation deformed) {
    deformed.isReadAsTold();
  }

  @Test
  void the_form_as_drawn_is_read_as_drawn() {
    assertThat(Figures.findings(reports(AS_DRAWN).get(0))).isEmpty();
    Map<String, String> applications = new TreeMap<>();
    FORM.numbers()
        .forEach(
            (row, numbers) -> {
              for (int c = 0; c < numbers.size(); c++) {
                applications.put(
                    String.join(".", "applications", row, APPLICANTS.get(c)),
                    numbers.get(c).toString());
              }
            });
    assertThat(applications).hasSize(25 * 7);
    assertThat(DRAWN).hasSize(25 * 7 + 15 + 10).containsAllEntriesOf(applications);
    assertThat(DRAWN)
        .containsEntry("legal.review.upheld", "1")
        .containsEntry("legal.review.total", "10")
        .containsEntry("legal.litigation_direct.pending", "8")
        .containsEntry("legal.litigation_after_review.total", "42")
        .containsEntry("proactive.regulations.issued", "31")
        .containsEntry("proactive.normative_documents.in_force", "36")
        .containsEntry("proactive.penalties.decisions", "38")
        .containsEntry("proactive.fees.amount", "40");
  }

  /** Every cell of table 三 in one state. */
  private static Map<String, String> all(String state) {
    Map<String, String> cells = new LinkedHashMap<>();
    FORM.rows().forEach(row -> cells.putAll(row(row.key(), state)));
    return cells;
  }

  private static List<DrawnRow> each(UnaryOperator<DrawnRow> change) {
    return FORM.rows().stream().map(change).toList();
  }

  private static String relabelled(UnaryOperator<String> change) {
    return FORM.table(each(row -> row.labelled(change.apply(row.label()))));
  }

  private static String halfWidth(String label) {
    return Normalizer.normalize(label, Normalizer.Form.NFKC).replace("、", ",");
  }

  private static String unnumbered(String label) {
    return label.replaceFirst("^(?:（[一-十]）|[一-十]、|[0-9]\\.)", "");
  }

  private static String spread(String label, String between) {
    return label.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
  }

  private static List<DrawnRow> without(String... keys) {
    return FORM.rows().stream().filter(row -> !List.of(keys).contains(row.key())).toList();
  }

  private static List<DrawnRow> before(String key, List<DrawnRow> rows, DrawnRow extra) {
    return rows.stream()
        .flatMap(row -> row.key().equals(key) ? Stream.of(extra, row) : Stream.of(row))
        .toList();
  }

  /** The sum in a row of its own, the group's rows below it without a cell for the group. */
  private static List<DrawnRow> withGroupSum(List<DrawnRow> rows) {
    List<DrawnRow> flat =
        rows.stream()
            .map(r -> r.isIn("denied") ? new DrawnRow(r.key(), RESULTS, r.label(), r.cells()) : r)
            .toList();
    DrawnRow sum =
        DrawnRow.of("denied", RESULTS, "（三）不予公开", List.of(448, 456, 464, 472, 480, 488, 2808));
    return before("denied_state_secret", flat, sum);
  }

  private static List<DrawnRow> onlyTotals(String mark) {
    return each(
        row -> {
          List<String> cells =
              new ArrayList<>(Collections.nCopies(6, "<td>%s</td>".formatted(mark)));
          cells.add(row.cells().get(6));
          return row.with(cells);
        });
  }

  private static List<Integer> oneMore(List<Integer> row) {
    List<Integer> more = new ArrayList<>(row);
    more.set(0, row.get(0) + 1);
    more.set(6, row.get(6) + 1);
    return more;
  }

  private static Map<String, String> applicants(String state) {
    return DRAWN.keySet().stream()
        .filter(cell -> cell.startsWith("applications.") && !cell.endsWith(".total"))
        .collect(Collectors.toMap(cell -> cell, cell -> state));
  }

  @SafeVarargs
  private static Map<String, String> both(Map<String, String>... maps) {
    Map<String, String> all = new TreeMap<>();
    Stream.of(maps).forEach(all::putAll);
    return all;
  }
}
