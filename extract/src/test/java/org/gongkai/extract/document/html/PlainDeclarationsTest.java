package org.gongkai.extract.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gongkai.extract.document.html.Declared.Declaration;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/** Declarations that are read without the grammar of CSS, beside what the grammar makes of them. */
class PlainDeclarationsTest {

  private static final String[] VALUES = {
    "none",
    "block",
    "hidden",
    "0",
    "0px",
    ".5px",
    "1e-3px",
    "-0",
    "+0",
    "0.0",
    "12px",
    "100%",
    "0%",
    "transparent",
    "#fff",
    "rgba(0,0,0,0)",
    "rgb(1,2,3)",
    "rgb(0 0 0 / 0)",
    "'a;b'",
    "\"x\"",
    "url(a;b)",
    "super",
    "sub",
    "line-through",
    "underline line-through",
    "absolute",
    "relative",
    "-9999px",
    "-9999",
    "1px",
    "hidden auto",
    "inherit",
    "0/0 a",
    "0 a",
    "bold 0 a",
    "all",
    "3pt",
    "-4pt",
    "collapse",
    "visible",
    "none!important",
    "none ! important",
    "0em",
    "00",
    "auto",
    "a b",
    "",
    "rect(0 0 0 0)",
    "inset(50%)",
    "0 auto",
    "NONE",
    "Hidden",
    "0PX",
    "none\\9",
    "/* x */none"
  };

  @Provide
  Arbitrary<String> attributes() {
    Arbitrary<String> names =
        Arbitraries.of(Declared.Name.class)
            .map(name -> name.name().replace('_', '-'))
            .flatMap(name -> Arbitraries.of(name, name.toLowerCase(Locale.ROOT)));
    Arbitrary<String> others = Arbitraries.of("margin", "font-family", "background", "*display");
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(4, names), Tuple.of(1, others)),
            Arbitraries.of(":", " : ", ": "),
            Arbitraries.of(VALUES))
        .as((name, colon, value) -> name + colon + value)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .flatMap(all -> Arbitraries.of(";", "; ", " ;", ";;").map(end -> String.join(end, all)));
  }

  @Property(tries = 2000)
  void what_is_read_without_the_grammar_looks_as_it_does_with_it(
      @ForAll("attributes") String attribute) throws IOException {
    Optional<List<Declaration>> plain = PlainDeclarations.of(attribute);
    if (plain.isPresent()) {
      assertThat(look(plain.get())).isEqualTo(look(byGrammar(attribute)));
    }
  }

  private static Style look(List<Declaration> declarations) {
    return Appearance.of(Declared.nothing().with(declarations));
  }

  private static List<Declaration> byGrammar(String attribute) throws IOException {
    CSSOMParser parser = new CSSOMParser(new CSS3Parser());
    parser.setErrorHandler(new Unheard());
    return Declaration.of(
        parser.parseStyleDeclaration(attribute), SelectorSpecificity.FROM_STYLE_ATTRIBUTE);
  }

  private static final class Unheard implements CSSErrorHandler {
    @Override
    public void warning(CSSParseException exception) {}

    @Override
    public void error(CSSParseException exception) {}

    @Override
    public void fatalError(CSSParseException exception) {}
  }
}
