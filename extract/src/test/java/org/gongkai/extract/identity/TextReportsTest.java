package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole reports as text, the seeds and those of the development corpus, against their gold. */
class TextReportsTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();
  private static final Pattern TITLE_END = Pattern.compile(".{0,60}报告$");
  private static final Pattern CELL = Pattern.compile(".*[\\t|].*|[\\d./╱—-]*");

  @ParameterizedTest
  @ValueSource(strings = {"seeds", "dev-corpus"})
  void whatIsStatedIsRead(String folder) throws IOException {
    Path documents = SharedCases.path(folder);
    List<JsonNode> golds = SharedCases.jsonl(folder + "/gold.jsonl");
    SoftAssertions softly = new SoftAssertions();
    for (JsonNode gold : golds) {
      String file = gold.path("file").asText();
      if (file.endsWith(".txt")) {
        compare(softly, file, gold.path("reports").path(0), read(documents.resolve(file)));
      }
    }
    softly.assertAll();
  }

  /** Every field that was read by hand, the unknown ones included: those must stay unknown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_ef1786e90cacf8b3",
        "001_d51709013384d0d4",
        "002_81e88598a220b34a",
        "003_2db193ee677bda1d",
        "004_bebe3e000f0fa92c"
      })
  void aSeedIsReadAsByHand(String seed) throws IOException {
    JsonNode gold =
        new ObjectMapper().readTree(SharedCases.path("seeds/" + seed + ".gold.json").toFile());
    Identity got = read(SharedCases.path("seeds/" + seed + ".txt"));
    assertThat(
            List.of(
                got.agency().map(Agency::name).orElse("null"),
                got.agency().map(Agency::type).orElse("null"),
                got.agency().flatMap(Agency::level).map(AgencyLevel::key).orElse("null"),
                got.region().flatMap(Region::code).orElse("null"),
                "" + got.year().orElse(0),
                got.scope().key(),
                got.publishedOn().map(Object::toString).orElse("null")))
        .containsExactly(
            gold.path("agency").asText(),
            gold.path("agency_type").asText(),
            gold.path("level").asText(),
            gold.path("region_code").asText(),
            gold.path("year").asText(),
            gold.path("scope").asText(),
            gold.path("published_on").asText());
  }

  private static void compare(SoftAssertions softly, String file, JsonNode gold, Identity got) {
    softly.assertThat(got.year().orElse(0)).as(file).isEqualTo(gold.path("year").asInt());
    softly
        .assertThat(got.agency().map(Agency::type))
        .as(file)
        .contains(gold.path("agency_type").asText());
    softly
        .assertThat(got.agency().map(Agency::name))
        .as(file)
        .contains(gold.path("agency").asText());
    softly.assertThat(got.scope().key()).as(file).isEqualTo(gold.path("scope").asText());
    JsonNode stated = gold.path("stated");
    Optional<Region> region = got.region();
    for (String field : List.of("province", "prefecture", "county")) {
      String value =
          Map.of(
                  "province", region.flatMap(Region::province),
                  "prefecture", region.flatMap(Region::prefecture),
                  "county", region.flatMap(Region::county))
              .get(field)
              .orElse("");
      String expected = gold.path(field).asText("").replace("null", "");
      // What the text does not state may be unknown: 鼓楼区 alone may be of four cities.
      if (value.isEmpty() && !stated.path(field).asBoolean(!expected.isEmpty())) {
        continue;
      }
      softly.assertThat(value).as(file + " " + field).isEqualTo(expected);
    }
  }

  private static Identity read(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !CELL.matcher(line).matches()).toList();
    int first = 0;
    while (first < lines.size() && !lines.get(first).strip().startsWith("一、")) {
      first++;
    }
    int title = 0;
    for (int i = 0; i < first; i++) {
      title = TITLE_END.matcher(lines.get(i).strip()).matches() ? i : title;
    }
    boolean broken = title > 0 && lines.get(title).strip().startsWith("公开");
    int begin = broken ? title - 1 : title;
    List<String> printed = new ArrayList<>(lines.subList(begin, title + 1));
    printed.replaceAll(String::strip);
    return RESOLVER
        .resolve(
            new ReportText(
                String.join("", printed),
                lines.subList(0, begin),
                lines.subList(begin, lines.size()),
                Map.of(),
                Origin.ofFile(file.getFileName().toString()),
                Optional.empty()))
        .identity();
  }
}
