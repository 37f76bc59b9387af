package org.gongkai.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Evaluation;
import org.gongkai.extract.report.Evidence;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Status;

/**
 * An extraction as JSON, for programs and for the expected results of the samples.
 *
 * <p>A cell is its number where one was printed, null where it is blank, and otherwise a word:
 * {@code "dash"}, {@code "illegible"}, {@code "missing"}; a number that the balances prove is
 * {@code {"inferred": 3}}.
 */
public final class ExtractionJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private ExtractionJson() {}

  /** The extraction as indented text. */
  public static String write(Extraction extraction) {
    try {
      return WRITER.writeValueAsString(node(extraction));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The extraction as a tree. */
  public static ObjectNode node(Extraction extraction) {
    ObjectNode node = JSON.objectNode();
    ArrayNode reports = JSON.arrayNode();
    extraction.fold(
        extracted -> {
          extracted.reports().forEach(report -> reports.add(node(report)));
          return node.put("status", Status.EXTRACTED.key()).put("reason", "");
        },
        rejected ->
            node.put("status", rejected.status().key()).put("reason", rejected.reason().key()));
    node.set("reports", reports);
    return node;
  }

  private static ObjectNode node(AnnualReport report) {
    Identity identity = report.identity();
    ObjectNode node = JSON.objectNode();
    node.put("title", report.title());
    node.set("agency_id", text(identity.agency().flatMap(Agency::id)));
    node.set("agency_name", text(identity.agency().map(Agency::name)));
    node.put("agency_type", identity.agency().map(Agency::type).orElse(Agency.UNKNOWN_TYPE));
    node.set("agency_level", text(identity.agency().flatMap(Agency::level).map(l -> l.key())));
    node.set("region_code", text(identity.region().flatMap(Region::code)));
    node.set("province", text(identity.region().flatMap(Region::province)));
    node.set("prefecture", text(identity.region().flatMap(Region::prefecture)));
    node.set("county", text(identity.region().flatMap(Region::county)));
    node.set(
        "year",
        identity.year().isPresent()
            ? JSON.numberNode(identity.year().getAsInt())
            : NullNode.getInstance());
    node.set("edition", text(report.edition()));
    node.put("scope", identity.scope().key());
    node.set("published_on", text(identity.publishedOn().map(Object::toString)));
    node.put("tables_found", report.tablesFound());
    report.tables().forEach(table -> node.set(table.key(), table(table)));
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(finding -> findings.add(node(finding)));
    node.set("checks", checks(report));
    node.set("narrative_fingerprint", text(report.narrative()));
    if (!report.stated().isEmpty()) {
      ObjectNode stated = node.putObject("stated");
      report.stated().forEach(number -> stated.put(number.quantity().key(), number.value()));
    }
    ArrayNode evidence = node.putArray("evidence");
    identity.evidence().forEach(e -> evidence.add(node(e)));
    return node;
  }

  private static ObjectNode table(FigureTable table) {
    return table.key().equals(Form.APPLICATIONS) ? matrix(table) : figures(table);
  }

  /** One list a row, in the order of the form's columns. */
  private static ObjectNode matrix(FigureTable table) {
    ObjectNode node = JSON.objectNode();
    table
        .rows()
        .forEach(
            (item, cells) -> {
              ArrayNode row = node.putArray(item);
              cells.values().forEach(cell -> row.add(node(cell)));
            });
    return node;
  }

  private static ObjectNode figures(FigureTable table) {
    ObjectNode node = JSON.objectNode();
    for (Map.Entry<String, Map<String, Cell>> row : table.rows().entrySet()) {
      ObjectNode cells = node.putObject(row.getKey());
      row.getValue().forEach((column, cell) -> cells.set(column, node(cell)));
    }
    return node;
  }

  private static JsonNode node(Cell cell) {
    return switch (cell.state()) {
      case REPORTED -> number(cell.value());
      case INFERRED -> JSON.objectNode().set(CellState.INFERRED.key(), number(cell.value()));
      case BLANK -> NullNode.getInstance();
      case DASH, ILLEGIBLE, MISSING -> TextNode.valueOf(cell.state().key());
    };
  }

  private static ObjectNode node(Finding finding) {
    ObjectNode node = JSON.objectNode();
    node.put("rule", finding.rule());
    node.put("severity", finding.severity().key());
    node.set("table", text(finding.table()));
    node.set("item", text(finding.item()));
    node.set("applicant", text(finding.applicant()));
    node.set("expected", number(finding.expected()));
    node.set("actual", number(finding.actual()));
    node.set("suggested_value", number(finding.suggested()));
    node.set("origin", text(finding.blame().map(blame -> blame.fault().key())));
    node.put("message", finding.message());
    return node;
  }

  /** For each rule how often it held, failed and could not be assessed. */
  private static ObjectNode checks(AnnualReport report) {
    ObjectNode node = JSON.objectNode();
    for (Evaluation evaluation : report.evaluations()) {
      ObjectNode counts = node.withObjectProperty(evaluation.rule());
      for (Outcome outcome : Outcome.values()) {
        int more = evaluation.outcome() == outcome ? 1 : 0;
        counts.put(outcome.key(), counts.path(outcome.key()).asInt() + more);
      }
    }
    return node;
  }

  private static ObjectNode node(Evidence evidence) {
    ObjectNode node = JSON.objectNode().put("field", evidence.field());
    if (!evidence.source().isEmpty()) {
      node.put("value", evidence.value())
          .put("source", evidence.source())
          .put("text", evidence.text());
    }
    evidence.unresolved().ifPresent(why -> node.put("unresolved", why.key()));
    return node;
  }

  private static JsonNode text(Optional<String> text) {
    return text.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
  }

  private static JsonNode number(Optional<BigDecimal> number) {
    return number.<JsonNode>map(DecimalNode::valueOf).orElse(NullNode.getInstance());
  }
}
