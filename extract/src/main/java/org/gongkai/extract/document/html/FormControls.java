package org.gongkai.extract.document.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What is seen in the fields of a form. */
final class FormControls {

  private static final Set<String> CONTROLS =
      Set.of("input", "select", "textarea", "button", "progress", "meter");

  /** Kinds of input that show no words of the page: marks, pictures, buttons. */
  private static final Set<String> WORDLESS =
      Set.of(
          "hidden",
          "checkbox",
          "radio",
          "button",
          "submit",
          "reset",
          "image",
          "file",
          "password",
          "color",
          "range");

  /** What asks for a choice is none. */
  private static final Pattern PROMPT = Pattern.compile("[-—\\s]*请?选择.{0,6}");

  private FormControls() {}

  static boolean isControl(Element element) {
    return CONTROLS.contains(element.normalName());
  }

  /** The text in a field; empty where it has none. */
  static Optional<String> shown(Element control) {
    String text =
        switch (control.normalName()) {
          case "input" ->
              WORDLESS.contains(control.attr("type").strip().toLowerCase(Locale.ROOT))
                  ? ""
                  : control.attr("value");
          case "textarea" -> control.wholeText();
          case "select" -> selected(control);
          default -> "";
        };
    return Optional.of(text).filter(shown -> !shown.isBlank());
  }

  /** A closed list shows the last option that is selected, or its first one. */
  private static String selected(Element list) {
    Element shown = list.select("option[selected]").last();
    return Optional.ofNullable(shown == null ? list.selectFirst("option") : shown)
        .map(Element::text)
        .filter(text -> !PROMPT.matcher(text).matches())
        .orElse("");
  }
}
