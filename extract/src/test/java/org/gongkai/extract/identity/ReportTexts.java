package org.gongkai.extract.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.extract.report.Origin;

/** Builds the words of a report, of which a test gives only those that matter. */
final class ReportTexts {

  private final String title;
  private List<String> before = List.of();
  private List<String> paragraphs = List.of();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private String fileName = "report.html";
  private Optional<String> url = Optional.empty();
  private KnownFacts facts = KnownFacts.none();

  private ReportTexts(String title) {
    this.title = title;
  }

  static ReportTexts titled(String title) {
    return new ReportTexts(title);
  }

  static ReportTexts untitled() {
    return new ReportTexts("");
  }

  ReportTexts before(String... lines) {
    before = List.of(lines);
    return this;
  }

  ReportTexts saying(String... lines) {
    paragraphs = List.of(lines);
    return this;
  }

  ReportTexts page(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  ReportTexts at(String address) {
    url = Optional.of(address);
    return this;
  }

  ReportTexts file(String name) {
    fileName = name;
    return this;
  }

  ReportTexts knownAs(String agency, String regionCode, int year) {
    facts =
        new KnownFacts(
            Optional.of(agency), Optional.of(regionCode), OptionalInt.of(year), Optional.empty());
    return this;
  }

  ReportText text() {
    return new ReportText(
        title, before, paragraphs, metadata, new Origin(fileName, url, facts), Optional.empty());
  }
}
