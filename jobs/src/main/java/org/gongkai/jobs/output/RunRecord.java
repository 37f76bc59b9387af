package org.gongkai.jobs.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was run, as the file {@value OutputFolder#RECORD} tells it. */
public final class RunRecord {

  /** Goes up when a column or table of the output changes its name or its meaning. */
  private static final int SCHEMA_VERSION = 1;

  private static final String LAST_PART = "last_part";

  private static final JsonMapper MAPPER = new JsonMapper();

  private RunRecord() {}

  /**
   * What one step of a run worked with.
   *
   * @param gongkaiVersion the version of this software
   * @param sparkVersion the version of Spark that ran it
   * @param arguments the command line, word by word
   * @param startedAt when it began
   * @param finishedAt when its results were ready
   */
  public record Step(
      String gongkaiVersion,
      String sparkVersion,
      List<String> arguments,
      Instant startedAt,
      Instant finishedAt) {

    public Step {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The record of an extraction.
   *
   * @param lastPart the number of the last part of the extractions that the tables are made of
   * @param inputs how many inputs the run had
   * @param intake what was done with them and which earlier ones were kept: all inputs of the lake
   * @param outcomes how many documents of the lake ended in each status, those in archives too
   */
  public static String ofExtraction(
      Step step, long lastPart, long inputs, Map<String, Long> intake, Map<String, Long> outcomes) {
    ObjectNode record = node(step);
    record.put(LAST_PART, lastPart);
    record.put("inputs", inputs);
    ObjectNode intakes = record.putObject("intake");
    intake.forEach(intakes::put);
    ObjectNode counts = record.putObject("outcomes");
    outcomes.forEach(counts::put);
    return text(record);
  }

  /**
   * A record to which the constraints of the tables are added.
   *
   * @param constraints by table, how many rows there are and how many break which promise
   */
  public static String withConstraints(String record, Map<String, Map<String, Long>> constraints) {
    return with(record, "constraints", MAPPER.valueToTree(constraints));
  }

  /**
   * A record to which is added what lies among the inputs and was not taken in.
   *
   * @param counts by what it is
   */
  public static String withPassedOver(String record, Map<String, Long> counts) {
    return with(record, "passed_over", MAPPER.valueToTree(counts));
  }

  /**
   * A record to which an aggregation of the same tables is added, in place of an earlier one.
   *
   * @param name what the record calls that aggregation
   */
  public static String withAggregation(String record, String name, Step step) {
    return with(record, name, node(step));
  }

  private static String with(String record, String name, JsonNode value) {
    try {
      ObjectNode all = (ObjectNode) MAPPER.readTree(record);
      all.set(name, value);
      return text(all);
    } catch (JsonProcessingException | ClassCastException e) {
      throw new IllegalArgumentException(OutputFolder.RECORD + " is not what a run writes", e);
    }
  }

  /** The number of the last part that the tables of a record are made of; 0 where it names none. */
  public static long lastPart(String record) {
    try {
      return MAPPER.readTree(record).path(LAST_PART).asLong(0);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(OutputFolder.RECORD + " is not what a run writes", e);
    }
  }

  private static ObjectNode node(Step step) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("gongkai_version", step.gongkaiVersion());
    node.put("spark_version", step.sparkVersion());
    node.put("schema_version", SCHEMA_VERSION);
    step.arguments().forEach(node.putArray("arguments")::add);
    node.put("started_at", step.startedAt().toString());
    node.put("finished_at", step.finishedAt().toString());
    return node;
  }

  private static String text(ObjectNode record) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
