package org.gongkai.extract.identity;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings of one thing, any of which may stand in a text. An expression of many alternatives is
 * tried one by one at every character of a text; here a character leads at once to the few that
 * begin with it, and most characters to none. What is found is the same.
 */
final class Wordings {

  private final Pattern all;
  private final BitSet beginnings;
  private final Map<Character, Pattern> byBeginning;

  /**
   * Where words stand in a text.
   *
   * @param start of their first character
   * @param end behind their last one
   */
  record Span(int start, int end) {}

  private Wordings(String expression) {
    all = Pattern.compile(expression);
    beginnings = new BitSet();
    Map<Character, StringBuilder> alternatives = new LinkedHashMap<>();
    for (String alternative : Beginnings.alternatives(expression)) {
      for (char begin : Beginnings.of(alternative)) {
        beginnings.set(begin);
        alternatives
            .computeIfAbsent(begin, c -> new StringBuilder())
            .append('|')
            .append(alternative);
      }
    }
    byBeginning = new LinkedHashMap<>();
    alternatives.forEach(
        (begin, some) -> byBeginning.put(begin, Pattern.compile(some.substring(1))));
  }

  /**
   * The wordings that a regular expression names, divided by bars.
   *
   * @throws IllegalArgumentException if it is not told which characters one of them begins with
   */
  static Wordings of(String expression) {
    return new Wordings(expression);
  }

  /** Whether one of them stands in a text. */
  boolean standIn(String text) {
    return first(text, 0).isPresent();
  }

  /** Whether one of them may stand there: no character of a text says so more cheaply. */
  boolean mayBegin(String text, int at) {
    return at < text.length() && beginnings.get(text.charAt(at));
  }

  /** The first of them in a text from a place on. */
  Optional<Span> first(String text, int from) {
    int at = next(text, from);
    if (at == text.length()) {
      return Optional.empty();
    }
    Matcher matcher = all.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (; at < text.length(); at = next(text, at + 1)) {
      matcher.usePattern(byBeginning.getOrDefault(text.charAt(at), all)).region(at, text.length());
      if (matcher.lookingAt()) {
        return Optional.of(new Span(at, matcher.end()));
      }
    }
    return Optional.empty();
  }

  private int next(String text, int from) {
    int at = from;
    while (at < text.length() && !beginnings.get(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
