package org.gongkai.extract.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Pages that a site delivers as a string inside JSON or JavaScript. */
public final class ScriptText {

  private static final Pattern TABLE_CELL =
      Pattern.compile("<(?:td|table)[\\s>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED_CELL =
      Pattern.compile("&lt;(?:td|table)\\b", Pattern.CASE_INSENSITIVE);

  /** An attribute's quotation mark, or a closing tag's slash, that is escaped. */
  private static final Pattern ESCAPED =
      Pattern.compile("=\\\\[\"']|<\\\\/[a-z]", Pattern.CASE_INSENSITIVE);

  /** The bracket of a tag as scripts escape it: \\u003c, \\x3c, %3C, %u003C. */
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("(?:\\\\u003c|\\\\x3c|%3c|%u003c)(?:td|table)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCRIPT =
      Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A script that no browser runs, since its type is none of a script's. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "type\\s*=\\s*[\"']?[a-z/.-]*(?:template|html|tmpl)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", Pattern.DOTALL);

  /** What JavaScript's escape() writes. */
  private static final Pattern PERCENT = Pattern.compile("%(?:u([0-9a-fA-F]{4})|([0-9a-fA-F]{2}))");

  /** A shorter string is words, whatever brackets stand around it. */
  private static final int FEWEST_OF_JSON = 200;

  /** JSON in a string of JSON, and once more. */
  private static final int MOST_LAYERS = 3;

  private static final JsonFactory JSON = new JsonFactory();

  /** A call that hands JSON over: callback({…}); */
  private static final Pattern CALL =
      Pattern.compile(
          "\\s*[\\w.$]{1,80}\\s*\\(\\s*([{\\[].*[}\\]])\\s*\\)\\s*;?\\s*", Pattern.DOTALL);

  private ScriptText() {}

  /** The JSON that a call hands over; any other text as it is. */
  static String withoutCall(String text) {
    Matcher call = CALL.matcher(text);
    return call.matches() ? call.group(1) : text;
  }

  /** Whether a text is JSON as a whole. */
  static boolean isJson(String text) {
    return json(text).isPresent();
  }

  /** The HTML that a text carries in its strings; empty where it carries none. */
  public static Optional<String> html(String text) {
    Optional<String> strings = json(text);
    if (strings.isPresent()) {
      return strings
          .map(s -> ESCAPED_CELL.matcher(s).find() ? Parser.unescapeEntities(s, false) : s)
          .filter(s -> TABLE_CELL.matcher(s).find());
    }
    return ESCAPED.matcher(text).find() ? Optional.of(unescape(text)) : Optional.empty();
  }

  /**
   * A page with the HTML that its scripts carry in their strings in the place of the scripts; empty
   * where the page has tables of its own, or its scripts carry none.
   */
  public static Optional<String> page(String page) {
    if (TABLE_CELL.matcher(SCRIPT.matcher(page).replaceAll("")).find()
        || !(TABLE_CELL.matcher(page).find() || ESCAPED_TAG.matcher(page).find())) {
      return Optional.empty();
    }
    return Optional.of(
        SCRIPT
            .matcher(page)
            .replaceAll(
                script -> Matcher.quoteReplacement(markup(script.group(1), script.group(2)))));
  }

  /** The strings of a script that hold cells of tables; a template as a whole. */
  private static String markup(String attributes, String script) {
    if (TEMPLATE.matcher(attributes).find() && TABLE_CELL.matcher(script).find()) {
      return script;
    }
    StringBuilder markup = new StringBuilder();
    int at = 0;
    while (at < script.length()) {
      char c = script.charAt(at);
      int end = c == '"' || c == '\'' || c == '`' ? closing(script, at) : at;
      String string = script.substring(Math.min(at + 1, end), end);
      if (TABLE_CELL.matcher(string).find() || ESCAPED_TAG.matcher(string).find()) {
        markup.append(unescape(string));
      }
      at = end + 1;
    }
    return markup.toString();
  }

  /** Where the quotation mark stands that closes a string. */
  private static int closing(String script, int opening) {
    int at = opening + 1;
    while (at < script.length() && script.charAt(at) != script.charAt(opening)) {
      at += script.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, script.length());
  }

  /** All strings of a JSON text, one behind the other; empty where the text is no JSON. */
  private static Optional<String> json(String text) {
    return json(text, MOST_LAYERS);
  }

  private static Optional<String> json(String text, int layers) {
    String trimmed = text.strip();
    boolean begins = trimmed.startsWith("{") || trimmed.startsWith("[") || trimmed.startsWith("\"");
    if (layers == 0 || !begins) {
      return Optional.empty();
    }
    StringBuilder strings = new StringBuilder();
    try (JsonParser tokens = JSON.createParser(trimmed)) {
      for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          String string = tokens.getText();
          Optional<String> inner =
              string.length() < FEWEST_OF_JSON ? Optional.empty() : json(string, layers - 1);
          strings.append(inner.orElse(string)).append('\n');
        }
      }
      return Optional.of(strings.toString());
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static String unescape(String script) {
    String plain =
        ESCAPE
            .matcher(script)
            .replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1))));
    return plain.contains("%u") || ESCAPED_TAG.matcher(plain).find()
        ? PERCENT
            .matcher(plain)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        character(match.group(1) == null ? match.group(2) : match.group(1))))
        : plain;
  }

  private static String character(String hex) {
    return String.valueOf((char) Integer.parseInt(hex, 16));
  }

  private static String unescaped(String escape) {
    return switch (escape.charAt(0)) {
      case 'n', 'r', 't' -> " ";
      case 'u', 'x' -> escape.length() > 1 ? character(escape.substring(1)) : escape;
      default -> escape;
    };
  }
}
