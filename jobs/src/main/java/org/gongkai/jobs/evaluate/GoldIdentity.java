package org.gongkai.jobs.evaluate;

import static org.gongkai.jobs.evaluate.GoldFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.jobs.evaluate.GoldReport.Fact;

/** Whose report it is, as the gold states it. */
final class GoldIdentity {

  /** What a report may leave unsaid without anyone being at fault. */
  private static final Set<Subject> MAY_BE_UNSTATED =
      Set.of(Subject.YEAR, Subject.PROVINCE, Subject.PREFECTURE, Subject.COUNTY);

  /** Divisions that a province or a municipality does not have: asked even where they are empty. */
  private static final Set<Subject> MAY_BE_NONE = Set.of(Subject.PREFECTURE, Subject.COUNTY);

  private final AgencyKinds kinds;

  private GoldIdentity(AgencyKinds kinds) {
    this.kinds = kinds;
  }

  static GoldIdentity load() {
    return new GoldIdentity(AgencyKinds.load());
  }

  /** The facts of a report: what is not given is not asked. */
  Map<Subject, Fact> ofReport(JsonNode node) {
    Map<Subject, Fact> facts = new EnumMap<>(Subject.class);
    for (Subject field : Subject.IDENTITY) {
      Optional<String> value = text(node, field.key());
      if (value.isPresent() || MAY_BE_NONE.contains(field)) {
        boolean stated =
            !MAY_BE_UNSTATED.contains(field)
                || node.path("stated").path(field.key()).asBoolean(true);
        facts.put(field, new Fact(value.orElse(""), stated));
      }
    }
    return facts;
  }

  /**
   * The facts of an excerpt: an empty field is asked to stay empty, and where nobody could tell
   * whose report it is, unknown is right in all of them.
   */
  Map<Subject, Fact> ofExcerpt(JsonNode node) {
    boolean resolvable = !text(node, "resolvable").equals(Optional.of("no"));
    Map<Subject, Fact> facts = new EnumMap<>(Subject.class);
    for (Subject field : Subject.IDENTITY) {
      if (node.has(field.key())) {
        String words = withoutRemark(text(node, field.key()).orElse(""));
        Optional<String> value =
            field == Subject.AGENCY_TYPE ? kinds.key(words) : Optional.of(words);
        value.ifPresent(v -> facts.put(field, new Fact(v, resolvable)));
      }
    }
    return facts;
  }

  /** What an excerpt states in words that have no key. */
  List<String> unasked(JsonNode node) {
    String field = Subject.AGENCY_TYPE.key();
    return text(node, field)
        .map(GoldIdentity::withoutRemark)
        .filter(words -> kinds.key(words).isEmpty())
        .map(words -> field + " " + words)
        .stream()
        .toList();
  }

  /** A reader's remark stands in brackets: {@code 气象局(垂直管理)}, {@code (中央)} for no province. */
  private static String withoutRemark(String words) {
    return words.replaceAll("[(（][^)）]*[)）]", "").strip();
  }
}
