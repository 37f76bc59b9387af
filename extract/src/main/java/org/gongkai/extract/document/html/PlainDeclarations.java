package org.gongkai.extract.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.extract.document.html.Declared.Declaration;
import org.gongkai.extract.document.html.Declared.Name;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/**
 * Declarations of which each value that matters is one word, one length or one colour. Nearly all
 * style attributes and rules are so, a page may have hundreds, and the grammar of CSS is needed for
 * none of them.
 */
final class PlainDeclarations {

  private static final String IMPORTANT = "!important";

  /** Blocks, escapes, rules and comments, with which a semicolon need not end a declaration. */
  private static final Pattern GRAMMAR = Pattern.compile("[{}\\[\\]\\\\@<]|/\\*");

  private static final Pattern OPAQUE = Pattern.compile("#[0-9a-f]+|rgb\\([0-9%., ]*\\)");

  /** A word, or a number with its unit but without an exponent. */
  private static final Pattern WORD =
      Pattern.compile("-?[a-z][a-z0-9-]*|-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[a-z]*|%)");

  private PlainDeclarations() {}

  /** The declarations of an attribute that matter; empty where it takes the grammar to tell. */
  static Optional<List<Declaration>> of(String attribute) {
    if (GRAMMAR.matcher(attribute).find()) {
      return Optional.empty();
    }
    List<Declaration> declarations = new ArrayList<>();
    int start = 0;
    while (start < attribute.length()) {
      int end = attribute.indexOf(';', start);
      String piece = attribute.substring(start, end < 0 ? attribute.length() : end).strip();
      if (!piece.isEmpty() && !add(piece, declarations)) {
        return Optional.empty();
      }
      start = end < 0 ? attribute.length() : end + 1;
    }
    return Optional.of(declarations);
  }

  /** Adds the declaration if it matters; false where it is not plain. */
  private static boolean add(String piece, List<Declaration> declarations) {
    int colon = piece.indexOf(':');
    if (colon <= 0 || !isWhole(piece)) {
      return false;
    }
    Optional<Name> name = Name.of(piece.substring(0, colon).strip());
    if (name.isEmpty()) {
      return true;
    }
    String value = piece.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
    boolean important = value.endsWith(IMPORTANT);
    if (important) {
      value = value.substring(0, value.length() - IMPORTANT.length()).strip();
    }
    if (!isPlain(name.get(), value)) {
      return false;
    }
    declarations.add(
        new Declaration(name.get(), value, important, SelectorSpecificity.FROM_STYLE_ATTRIBUTE));
    return true;
  }

  /** Whether no sign within quotation marks or brackets was taken for the end. */
  static boolean isWhole(String piece) {
    int doubles = 0;
    int singles = 0;
    int open = 0;
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      doubles += c == '"' ? 1 : 0;
      singles += c == '\'' ? 1 : 0;
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return doubles % 2 == 0 && singles % 2 == 0 && open == 0;
  }

  /** A colour without a share of transparency is seen; a font tells a size of none by a zero. */
  private static boolean isPlain(Name name, String value) {
    return switch (name) {
      case COLOR, BACKGROUND, BACKGROUND_COLOR ->
          OPAQUE.matcher(value).matches() || WORD.matcher(value).matches();
      case FONT -> !value.isEmpty() && Character.isLetter(value.charAt(0));
      default -> WORD.matcher(value).matches();
    };
  }
}
