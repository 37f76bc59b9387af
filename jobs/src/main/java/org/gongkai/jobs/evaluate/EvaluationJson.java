package org.gongkai.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** An evaluation for programs: every count of every group, every miss. */
public final class EvaluationJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EvaluationJson() {}

  /** The evaluation as indented text, ending in a line break. */
  public static String write(Evaluation evaluation) {
    ObjectNode node = JSON.objectNode().put("by", evaluation.by().key());
    ArrayNode groups = node.putArray("groups");
    evaluation.groups().forEach(group -> groups.add(group(group)));
    ArrayNode unasked = node.putArray("unasked");
    evaluation.unasked().forEach(unasked::add);
    ArrayNode misses = node.putArray("misses");
    evaluation.misses().forEach(miss -> misses.add(miss(miss)));
    try {
      return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode group(Evaluation.Group group) {
    ObjectNode node =
        JSON.objectNode().put("group", group.name()).put("documents", group.documents());
    for (Subject subject : Subject.values()) {
      ObjectNode counts = node.putObject(subject.key());
      counts.put("asked", group.score().asked(subject));
      for (Verdict verdict : Verdict.values()) {
        counts.put(verdict.key(), group.score().count(subject, verdict));
      }
    }
    return node;
  }

  private static ObjectNode miss(Miss miss) {
    return JSON.objectNode()
        .put("document", miss.document())
        .put("report", miss.report())
        .put("subject", miss.subject().key())
        .put("verdict", miss.verdict().key())
        .put("place", miss.place())
        .put("expected", miss.expected())
        .put("actual", miss.actual());
  }
}
