package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.extract.form.FormRow;

/**
 * Finds the rows of a table in a text without breaks: each label, and what is printed behind it.
 */
final class OneLineRows {

  /** Before the values may stand an explanation of the label. */
  private static final String BEFORE = "[”\"』」’']?(?:\\s*[（(][^（()）]{0,30}[)）])?";

  /** Values, with or without blanks or bars between them. */
  private static final String VALUES = "(?<values>[\\s|0-9.,/—–-]*(?:[万千百]?元|(?<=[0-9])[件项])?)";

  private static final Pattern ORDINAL = Pattern.compile("[0-9]\\s*[.．、]\\s*$");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s|]+");

  private static final Pattern PLAIN = Pattern.compile(BEFORE + VALUES);

  /** What stands in no number and between none. */
  private static final String UNREAD = "+＋*＊×~～?？%％";

  private final Map<String, List<String>> wordings = new LinkedHashMap<>();
  private final Pattern behind;

  OneLineRows(List<FormRow> rows) {
    this(rows, List.of());
  }

  /**
   * @param units what may stand between a label and its values
   */
  OneLineRows(List<FormRow> rows, List<String> units) {
    String unit =
        units.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    behind =
        units.isEmpty()
            ? PLAIN
            : Pattern.compile(BEFORE + "(?:[\\s|]*(?<unit>[百千万亿]*(?:" + unit + "|元)))?" + VALUES);
    for (FormRow row : rows) {
      wordings.put(row.key(), new LabelMatcher(row.label()).texts());
    }
  }

  /**
   * What is printed behind a label.
   *
   * @param row the row's key
   * @param unit what stands before the values
   * @param values between blanks; none where nothing is printed
   * @param start where the label begins
   * @param end where the values end
   */
  record Printed(String row, Optional<String> unit, List<String> values, int start, int end) {}

  /**
   * The rows of an edition, in the form's order, as far as they are printed.
   *
   * @param text a text without breaks
   * @param rows those of the edition
   * @param from where the table begins
   * @param to where it ends
   */
  List<Printed> find(FoldedText text, List<FormRow> rows, int from, int to) {
    List<FormRow> named = new ArrayList<>();
    List<FoldedText.Span> labels = new ArrayList<>();
    int at = from;
    for (FormRow row : rows) {
      FoldedText.Span label = label(text, row, at, to);
      if (label.found()) {
        named.add(row);
        labels.add(label);
        at = label.end();
      }
    }
    List<Printed> found = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      boolean last = i + 1 == named.size();
      int end = last ? to : labels.get(i + 1).start();
      found.add(printed(text, named.get(i), labels.get(i), end));
    }
    return found;
  }

  /** The first place at which a wording stands with values behind it, or the end of the table. */
  private FoldedText.Span label(FoldedText text, FormRow row, int from, int to) {
    FoldedText.Span first = FoldedText.Span.NONE;
    for (String wording : wordings.getOrDefault(row.key(), List.of())) {
      FoldedText.Span span = text.find(wording, from);
      while (span.found() && span.end() <= to && !hasValues(text, span.end(), to)) {
        span = text.find(wording, span.end());
      }
      boolean better =
          span.found()
              && span.end() <= to
              && (!first.found()
                  || span.start() < first.start()
                  || (span.start() == first.start() && span.end() > first.end()));
      first = better ? span : first;
    }
    return first;
  }

  private boolean hasValues(FoldedText text, int end, int to) {
    Matcher values = behind.matcher(text.raw()).region(end, to);
    return values.lookingAt() && isValues(values.group("values"));
  }

  /** Whether there are numbers, or dashes that are set off from what follows. */
  private static boolean isValues(String printed) {
    boolean setOff = !printed.isEmpty() && isSeparator(printed.charAt(printed.length() - 1));
    return printed.chars().anyMatch(Character::isDigit)
        || (setOff && printed.chars().anyMatch(c -> !isSeparator((char) c)));
  }

  private static boolean isSeparator(char c) {
    return c == '|' || Character.isWhitespace(c);
  }

  private Printed printed(FoldedText text, FormRow row, FoldedText.Span label, int end) {
    Matcher values = behind.matcher(text.raw()).region(label.end(), end);
    boolean found = values.lookingAt();
    boolean whole = found && !goesOn(text.raw(), values.end("values"));
    String printed = whole ? values.group("values") : "";
    int valuesEnd = found ? values.end("values") : label.end();
    Optional<String> unit =
        found && behind != PLAIN ? Optional.ofNullable(values.group("unit")) : Optional.empty();
    boolean pointed =
        text.raw().startsWith("、", valuesEnd) || text.raw().startsWith("．", valuesEnd);
    List<String> cells =
        SEPARATORS
            .splitAsStream(withoutOrdinal(printed, pointed))
            .filter(value -> !value.isEmpty())
            .toList();
    return new Printed(row.key(), unit, cells, label.start(), valuesEnd);
  }

  /** Whether the last number is a part of something that is none, such as 48+26. */
  private static boolean goesOn(String text, int end) {
    return end < text.length() && UNREAD.indexOf(text.charAt(end)) >= 0;
  }

  /** The number of the next label is glued to the values, and tells itself by its point. */
  private static String withoutOrdinal(String values, boolean pointed) {
    return ORDINAL.matcher(pointed ? values + "." : values).replaceFirst("");
  }

  /** The values that follow a place of the text. */
  static List<String> values(FoldedText text, int from, int to) {
    Matcher values = PLAIN.matcher(text.raw()).region(from, to);
    return values.lookingAt()
        ? SEPARATORS
            .splitAsStream(values.group("values"))
            .filter(value -> !value.isEmpty())
            .toList()
        : List.of();
  }
}
