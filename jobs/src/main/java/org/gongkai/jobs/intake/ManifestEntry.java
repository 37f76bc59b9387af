package org.gongkai.jobs.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.KnownFacts;

/**
 * One line of a manifest: where a document lies, where it came from, what is known of it.
 *
 * @param path as written: absolute, or relative to the manifest's folder
 * @param listed false where no manifest names the document
 * @param url the address that it was fetched from
 * @param fetchedAt when it was fetched
 * @param facts what is known beforehand
 */
record ManifestEntry(
    String path,
    boolean listed,
    Optional<String> url,
    Optional<Instant> fetchedAt,
    KnownFacts facts) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern REGION_CODE = Pattern.compile("\\d{6}");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

  /** What is known of a document that no manifest names. */
  static ManifestEntry ofPath(String path) {
    return new ManifestEntry(path, false, Optional.empty(), Optional.empty(), KnownFacts.none());
  }

  /**
   * Reads one line. Fields that are not known here are left alone, so that a crawler's own log may
   * serve as a manifest.
   *
   * @throws IllegalArgumentException if the line is broken; the message says how
   */
  static ManifestEntry parse(String line) {
    JsonNode node = json(line);
    if (!node.isObject()) {
      throw new IllegalArgumentException("a line is one JSON object");
    }
    return new ManifestEntry(
        written(node, "path")
            .orElseThrow(() -> new IllegalArgumentException("\"path\" is missing")),
        true,
        text(node, "url"),
        text(node, "fetched_at").map(ManifestEntry::instant),
        new KnownFacts(
            text(node, "agency"),
            text(node, "region_code").map(ManifestEntry::regionCode),
            year(node),
            text(node, "agency_type")));
  }

  /** Everything that the entry says but its path, as a text that changes with it. */
  String said() {
    return Stream.of(
            url,
            fetchedAt.map(Instant::toString),
            facts.agency(),
            facts.regionCode(),
            facts.year().stream().mapToObj(Integer::toString).findFirst(),
            facts.agencyType())
        .map(value -> value.map(text -> "=" + text).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Optional<String> text(JsonNode node, String name) {
    return written(node, name).map(String::strip);
  }

  /** A field that is absent, null or blank says nothing. */
  private static Optional<String> written(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + name + "\" is not a text: " + value);
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"fetched_at\" is not a time such as 2023-02-01T08:00:00Z: " + text, e);
    }
  }

  private static String regionCode(String text) {
    if (!REGION_CODE.matcher(text).matches()) {
      throw new IllegalArgumentException("\"region_code\" is not six digits: " + text);
    }
    return text;
  }

  private static OptionalInt year(JsonNode node) {
    JsonNode value = node.path("year");
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!YEAR.matcher(value.asText()).matches()) {
      throw new IllegalArgumentException("\"year\" is not a year: " + value);
    }
    return OptionalInt.of(Integer.parseInt(value.asText()));
  }
}
