package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;

/**
 * The form drawn with one thing deformed, as real reports deform it, and what is then read.
 *
 * @param name what is deformed
 * @param html the report
 * @param otherwise the cells that are read otherwise than the form as drawn
 * @param findings all of them
 */
record Deformation(String name, String html, Map<String, String> otherwise, List<String> findings) {

  static final String TITLE = "某某市林业局2021年政府信息公开工作年度报告";
  static final FormDrawing FORM = new FormDrawing(FormLoader.load(), "2021");
  static final String AS_DRAWN = page(FORM.table(FORM.rows()));

  static final List<String> APPLICANTS =
      List.of(
          "natural_person",
          "commercial_enterprise",
          "research_institution",
          "social_welfare_organization",
          "legal_service_institution",
          "other",
          "total");

  /** What the form as drawn says. */
  static final Map<String, String> DRAWN = Figures.of(reports(AS_DRAWN).get(0));

  /** A deformation that changes nothing of what is read. */
  static Deformation same(String name, String html) {
    return new Deformation(name, html, Map.of(), List.of());
  }

  /** A report around table 三. */
  static String page(String applications) {
    return FormDrawing.report(TITLE, FORM.proactive(), applications, FORM.legal());
  }

  static List<AnnualReport> reports(String html) {
    byte[] bytes = ("<html><body>" + html + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return Figures.reports(EXTRACTOR.extract(bytes, Origin.ofFile("nb.html")));
  }

  /** All cells of a row of table 三 in one state. */
  static Map<String, String> row(String key, String state) {
    return APPLICANTS.stream()
        .collect(Collectors.toMap(a -> "applications." + key + "." + a, a -> state));
  }

  /** The cells of two columns, each with what the other held. */
  static Map<String, String> exchanged(Map<String, String> drawn, String one, String other) {
    return drawn.keySet().stream()
        .filter(cell -> cell.endsWith("." + one) || cell.endsWith("." + other))
        .collect(
            Collectors.toMap(
                cell -> cell,
                cell ->
                    drawn.get(
                        cell.endsWith("." + one)
                            ? cell.replace("." + one, "." + other)
                            : cell.replace("." + other, "." + one))));
  }

  /** All cells in one state whose name begins so. */
  static Map<String, String> all(String prefix, String state) {
    return DRAWN.keySet().stream()
        .filter(cell -> cell.startsWith(prefix))
        .collect(Collectors.toMap(cell -> cell, cell -> state));
  }

  /** Holds what is read against what this deformation says of it. */
  void isReadAsTold() {
    assertThat(html).as("nothing is deformed").isNotEqualTo(AS_DRAWN);
    List<AnnualReport> reports = reports(html);
    assertThat(reports).hasSize(1);
    AnnualReport report = reports.get(0);
    assertThat(difference(DRAWN, Figures.of(report))).isEqualTo(new TreeMap<>(otherwise));
    assertThat(Figures.findings(report)).containsExactlyElementsOf(findings);
    assertThat(report.title()).isEqualTo(TITLE);
    assertThat(report.edition()).contains("2021");
  }

  /** The cells that differ; a cell that is not there is {@code none}. */
  private static Map<String, String> difference(
      Map<String, String> drawn, Map<String, String> read) {
    Map<String, String> different = new TreeMap<>();
    Stream.concat(drawn.keySet().stream(), read.keySet().stream())
        .filter(cell -> !read.getOrDefault(cell, "none").equals(drawn.get(cell)))
        .forEach(cell -> different.put(cell, read.getOrDefault(cell, "none")));
    return different;
  }

  @Override
  public String toString() {
    return name;
  }
}
