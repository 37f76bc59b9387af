package org.gongkai.extract.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.extract.SampleTexts;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;
import org.junit.jupiter.api.Test;

/**
 * How often each kind of clue is right, counted over reports whose agency, place and year are
 * known, and whether weights made of that decide better than those that ship: weights that are
 * learnt from four fifths of the cases decide the fifth. Prints both tables; {@code -Dclues.update}
 * writes the counts into the table that ships and leaves its weights.
 */
class ClueReliabilityTest {

  private static final int FOLDS = 5;

  /** A kind that fewer reports have keeps the weight that it has. */
  private static final int FEWEST = 8;

  /**
   * A weight of 2 is a factor of e in the odds: 3 is four times out of five, 10 all but once in
   * 150.
   */
  private static final double SCALE = 2;

  private static final Path TABLE =
      Path.of("src/main/resources/org/gongkai/extract/identity", ClueWeights.RESOURCE);

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final AgencyTypes TYPES = AgencyTypes.load();
  private static final ClueWeights SHIPPED = ClueWeights.load();

  /** A report with what a reader says of it; a field that nobody has said is not there. */
  private record Case(ReportText text, Map<String, String> said) {}

  /** How many reports a kind of clue was right in, and wrong. */
  private record Count(int right, int wrong) {

    Count and(boolean isRight) {
      return isRight ? new Count(right + 1, wrong) : new Count(right, wrong + 1);
    }

    int all() {
      return right + wrong;
    }

    /** The odds, with half a report more on either side so that nothing is sure. */
    int weight() {
      return Math.max(1, (int) Math.round(SCALE * Math.log((right + 0.5) / (wrong + 0.5))));
    }
  }

  @Test
  void weights_that_ship_decide_no_field_wrong_oftener_than_weights_that_are_counted()
      throws IOException {
    List<Case> cases = cases();
    Map<ClueKind, Count> counts = counts(cases);
    System.out.println("| kind of clue | right | wrong | weight | counted |");
    counts.forEach(
        (kind, count) ->
            System.out.printf(
                "| %s | %d | %d | %d | %s |%n",
                kind.key(),
                count.right(),
                count.wrong(),
                SHIPPED.of(kind),
                count.all() < FEWEST ? "too few" : count.weight()));
    Map<String, Tally> shipped = new LinkedHashMap<>();
    Map<String, Tally> learnt = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<Case> others = part(cases, i -> i % FOLDS != left);
      IdentityResolver counted = new IdentityResolver(GAZETTEER, TYPES, learnt(counts(others)));
      List<Case> fifth = part(cases, i -> i % FOLDS == left);
      judge(counted, fifth, learnt);
      judge(new IdentityResolver(GAZETTEER, TYPES, SHIPPED), fifth, shipped);
    }
    System.out.println(
        "| field | weights that ship: right, wrong, unknown | learnt, out of fold |");
    shipped.forEach(
        (field, tally) -> System.out.printf("| %s | %s | %s |%n", field, tally, learnt.get(field)));
    shipped.forEach(
        (field, tally) ->
            assertThat(tally.wrong)
                .as("%s: %s, counted %s", field, tally, learnt.get(field))
                .isLessThanOrEqualTo(learnt.getOrDefault(field, new Tally()).wrong));
    if (System.getProperty("clues.update") != null) {
      Files.writeString(TABLE, table(cases.size(), counts));
    }
  }

  /** The table that ships: its weights, with what was counted beside each. */
  private static String table(int cases, Map<ClueKind, Count> counts) throws IOException {
    JsonNode table = new ObjectMapper().readTree(TABLE.toFile());
    List<String> rows = new ArrayList<>();
    for (Map.Entry<ClueKind, Integer> entry : SHIPPED.byKind().entrySet()) {
      Count count = counts.getOrDefault(entry.getKey(), new Count(0, 0));
      rows.add(
          String.format(
              "    {\"kind\": \"%s\", \"weight\": %d, \"right\": %d, \"wrong\": %d}",
              entry.getKey().key(), entry.getValue(), count.right(), count.wrong()));
    }
    return "{\n  \"description\": %s,\n  \"reports\": %d,\n  \"kinds\": [\n%s\n  ]\n}\n"
        .formatted(table.path("description"), cases, String.join(",\n", rows));
  }

  private static List<Case> part(List<Case> cases, Predicate<Integer> which) {
    return IntStream.range(0, cases.size()).boxed().filter(which).map(cases::get).toList();
  }

  private static ClueWeights learnt(Map<ClueKind, Count> counts) {
    Map<ClueKind, Integer> weights = new EnumMap<>(SHIPPED.byKind());
    counts.forEach(
        (kind, count) -> {
          if (count.all() >= FEWEST) {
            weights.put(kind, count.weight());
          }
        });
    return new ClueWeights(weights);
  }

  private static Map<ClueKind, Count> counts(List<Case> cases) {
    IdentityResolver resolver = new IdentityResolver(GAZETTEER, TYPES, SHIPPED);
    Map<ClueKind, Count> counts = new EnumMap<>(ClueKind.class);
    for (Case one : cases) {
      IdentityResolver.Clues clues = resolver.clues(one.text());
      String year = one.said().getOrDefault("year", "");
      OptionalInt of =
          year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
      count(counts, clues.names(), name -> name.type().equals(one.said().get("type")), one, "type");
      count(counts, clues.years(), y -> String.valueOf(y).equals(year), one, "year");
      count(
          counts,
          clues.divisions(),
          division -> places(GAZETTEER.region(division, of)).equals(saidPlaces(one)),
          one,
          "province");
    }
    return counts;
  }

  /** A kind is right in a report where one of its clues is, since homonyms come together. */
  private static <T> void count(
      Map<ClueKind, Count> into,
      List<Clue<T>> clues,
      Predicate<T> isRight,
      Case one,
      String field) {
    if (one.said().getOrDefault(field, "").isEmpty()) {
      return;
    }
    Set<ClueKind> seen = new HashSet<>();
    Set<ClueKind> right = new HashSet<>();
    for (Clue<T> clue : clues) {
      seen.add(clue.kind());
      if (isRight.test(clue.value())) {
        right.add(clue.kind());
      }
    }
    seen.forEach(
        kind -> into.put(kind, into.getOrDefault(kind, new Count(0, 0)).and(right.contains(kind))));
  }

  private static List<String> places(Region region) {
    return List.of(
        region.province().orElse(""), region.prefecture().orElse(""), region.county().orElse(""));
  }

  private static List<String> saidPlaces(Case one) {
    return List.of(
        one.said().getOrDefault("province", ""),
        one.said().getOrDefault("prefecture", ""),
        one.said().getOrDefault("county", ""));
  }

  /** What became of a field. */
  private static final class Tally {
    private int right;
    private int wrong;
    private int unknown;

    @Override
    public String toString() {
      int all = right + wrong + unknown;
      return String.format(
          Locale.ROOT, "%d, %d, %d (%.2f %%)", right, wrong, unknown, 100.0 * right / all);
    }
  }

  private static void judge(
      IdentityResolver resolver, List<Case> cases, Map<String, Tally> tallies) {
    for (Case one : cases) {
      Map<String, String> got = got(resolver.resolve(one.text()).identity());
      one.said()
          .forEach(
              (field, said) -> {
                String value = got.getOrDefault(field, "");
                Tally tally = tallies.computeIfAbsent(field, key -> new Tally());
                if (value.equals(said)) {
                  tally.right++;
                } else if (value.isEmpty()) {
                  tally.unknown++;
                } else {
                  tally.wrong++;
                }
              });
    }
  }

  private static Map<String, String> got(Identity identity) {
    Map<String, String> got = new LinkedHashMap<>();
    identity.year().ifPresent(year -> got.put("year", String.valueOf(year)));
    identity
        .agency()
        .map(Agency::type)
        .filter(type -> !type.equals(Agency.UNKNOWN_TYPE))
        .ifPresent(type -> got.put("type", type));
    if (identity.scope() != Scope.UNKNOWN) {
      got.put("scope", identity.scope().key());
    }
    identity.region().flatMap(Region::province).ifPresent(name -> got.put("province", name));
    identity.region().flatMap(Region::prefecture).ifPresent(name -> got.put("prefecture", name));
    identity.region().flatMap(Region::county).ifPresent(name -> got.put("county", name));
    return got;
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (JsonNode gold : SharedCases.jsonl("real/identity.jsonl")) {
      if (gold.path("resolvable").asText().equals("yes")) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String field : List.of("year", "province", "prefecture", "county", "scope")) {
          // A reader's remark stands in brackets.
          said.put(field, gold.path(field).asText().replaceFirst("[(（].*$", ""));
        }
        said.put("type", RealIdentitiesTest.type(gold.path("agency_type").asText()));
        said.values().removeIf(String::isEmpty);
        cases.add(new Case(RealIdentitiesTest.text(gold), said));
      }
    }
    for (SampleTexts.Labelled sample : SampleTexts.all()) {
      Map<String, String> said = new LinkedHashMap<>();
      Map.of("year", "year", "province", "province", "prefecture", "prefecture")
          .forEach((field, column) -> said.put(field, sample.expected().path(column).asText("")));
      said.put("county", sample.expected().path("county").asText(""));
      said.put("scope", sample.expected().path("scope").asText(""));
      said.put("type", sample.expected().path("agency_type").asText(""));
      said.values()
          .removeIf(value -> value.isEmpty() || value.equals("unknown") || value.equals("null"));
      cases.add(new Case(sample.text(), said));
    }
    return cases;
  }
}
