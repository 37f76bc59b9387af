package org.gongkai.jobs.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows as JSON objects, a line each; null stays null, dates are ISO 8601. */
final class JsonRows implements RowWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Writer out;
  private final Frame frame;
  private boolean begun;

  private JsonRows(Writer out, Frame frame) {
    this.out = out;
    this.frame = frame;
  }

  /**
   * What stands around objects.
   *
   * @param none what stands where there is no object
   */
  private record Frame(String before, String between, String behind, String none) {}

  /** The rows as one array. */
  static JsonRows array(Writer out) {
    return new JsonRows(out, new Frame("[\n", ",\n", "\n]\n", "[]\n"));
  }

  /** The rows as objects of their own. */
  static JsonRows lines(Writer out) {
    return new JsonRows(out, new Frame("", "\n", "\n", ""));
  }

  @Override
  public void write(Row row) throws IOException {
    out.write((begun ? frame.between() : frame.before()) + text(PlainValues.of(row)));
    begun = true;
  }

  @Override
  public void finish() throws IOException {
    out.write(begun ? frame.behind() : frame.none());
    out.flush();
  }

  @Override
  public void close() {
    // All there is to let go of is what the rows are written to.
  }

  /** A value as {@link PlainValues#of} gives it, on one line. */
  static String text(@Nullable Object plain) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = MAPPER.createGenerator(text)) {
      value(json, plain);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return text.toString();
  }

  private static void value(JsonGenerator json, @Nullable Object plain) throws IOException {
    if (plain == null) {
      json.writeNull();
    } else if (plain instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (plain instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (plain instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (plain instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(json, element);
      }
      json.writeEndArray();
    } else if (plain instanceof Map<?, ?> fields) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(String.valueOf(field.getKey()));
        value(json, field.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(plain.toString());
    }
  }
}
