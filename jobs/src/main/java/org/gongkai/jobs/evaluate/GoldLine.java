package org.gongkai.jobs.evaluate;

import static org.gongkai.jobs.evaluate.GoldFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.jobs.evaluate.GoldReport.Violation;

/**
 * Reads one line of gold. A line that names a {@code file} holds {@code reports} with figures; a
 * line that holds {@code text} is an excerpt of one report, with its identity only.
 */
final class GoldLine {

  /** The group of documents that the gold does not describe. */
  private static final String NOT_TOLD = "?";

  private static final String EXCERPT = "excerpt";

  private final List<String> applicants;
  private final GoldIdentity identities = GoldIdentity.load();

  GoldLine(Form form) {
    applicants = form.table(Form.APPLICATIONS).columns().stream().map(FormColumn::key).toList();
  }

  /**
   * The document of a line.
   *
   * @throws IllegalArgumentException if the line is broken; the message says how
   */
  GoldDocument parse(int number, String line) {
    JsonNode node = GoldFields.object(line);
    Optional<String> file = text(node, "file");
    Optional<String> excerpt = text(node, "text");
    if (file.isPresent() == excerpt.isPresent()) {
      throw new IllegalArgumentException("give either a \"file\" or a \"text\"");
    }
    return file.map(path -> document(number, node, path))
        .orElseGet(() -> excerpt(number, node, excerpt.orElseThrow()));
  }

  private GoldDocument document(int number, JsonNode node, String path) {
    if (!node.path("reports").isArray()) {
      throw new IllegalArgumentException("\"reports\" is not a list");
    }
    return new GoldDocument(
        number,
        text(node, "id").orElse(path),
        new GoldDocument.Source.File(path),
        text(node, "url"),
        text(node, "format").orElse(NOT_TOLD),
        text(node, "style").orElse(NOT_TOLD),
        GoldFields.texts(node, "perturbations"),
        GoldFields.list(node, "reports").map(this::report).toList(),
        List.of());
  }

  private GoldReport report(JsonNode node) {
    return new GoldReport(
        text(node, "agency").orElse(""),
        text(node, "agency_full").orElse(""),
        GoldFields.figures(node, "applications", applicants),
        GoldFields.figures(node, "legal", List.of()),
        GoldFields.figures(node, "proactive", List.of()),
        lossyRows(node),
        GoldFields.list(node, "violations").map(GoldLine::violation).toList(),
        identities.ofReport(node));
  }

  /** The gold may write the table before the row. */
  private static Set<String> lossyRows(JsonNode node) {
    return GoldFields.texts(node, "lossy_rows").stream()
        .map(row -> row.replaceFirst("^app/", ""))
        .collect(Collectors.toSet());
  }

  private static Violation violation(JsonNode node) {
    return new Violation(
        text(node, "rule")
            .orElseThrow(() -> new IllegalArgumentException("a violation without a \"rule\"")),
        text(node, "item"),
        text(node, "applicant"));
  }

  private GoldDocument excerpt(int number, JsonNode node, String text) {
    GoldReport report =
        new GoldReport(
            text(node, "agency").orElse(""),
            "",
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            List.of(),
            identities.ofExcerpt(node));
    return new GoldDocument(
        number,
        text(node, "id").orElse(NOT_TOLD),
        new GoldDocument.Source.Excerpt(text),
        text(node, "url").filter(url -> url.startsWith("http")),
        text(node, "format").orElse(EXCERPT),
        text(node, "style").orElse(EXCERPT),
        GoldFields.texts(node, "perturbations"),
        List.of(report),
        identities.unasked(node));
  }
}
