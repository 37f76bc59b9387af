package org.gongkai.extract.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A place in a JSON file, and what is wrong there: faults are collected rather than thrown, so that
 * all of them can be told at once.
 *
 * @param node what stands there
 * @param at the place as a JSON pointer
 * @param faults those of the whole file, each with its place
 */
record JsonPlace(JsonNode node, String at, List<String> faults) {

  /** The place of a whole file. */
  static JsonPlace of(JsonNode root) {
    return new JsonPlace(root, "", new ArrayList<>());
  }

  JsonPlace child(String name) {
    return new JsonPlace(node.path(name), at + "/" + name, faults);
  }

  boolean has(String name) {
    return node.has(name);
  }

  void fault(String what) {
    faults.add(at + ": " + what);
  }

  /** An object may have these names and no others: a misspelt one would be passed over. */
  void allow(String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    if (!node.isObject()) {
      fault("an object is missing");
      return;
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                child(name).fault("is not known here; known are " + String.join(", ", known));
              }
            });
  }

  /** The text under a name. */
  String text(String name) {
    return child(name).text().orElse("");
  }

  private Optional<String> text() {
    if (!node.isTextual() || node.textValue().isBlank()) {
      fault("a text is missing");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /** The places in a list that may be left out. */
  List<JsonPlace> listed(String name) {
    return has(name) ? list(name) : List.of();
  }

  /** The places in a list. */
  List<JsonPlace> list(String name) {
    JsonPlace list = child(name);
    List<JsonPlace> places = new ArrayList<>();
    if (!list.node.isArray()) {
      list.fault("a list is missing");
    }
    for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
      places.add(new JsonPlace(list.node.get(i), list.at + "/" + i, faults));
    }
    return places;
  }

  /** The places in a list that may not be empty. */
  List<JsonPlace> filled(String name) {
    List<JsonPlace> places = list(name);
    if (places.isEmpty() && child(name).node.isArray()) {
      child(name).fault("the list is empty");
    }
    return places;
  }

  /** The texts in a list that may be left out. */
  List<String> texts(String name) {
    return listed(name).stream().flatMap(place -> place.text().stream()).toList();
  }

  /** The texts in a list that may not be empty. */
  List<String> filledTexts(String name) {
    return filled(name).stream().flatMap(place -> place.text().stream()).toList();
  }

  /** One of several constants by its key. */
  <T> Optional<T> choice(String name, T[] known, Function<T, String> key) {
    String text = text(name);
    Optional<T> chosen =
        Stream.of(known).filter(value -> key.apply(value).equals(text)).findFirst();
    if (chosen.isEmpty() && !text.isEmpty()) {
      child(name)
          .fault(
              "\"%s\" is none of %s"
                  .formatted(text, String.join(", ", Stream.of(known).map(key).toList())));
    }
    return chosen;
  }

  /** Says which keys are not among those that are known. */
  void require(String name, String what, List<String> keys, Set<String> known) {
    keys.stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> child(name).fault("no " + what + " is called \"" + key + "\""));
  }

  /** The keys, each of which may stand once. */
  Set<String> unique(String name, Stream<String> keys) {
    Set<String> seen = new TreeSet<>();
    keys.filter(key -> !key.isEmpty() && !seen.add(key))
        .forEach(key -> child(name).fault("\"" + key + "\" stands twice"));
    return seen;
  }
}
