package org.gongkai.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Rule;

/**
 * A line of gold as it would be if all that was read were right: for a reader to hold against the
 * document and to correct.
 */
public final class GoldTemplate {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final List<String> applicants;

  public GoldTemplate(Form form) {
    applicants = form.table(Form.APPLICATIONS).columns().stream().map(FormColumn::key).toList();
  }

  /**
   * The line, without a break at its end.
   *
   * @param file the document's path, as the gold is to name it
   */
  public String line(String file, Extraction extraction) {
    ObjectNode line = MAPPER.createObjectNode().put("file", file);
    line.put("format", file.replaceFirst(".*[./\\\\]", ""));
    ArrayNode reports = line.putArray("reports");
    extraction
        .fold(extracted -> extracted.reports(), rejected -> List.<AnnualReport>of())
        .forEach(report -> reports.add(report(report)));
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a tree of plain values cannot be written", e);
    }
  }

  private ObjectNode report(AnnualReport report) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("agency", report.identity().agency().map(Agency::name).orElse(null));
    for (Subject field : Subject.IDENTITY) {
      String value = IdentityJudge.read(field, Optional.of(report));
      if (value.isEmpty()) {
        node.putNull(field.key());
      } else if (field == Subject.YEAR) {
        node.put(field.key(), Integer.parseInt(value));
      } else {
        node.put(field.key(), value);
      }
    }
    ObjectNode matrix = node.putObject("applications");
    report.table(Form.APPLICATIONS).rows().forEach((item, cells) -> matrix.set(item, list(cells)));
    node.set("legal", table(report.table(Form.LEGAL)));
    node.set("proactive", table(report.table(Form.PROACTIVE)));
    ArrayNode violations = node.putArray("violations");
    report.findings().stream()
        .filter(finding -> Rule.of(finding.rule()).isSum())
        .map(GoldTemplate::violation)
        .distinct()
        .forEach(violations::add);
    return node;
  }

  private ArrayNode list(Map<String, Cell> cells) {
    ArrayNode row = MAPPER.createArrayNode();
    applicants.forEach(
        applicant -> row.add(cells.getOrDefault(applicant, Cell.missing()).value().orElse(null)));
    return row;
  }

  private static ObjectNode table(FigureTable table) {
    ObjectNode node = MAPPER.createObjectNode();
    table
        .rows()
        .forEach(
            (key, cells) -> {
              ObjectNode row = node.putObject(key);
              cells.forEach((column, cell) -> row.put(column, cell.value().orElse(null)));
            });
    return node;
  }

  private static ObjectNode violation(Finding finding) {
    ObjectNode node = MAPPER.createObjectNode().put("rule", finding.rule());
    finding.item().ifPresent(item -> node.put("item", item));
    finding.applicant().ifPresent(applicant -> node.put("applicant", applicant));
    return node;
  }
}
