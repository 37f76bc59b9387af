package org.gongkai.aggregate.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormRow;

/** What columns are called in Chinese, above a table that people read. */
public final class ColumnTitles {

  private static final String FILE = "titles-zh.properties";

  /** What stands behind the title of a rate, by what stands behind its name. */
  private static final Map<String, String> PARTS_OF_RATES =
      Map.of(
          Columns.numerator(""), "（分子）",
          Columns.denominator(""), "（分母）",
          Columns.reportsBehind(""), "（报告数）");

  /** How the form numbers its rows: 一、 or （三） or 1. */
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\\d+\\.)");

  private final Map<String, String> titles;

  private ColumnTitles(Map<String, String> titles) {
    this.titles = titles;
  }

  /** The titles of all columns of the output. */
  public static ColumnTitles chinese() {
    Map<String, String> titles = new HashMap<>(ofForm());
    listed().forEach((name, title) -> titles.put(name.toString(), title.toString()));
    return new ColumnTitles(titles);
  }

  private static Properties listed() {
    Properties listed = new Properties();
    try (InputStream in =
        Objects.requireNonNull(ColumnTitles.class.getResourceAsStream(FILE), FILE)) {
      listed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return listed;
  }

  /** As the form prints them, without its numbering. */
  private static Map<String, String> ofForm() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (String item : FigureColumns.items()) {
      titles.put(item, unnumbered(FigureColumns.printed(item)));
    }
    String received = unnumbered(FigureColumns.printed(FigureColumns.NEW_RECEIVED));
    for (String applicant : FigureColumns.applicants()) {
      FormColumn column = FigureColumns.APPLICATIONS.column(applicant);
      titles.put(
          FigureColumns.newReceivedBy(applicant), received + "：" + FigureColumns.printed(column));
    }
    for (FormRow channel : FigureColumns.LEGAL.rows()) {
      for (FormColumn outcome : FigureColumns.LEGAL.columns()) {
        titles.put(
            FigureColumns.legal(channel.key(), outcome.key()),
            channel.label().text() + "：" + FigureColumns.printed(outcome));
      }
    }
    return titles;
  }

  private static String unnumbered(String printed) {
    return Arrays.stream(printed.split(" ", -1))
        .map(part -> NUMBERING.matcher(part).replaceFirst(""))
        .distinct()
        .collect(Collectors.joining("："));
  }

  /** The title of a column; empty where it has none, as a column of somebody else's. */
  public Optional<String> of(DescribedTable table, String column) {
    return Optional.ofNullable(titles.get(table.key() + "." + column))
        .or(() -> Optional.ofNullable(titles.get(column)))
        .or(() -> ofRate(column));
  }

  private Optional<String> ofRate(String column) {
    return PARTS_OF_RATES.entrySet().stream()
        .filter(part -> column.endsWith(part.getKey()))
        .map(
            part ->
                Optional.ofNullable(
                        titles.get(column.substring(0, column.length() - part.getKey().length())))
                    .map(rate -> rate + part.getValue()))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
