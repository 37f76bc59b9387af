package org.gongkai.extract.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.extract.document.html.Declared.Declaration;
import org.gongkai.extract.document.html.Declared.Name;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/**
 * Declarations of which each value that matters is one word or one length. Nearly all style
 * attributes are so, a page may have hundreds, and the grammar of CSS is needed for none of them.
 */
final class PlainDeclarations {

  private static final String IMPORTANT = "!important";

  /** Brackets, escapes, comments and rules with which a semicolon need not end a declaration. */
  private static final String GRAMMAR = "(){}[]\\/@<";

  private PlainDeclarations() {}

  /** The declarations that matter; empty where it takes the grammar to tell. */
  static Optional<List<Declaration>> of(String attribute, SelectorSpecificity specificity) {
    for (int i = 0; i < attribute.length(); i++) {
      if (GRAMMAR.indexOf(attribute.charAt(i)) >= 0) {
        return Optional.empty();
      }
    }
    List<Declaration> declarations = new ArrayList<>();
    int start = 0;
    while (start < attribute.length()) {
      int end = attribute.indexOf(';', start);
      String piece = attribute.substring(start, end < 0 ? attribute.length() : end).strip();
      if (!piece.isEmpty() && !add(piece, specificity, declarations)) {
        return Optional.empty();
      }
      start = end < 0 ? attribute.length() : end + 1;
    }
    return Optional.of(declarations);
  }

  /** Adds the declaration if it matters; false where it is not plain. */
  private static boolean add(
      String piece, SelectorSpecificity specificity, List<Declaration> declarations) {
    int colon = piece.indexOf(':');
    if (colon <= 0 || !isQuotedInPairs(piece)) {
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
    if (name.get() == Name.FONT || !isOneWord(value)) {
      return false;
    }
    declarations.add(new Declaration(name.get(), value, important, specificity));
    return true;
  }

  /** Whether no semicolon within quotation marks has broken the declaration. */
  private static boolean isQuotedInPairs(String piece) {
    int doubles = 0;
    int singles = 0;
    for (int i = 0; i < piece.length(); i++) {
      doubles += piece.charAt(i) == '"' ? 1 : 0;
      singles += piece.charAt(i) == '\'' ? 1 : 0;
    }
    return doubles % 2 == 0 && singles % 2 == 0;
  }

  private static boolean isOneWord(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-.%".indexOf(c) >= 0;
      if (!word) {
        return false;
      }
    }
    return !value.isEmpty();
  }
}
