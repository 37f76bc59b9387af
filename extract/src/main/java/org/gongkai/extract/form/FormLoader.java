package org.gongkai.extract.form;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code forms.json} and checks it. It refuses what it does not know, since a misspelt name
 * would lose a wording in silence, and tells all faults at once, each with its JSON pointer.
 */
public final class FormLoader {

  private static final String RESOURCE = "forms.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private FormLoader() {}

  /**
   * The form that ships with the module.
   *
   * @throws InvalidFormException if the file has faults
   */
  public static Form load() {
    try (InputStream json =
        Objects.requireNonNull(FormLoader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * A form of one's own.
   *
   * @throws InvalidFormException if the text has faults
   */
  public static Form read(InputStream json) throws IOException {
    JsonPlace root = JsonPlace.of(MAPPER.readTree(json));
    Form form = form(root);
    if (!root.faults().isEmpty()) {
      throw new InvalidFormException(root.faults());
    }
    return form;
  }

  private static Form form(JsonPlace root) {
    root.allow(
        "description", "editions", "titles", "corrections", "sections", "captions", "tables");
    List<Edition> editions = root.filled("editions").stream().map(FormLoader::edition).toList();
    List<Form.Section> sections =
        root.filled("sections").stream().map(FormLoader::section).toList();
    root.unique("editions", editions.stream().map(Edition::key));
    root.unique("sections", sections.stream().map(Form.Section::key));
    List<FormTable> tables = new ArrayList<>();
    List<String> titles = root.filledTexts("titles");
    List<String> corrections = root.filledTexts("corrections");
    List<String> captions = root.texts("captions");
    if (root.child("tables").node().isEmpty()) {
      root.child("tables").fault("an object is missing");
    }
    root.child("tables")
        .node()
        .fieldNames()
        .forEachRemaining(
            key ->
                tables.add(
                    new TableLoader(root.child("tables").child(key), key, editions, sections)
                        .table()));
    tablesAreKnown(root, editions, tables);
    return new Form(editions, titles, corrections, sections, captions, tables);
  }

  private static void tablesAreKnown(
      JsonPlace root, List<Edition> editions, List<FormTable> tables) {
    Set<String> known = new HashSet<>(tables.stream().map(FormTable::key).toList());
    List<JsonPlace> places = root.listed("editions");
    for (int i = 0; i < editions.size(); i++) {
      places.get(i).require("tables", "table", editions.get(i).tables(), known);
    }
    tables.stream()
        .filter(table -> table.editions().isEmpty())
        .forEach(
            table -> root.child("tables").child(table.key()).fault("no edition has the table"));
  }

  private static Edition edition(JsonPlace place) {
    place.allow("key", "label", "english", "variants", "tables");
    return new Edition(place.text("key"), label(place), place.filledTexts("tables"));
  }

  private static Form.Section section(JsonPlace place) {
    place.allow("key", "label", "english", "variants");
    return new Form.Section(place.text("key"), label(place));
  }

  static Label label(JsonPlace place) {
    return new Label(place.text("label"), place.text("english"), place.texts("variants"));
  }

  /** What a cell may count. */
  static Measure measure(JsonPlace place) {
    Optional<ValueKind> kind = place.choice("kind", ValueKind.values(), ValueKind::key);
    return new Measure(kind.orElse(ValueKind.COUNT), place.text("unit"));
  }
}
