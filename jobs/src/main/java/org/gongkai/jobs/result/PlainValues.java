package org.gongkai.jobs.result;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Values of a row as plain Java: text, numbers, {@link java.time.LocalDate}, {@link
 * java.time.Instant}, lists, and maps in the order of the fields.
 */
final class PlainValues {

  private static final String SEPARATOR = ";";

  private PlainValues() {}

  /** A value without a trace of Spark; numbers with decimals have no needless ones. */
  static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Date date) {
      return date.toLocalDate();
    } else if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant();
    } else if (value instanceof BigDecimal decimal) {
      BigDecimal shortest = decimal.stripTrailingZeros();
      return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    } else if (value instanceof Double number) {
      return of(BigDecimal.valueOf(number));
    } else if (value instanceof Seq<?> list) {
      // The lake's lists hold no nulls.
      return CollectionConverters.asJava(list).stream()
          .<@Nullable Object>map(PlainValues::of)
          .toList();
    } else if (value instanceof Row row) {
      return fields(row);
    }
    return value;
  }

  private static Map<String, @Nullable Object> fields(Row row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      fields.put(names[i], of(row.get(i)));
    }
    return fields;
  }

  /**
   * A value on one line: null is empty, a list its values between semicolons, and where those have
   * parts of their own, JSON.
   */
  static String text(@Nullable Object value) {
    Object plain = of(value);
    if (plain == null) {
      return "";
    } else if (plain instanceof List<?> list) {
      return list.stream().anyMatch(Map.class::isInstance)
          ? JsonRows.text(list)
          : list.stream().map(PlainValues::text).collect(Collectors.joining(SEPARATOR));
    } else if (plain instanceof Map<?, ?>) {
      return JsonRows.text(plain);
    } else if (plain instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return plain.toString();
  }
}
