package org.gongkai.extract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The form that ships with the module, and what is said of a broken one. */
class FormLoaderTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Form form = FormLoader.load();

  @Test
  void the_form_has_two_editions_and_six_sections() {
    assertThat(form.editions()).containsExactly("2019", "2021");
    assertThat(form.sections().stream().map(Form.Section::key))
        .containsExactly("overview", "proactive", "applications", "legal", "problems", "other");
    assertThat(form.tables().stream().map(FormTable::key))
        .containsExactly("applications", "legal", "proactive");
  }

  @Test
  void applications_have_seven_columns() {
    assertThat(form.table(Form.APPLICATIONS).columns().stream().map(FormColumn::key))
        .containsExactly(
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "social_welfare_organization",
            "legal_service_institution",
            "other",
            "total");
  }

  @ParameterizedTest(name = "edition {0}: {1} rows, the last results {2}")
  @CsvSource({
    "2019, 23, other_total results_total carried_out",
    "2021, 25, other_other results_total carried_out"
  })
  void an_edition_has_its_own_rows(String edition, int rows, String last) {
    List<String> keys =
        form.table(Form.APPLICATIONS).rows(edition).stream().map(FormRow::key).toList();
    assertThat(keys).hasSize(rows);
    assertThat(String.join(" ", keys.subList(rows - 3, rows))).isEqualTo(last);
  }

  @Test
  void the_table_of_reviews_and_lawsuits_has_fifteen_figures_in_both_editions() {
    for (String edition : form.editions()) {
      assertThat(
              form.table(Form.LEGAL).rows(edition).stream()
                  .mapToInt(r -> r.columns(edition).size())
                  .sum())
          .isEqualTo(15);
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "2019, regulations, newly_made newly_disclosed disclosed_total",
    "2021, regulations, issued repealed in_force",
    "2019, licences, previous_items change decisions",
    "2021, licences, decisions",
    "2019, other_services, previous_items change decisions",
    "2021, other_services, ''",
    "2019, fees, previous_items change",
    "2021, fees, amount",
    "2019, procurement, items amount",
    "2021, procurement, ''",
  })
  void an_item_of_proactive_disclosure_has_the_measures_of_its_edition(
      String edition, String item, String measures) {
    assertThat(String.join(" ", form.table(Form.PROACTIVE).row(item).columns(edition)))
        .isEqualTo(measures);
  }

  @Test
  void a_group_in_a_balance_stands_for_its_rows() {
    Map<String, Balance> balances =
        form.table(Form.APPLICATIONS).balances().stream()
            .collect(Collectors.toMap(Balance::rule, b -> b));
    assertThat(balances.keySet())
        .containsExactlyInAnyOrder("balance", "results_sum", "applicants_sum");
    List<String> results = balances.get("results_sum").left();
    assertThat(results).hasSize(22).doesNotContain("results_total", "new_received", "carried_out");
    assertThat(results)
        .containsSubsequence(
            "granted",
            "partially_granted",
            "denied_state_secret",
            "unavailable_not_held",
            "not_processed_complaint",
            "other_total",
            "other_other");
    assertThat(balances.get("balance"))
        .isEqualTo(
            new Balance(
                "balance",
                Balance.Along.COLUMN,
                List.of("new_received", "carried_in"),
                List.of("results_total", "carried_out")));
    assertThat(form.table(Form.LEGAL).balances().stream().map(Balance::rule))
        .containsExactly("legal_sum");
  }

  /** An edit of {@code forms.json}: at a pointer to an object or a list, a name and a new value. */
  record Edit(String at, String name, String value) {

    void apply(JsonNode root) throws IOException {
      JsonNode place = root.at(at);
      JsonNode json = MAPPER.readTree(value);
      if (place instanceof ArrayNode list) {
        if (name.equals("+")) {
          list.add(json);
        } else {
          list.set(Integer.parseInt(name), json);
        }
      } else if (json.isMissingNode()) {
        ((ObjectNode) place).remove(name);
      } else {
        ((ObjectNode) place).set(name, json);
      }
    }
  }

  static Stream<Arguments> faults() {
    String applications = "/tables/applications";
    return Stream.of(
        fault(new Edit("", "editions", "3"), "/editions: a list is missing"),
        fault(new Edit("", "titles", ""), "/titles: a list is missing"),
        fault(new Edit("/titles", "1", "7"), "/titles/1: a text is missing"),
        fault(new Edit("/sections/2", "label", ""), "/sections/2/label: a text is missing"),
        fault(
            new Edit("/tables/legal/rows/1", "english", ""),
            "/tables/legal/rows/1/english: a text is missing"),
        fault(new Edit("/tables", "legal", ""), "/editions/0/tables: no table is called \"legal\""),
        fault(
            new Edit(applications + "/columns/3", "key", "\" \""),
            applications + "/columns/3/key: a text is missing"),
        fault(
            new Edit(applications + "/columns/0", "kind", "\"number\""),
            applications + "/columns/0/kind: \"number\" is none of count, change, amount"),
        fault(
            new Edit(applications + "/columns/0", "variants", "[\"公民\", null]"),
            applications + "/columns/0/variants/1: a text is missing"),
        fault(
            new Edit(applications + "/columns/5", "key", "\"natural_person\""),
            applications + "/columns: \"natural_person\" stands twice"),
        fault(
            new Edit(applications + "/rows/1", "key", "\"new_received\""),
            applications + "/rows: \"new_received\" stands twice"),
        fault(
            new Edit(applications + "/rows/4", "group", "\"refused\""),
            applications + "/rows/4/group: no group is called \"refused\""),
        fault(
            new Edit(applications + "/rows/20", "editions", "[\"2018\"]"),
            applications + "/rows/20/editions: no edition of the table is called \"2018\""),
        fault(
            new Edit("/tables/proactive/rows/0/columns", "2021", "[\"issued\", \"revoked\"]"),
            "/tables/proactive/rows/0/columns/2021: no column is called \"revoked\""),
        fault(
            new Edit("/tables/proactive/rows/0/columns", "2019", ""),
            "/tables/proactive/rows/0/columns/2019: a list is missing"),
        fault(
            new Edit(applications + "/balances/0", "along", "\"diagonal\""),
            applications + "/balances/0/along: \"diagonal\" is none of row, column"),
        fault(
            new Edit(applications + "/balances/0/left", "+", "\"withdrawn\""),
            applications + "/balances/0/left: no row or column is called \"withdrawn\""),
        fault(
            new Edit(applications + "/balances/1/left", "+", "\"@withdrawn\""),
            applications + "/balances/1/left: the group \"@withdrawn\" has no rows"),
        fault(
            new Edit(applications + "/balances/2", "rule", ""),
            applications + "/balances/2/rule: a text is missing"),
        fault(
            new Edit(applications + "/balances/2", "rule", "\"applicant_sum\""),
            applications
                + "/balances/2/rule: \"applicant_sum\" is none of balance, results_sum,"
                + " applicants_sum, legal_sum, indicator_sum, indicator_parts"),
        fault(
            new Edit(applications + "/balances/0", "left", "[]"),
            applications + "/balances/0/left: the list is empty"),
        fault(
            new Edit(applications, "balances", "[]"),
            applications + "/balances: a sum along the rows is missing"),
        fault(
            new Edit(applications + "/rows/0", "varients", "[\"本年收件\"]"),
            applications
                + "/rows/0/varients: is not known here; known are columns, editions, english, group,"
                + " key, label, variants"),
        fault(
            new Edit(applications + "/groups/0", "varients", "[\"办理\"]"),
            applications
                + "/groups/0/varients: is not known here; known are english, key, label, variants"),
        fault(
            new Edit("", "caption", "[]"),
            "/caption: is not known here; known are captions, corrections, description, editions,"
                + " sections, tables, titles"),
        fault(new Edit("", "sections", "[]"), "/sections: the list is empty"),
        fault(new Edit("", "editions", "[]"), "/editions: the list is empty"),
        fault(new Edit("/tables/legal", "rows", "[]"), "/tables/legal/rows: the list is empty"),
        fault(
            new Edit("/editions/1", "tables", "[\"applications\", \"complaints\"]"),
            "/editions/1/tables: no table is called \"complaints\""),
        fault(new Edit("/editions/0", "tables", "[]"), "/editions/0/tables: the list is empty"),
        fault(new Edit("/editions/1", "key", "\"2019\""), "/editions: \"2019\" stands twice"),
        fault(
            new Edit("/tables/legal", "shape", "\"grid\""),
            "/tables/legal/shape: \"grid\" is none of matrix, outcomes, measures, indicators"),
        fault(
            new Edit("/tables/legal", "section", "\"lawsuits\""),
            "/tables/legal/section: no section is called \"lawsuits\""),
        fault(
            new Edit("/tables/legal", "label", "\"复议诉讼\""),
            "/tables/legal/label: the section has it"),
        fault(
            new Edit("/tables", "complaints", "{\"shape\": \"indicators\"}"),
            "/tables/complaints: no edition has the table"),
        fault(
            new Edit("/tables/proactive/rows/0/columns", "2020", "[\"issued\"]"),
            "/tables/proactive/rows/0/columns/2020: is not known here; known are 2019, 2021"));
  }

  private static Arguments fault(Edit edit, String expected) {
    return Arguments.of(edit, expected);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("faults")
  void a_fault_is_told_with_its_place(Edit edit, String expected) throws IOException {
    JsonNode json = shipped();
    edit.apply(json);
    assertThat(faultsOf(json)).contains(expected);
  }

  @Test
  void all_faults_are_told_at_once() throws IOException {
    JsonNode json = shipped();
    new Edit("/sections/0", "key", "").apply(json);
    new Edit("/tables/legal/columns/4", "kind", "\"sum\"").apply(json);
    new Edit("/tables/proactive/rows/7", "label", "").apply(json);
    assertThat(faultsOf(json))
        .containsExactly(
            "/sections/0/key: a text is missing",
            "/tables/legal/columns/4/kind: \"sum\" is none of count, change, amount",
            "/tables/proactive/rows/7/label: a text is missing");
  }

  @Test
  void a_key_that_stands_twice_in_one_object_is_no_json() {
    assertThatThrownBy(() -> FormLoader.read(stream("{\"editions\": [], \"editions\": []}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Duplicate field 'editions'");
  }

  private static List<String> faultsOf(JsonNode json) {
    try {
      FormLoader.read(stream(json.toString()));
      return List.of();
    } catch (InvalidFormException e) {
      return e.getMessage().lines().skip(1).map(String::strip).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode shipped() throws IOException {
    try (InputStream json = FormLoader.class.getResourceAsStream("forms.json")) {
      return MAPPER.readTree(json);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
