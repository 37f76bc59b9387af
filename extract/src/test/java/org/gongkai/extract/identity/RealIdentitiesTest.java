package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.KnownFacts;
import org.gongkai.extract.report.Origin;
import org.gongkai.extract.report.Region;
import org.junit.jupiter.api.Test;

/** Titles and fragments of real reports with their addresses, scored field by field. */
class RealIdentitiesTest {

  private static final IdentityResolver RESOLVER = IdentityResolver.load();
  private static final AgencyTypes RULES = AgencyTypes.load();
  private static final Pattern TITLE = Pattern.compile("[^《》现编]{0,40}信息公开[^《》]{0,12}(报告|年报)");

  /** The keys for the kinds of agency that the cases describe in words. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("街道办事处", "subdistrict_office"),
          Map.entry("镇人民政府", "township_government"),
          Map.entry("乡人民政府", "township_government"),
          Map.entry("人民政府", "government"),
          Map.entry("旗人民政府", "government"),
          Map.entry("人民政府办公室", "government_office"),
          Map.entry("人民政府办公厅", "government_office"),
          Map.entry("教育局", "education"),
          Map.entry("气象局(垂直管理)", "meteorology"),
          Map.entry("气象局(中央垂直管理)", "meteorology"),
          Map.entry("财政局", "finance"),
          Map.entry("统计局", "statistics"),
          Map.entry("残疾人联合会", "other"),
          Map.entry("住房和城乡建设局", "housing_construction"),
          Map.entry("行政审批局", "administrative_approval"),
          Map.entry("政务服务办公室", "administrative_approval"),
          Map.entry("林业和草原局", "forestry"),
          Map.entry("林业局", "forestry"),
          Map.entry("高新区管委会", "development_zone"),
          Map.entry("经济和信息化局", "industry_information"),
          Map.entry("工业和信息化厅", "industry_information"),
          Map.entry("公安局", "public_security"),
          Map.entry("国务院直属机构", "customs"),
          Map.entry("国务院部门", "education"),
          Map.entry("促进外来投资局", "other"),
          Map.entry("城市管理局", "urban_management"),
          Map.entry("民政局", "civil_affairs"),
          Map.entry("市场监督管理局", "market_regulation"),
          Map.entry("交通运输局", "transport"),
          Map.entry("审计局", "audit"),
          Map.entry("水务局", "water_resources"),
          Map.entry("卫生健康局", "health"),
          Map.entry("卫生健康委员会", "health"),
          Map.entry("生态环境厅", "ecology_environment"),
          Map.entry("国有资产监督管理委员会", "state_assets"),
          Map.entry("应急管理局", "emergency_management"),
          Map.entry("局", "unknown"));

  @Test
  void realReportsAreFiledRightOrNotAtAll() throws IOException {
    Map<String, Integer> right = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    int resolvable = 0;
    for (JsonNode gold : SharedCases.jsonl("real/identity.jsonl")) {
      Identity identity = RESOLVER.resolve(text(gold)).identity();
      Map<String, String> expected = expected(gold);
      Map<String, String> actual = actual(identity);
      if (gold.path("resolvable").asText().equals("no")) {
        String id = gold.path("id").asText();
        // The host may tell where it is, and must tell it right.
        assertThat(identity.region().flatMap(Region::county).stream())
            .as(id)
            .isSubsetOf(gold.path("county").asText());
        continue;
      }
      resolvable++;
      expected.forEach(
          (field, value) -> {
            String got = actual.getOrDefault(field, "");
            right.merge(field, same(value, got) ? 1 : 0, Integer::sum);
            if (!same(value, got)) {
              wrong.add(gold.path("id").asText() + " " + field + ": " + value + ", not " + got);
            }
          });
    }
    System.out.println("real identities: " + right + " of " + resolvable + "; " + wrong);
    int cases = resolvable;
    Map<String, Integer> floors =
        Map.of("year", 68, "province", 68, "prefecture", 68, "county", 68, "type", 66, "scope", 68);
    assertSoftly(
        softly ->
            floors.forEach(
                (field, floor) ->
                    softly
                        .assertThat(right.get(field))
                        .as("%s of %d: %s", field, cases, wrong)
                        .isGreaterThanOrEqualTo(floor)));
  }

  /** A reader's remark stands in brackets. */
  private static boolean same(String gold, String got) {
    return gold.equals(got) || gold.replaceFirst("(?<=.)[(].*[)]$", "").equals(got);
  }

  /** The key for a kind of agency in words; empty where the rules know none. */
  static String type(String words) {
    return Optional.ofNullable(TYPES.get(words))
        .or(() -> RULES.typeOf(words.replaceFirst("[(（].*$", "")))
        .orElse("");
  }

  static ReportText text(JsonNode gold) {
    List<String> pieces =
        Arrays.stream(gold.path("text").asText().split("…|\\s+", -1))
            .map(String::strip)
            .filter(piece -> !piece.isEmpty())
            .toList();
    String title =
        pieces.stream().filter(piece -> TITLE.matcher(piece).matches()).findFirst().orElse("");
    Optional<String> url =
        Optional.of(gold.path("url").asText()).filter(address -> address.startsWith("http"));
    Origin origin = new Origin("page.html", url, KnownFacts.none());
    return new ReportText(title, List.of(), pieces, Map.of(), origin, Optional.empty());
  }

  private static Map<String, String> expected(JsonNode gold) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : List.of("year", "province", "prefecture", "county", "scope")) {
      fields.put(field, gold.path(field).asText());
    }
    String kind = gold.path("agency_type").asText();
    fields.put("type", TYPES.getOrDefault(kind, "no key for " + kind));
    return fields;
  }

  private static Map<String, String> actual(Identity identity) {
    boolean national =
        identity.agency().flatMap(Agency::level).equals(Optional.of(AgencyLevel.NATIONAL));
    String province = national ? "(中央)" : "";
    return Map.of(
        "year",
        identity.year().isPresent() ? "" + identity.year().getAsInt() : "",
        "province",
        identity.region().flatMap(Region::province).orElse(province),
        "prefecture",
        identity.region().flatMap(Region::prefecture).orElse(""),
        "county",
        identity.region().flatMap(Region::county).orElse(""),
        "scope",
        identity.scope().key(),
        "type",
        identity.agency().map(Agency::type).orElse(Agency.UNKNOWN_TYPE));
  }
}
