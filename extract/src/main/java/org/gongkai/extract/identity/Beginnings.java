package org.gongkai.extract.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The characters that what a regular expression matches may begin with. Understands what the
 * wordings here are written in: characters, classes of some characters, groups, what may be left
 * out, and what looks ahead or back; refuses the rest.
 */
final class Beginnings {

  private static final String SPECIAL = "\\.[]{}*+?^$";
  private static final Pattern LOOKS_AROUND = Pattern.compile("\\?<?[=!]");
  private static final String DIGITS = "0123456789";

  private final String expression;
  private int at;

  private Beginnings(String expression) {
    this.expression = expression;
  }

  /** The alternatives that bars outside of groups and classes divide. */
  static List<String> alternatives(String expression) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case '[' -> i = expression.indexOf(']', i);
        case '\\' -> i++;
        case '|' -> {
          if (depth == 0) {
            alternatives.add(expression.substring(begin, i));
            begin = i + 1;
          }
        }
        default -> {}
      }
    }
    alternatives.add(expression.substring(begin));
    return alternatives;
  }

  /** The first characters of what one alternative matches. */
  static Set<Character> of(String alternative) {
    Beginnings reading = new Beginnings(alternative);
    Set<Character> characters = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = reading.mayGoOn(characters);
    }
    return characters;
  }

  /** Takes the next piece in; whether what follows it may be what the match begins with as well. */
  private boolean mayGoOn(Set<Character> into) {
    if (at == expression.length()) {
      throw refused();
    }
    char c = expression.charAt(at);
    if (c == '(') {
      String group = group();
      if (LOOKS_AROUND.matcher(group).lookingAt()) {
        return true;
      }
      for (String each : alternatives(group.startsWith("?:") ? group.substring(2) : group)) {
        into.addAll(of(each));
      }
    } else if (c == '[') {
      int end = expression.indexOf(']', at);
      addAll(expression.substring(at + 1, end), into);
      at = end + 1;
    } else if (expression.startsWith("\\d", at)) {
      addAll(DIGITS, into);
      at += 2;
    } else if (SPECIAL.indexOf(c) < 0) {
      into.add(c);
      at++;
    } else {
      throw refused();
    }
    return mayBeLeftOut();
  }

  /** What the brackets that open here hold. */
  private String group() {
    int begin = at + 1;
    int depth = 0;
    do {
      switch (expression.charAt(at)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case '[' -> at = expression.indexOf(']', at);
        case '\\' -> at++;
        default -> {}
      }
      at++;
    } while (depth > 0);
    return expression.substring(begin, at - 1);
  }

  private void addAll(String members, Set<Character> into) {
    if (members.indexOf('^') >= 0 || members.indexOf('-') >= 0 || members.indexOf('\\') >= 0) {
      throw refused();
    }
    members.chars().forEach(c -> into.add((char) c));
  }

  private boolean mayBeLeftOut() {
    if (at == expression.length()) {
      return false;
    }
    char c = expression.charAt(at);
    boolean leftOut = c == '?' || c == '*' || expression.startsWith("{0", at);
    if (c == '{') {
      at = expression.indexOf('}', at) + 1;
    } else if (c == '?' || c == '*' || c == '+') {
      at++;
    }
    return leftOut;
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "it is not told what begins here: " + expression + " at " + at);
  }
}
