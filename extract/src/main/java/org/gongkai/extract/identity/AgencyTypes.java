package org.gongkai.extract.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.Meaning;

/** Tells the kind of an agency by its name, by the rules of {@code agency-types.json}. */
public final class AgencyTypes {

  static final String GOVERNMENT = "government";
  static final String GOVERNMENT_OFFICE = "government_office";
  static final String TOWNSHIP = "township_government";
  static final String SUBDISTRICT = "subdistrict_office";
  static final String DEVELOPMENT_ZONE = "development_zone";

  /** Its houses have areas of their own, which are no divisions. */
  static final String CUSTOMS = "customs";

  static final String PUBLIC_INSTITUTION = "public_institution";

  /** An agency, of a kind that has no key of its own. */
  static final String OTHER = "other";

  private static final String RESOURCE = "agency-types.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private record Form(String type, Pattern pattern) {}

  private record Subject(String type, String word) {}

  private static final String ORGAN = "(局|厅|委员会|委|办公室|办|部|署|总局)";

  private final Map<String, Meaning> meanings;
  private final Set<String> vertical;
  private final List<Form> forms;
  private final Map<Character, List<Subject>> subjects;
  private final Map<String, Pattern> usualNames;

  private AgencyTypes(
      Map<String, Meaning> meanings,
      Set<String> vertical,
      List<Form> forms,
      List<Subject> subjects,
      Map<String, List<String>> usual,
      String joined) {
    this.meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    this.vertical = Set.copyOf(vertical);
    this.forms = List.copyOf(forms);
    this.subjects =
        subjects.stream().collect(Collectors.groupingBy(subject -> subject.word.charAt(0)));
    usualNames = new LinkedHashMap<>();
    usual.forEach(
        (type, words) ->
            usualNames.put(
                type,
                Pattern.compile(
                    "(%s)([和与、]?(%s))*%s".formatted(String.join("|", words), joined, ORGAN))));
  }

  /**
   * The rules that ship with the module.
   *
   * @throws IllegalStateException if the file has faults; the message names them all
   */
  public static AgencyTypes load() {
    try (InputStream json =
        Objects.requireNonNull(AgencyTypes.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return read(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Rules of one's own.
   *
   * @throws IllegalStateException if they have faults; the message names them all
   */
  static AgencyTypes read(InputStream json) throws IOException {
    JsonNode root = MAPPER.readTree(json);
    List<String> faults = new ArrayList<>();
    Map<String, Meaning> meanings = meanings(root.path("types"), faults);
    List<Form> forms = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < root.path("forms").size(); i++) {
      JsonNode node = root.path("forms").get(i);
      try {
        forms.add(
            new Form(
                type(node, "/forms/" + i, faults), Pattern.compile(node.path("pattern").asText())));
      } catch (PatternSyntaxException e) {
        faults.add("/forms/" + i + "/pattern: " + e.getDescription());
      }
    }
    for (int i = 0; i < root.path("subjects").size(); i++) {
      JsonNode node = root.path("subjects").get(i);
      String type = type(node, "/subjects/" + i, faults);
      if (node.path("words").isEmpty()) {
        faults.add("/subjects/" + i + "/words: at least one word is needed");
      }
      node.path("words").forEach(word -> subjects.add(new Subject(type, word.asText())));
    }
    Map<String, List<String>> usual = new LinkedHashMap<>();
    for (int i = 0; i < root.path("usual_names").size(); i++) {
      JsonNode node = root.path("usual_names").get(i);
      List<String> words = new ArrayList<>();
      node.path("words").forEach(word -> words.add(word.asText()));
      usual.put(type(node, "/usual_names/" + i, faults), words);
    }
    List<String> joined = usual.values().stream().flatMap(List::stream).toList();
    Stream.of(
            Stream.of(GOVERNMENT, GOVERNMENT_OFFICE, OTHER, Agency.UNKNOWN_TYPE),
            forms.stream().map(Form::type),
            subjects.stream().map(Subject::type),
            usual.keySet().stream())
        .flatMap(Function.identity())
        .distinct()
        .filter(type -> !meanings.containsKey(type))
        .forEach(type -> faults.add("/types: \"" + type + "\" is not among them"));
    if (forms.isEmpty() || subjects.isEmpty() || joined.isEmpty()) {
      faults.add("/: forms, subjects and usual_names are needed");
    }
    if (!faults.isEmpty()) {
      throw new IllegalStateException(RESOURCE + " has faults: " + String.join("; ", faults));
    }
    return new AgencyTypes(
        meanings, vertical(root.path("types")), forms, subjects, usual, String.join("|", joined));
  }

  private static Set<String> vertical(JsonNode types) {
    Set<String> vertical = new HashSet<>();
    for (JsonNode type : types) {
      if (type.path("vertical").asBoolean()) {
        vertical.add(type.path("type").asText());
      }
    }
    return vertical;
  }

  private static Map<String, Meaning> meanings(JsonNode types, List<String> faults) {
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    for (int i = 0; i < types.size(); i++) {
      JsonNode node = types.get(i);
      String type = type(node, "/types/" + i, faults);
      String english = node.path("english").asText();
      String chinese = node.path("chinese").asText();
      if (english.isBlank() || chinese.isBlank()) {
        faults.add("/types/" + i + ": its meaning is needed, english and chinese");
      } else if (meanings.put(type, new Meaning(english, chinese)) != null) {
        faults.add("/types/" + i + ": \"" + type + "\" stands twice");
      }
    }
    return meanings;
  }

  private static String type(JsonNode node, String at, List<String> faults) {
    String type = node.path("type").asText();
    if (!type.matches("[a-z_]+")) {
      faults.add(at + "/type: a key in snake_case is needed");
    }
    return type;
  }

  /** Every kind that an agency may be of, {@link Agency#UNKNOWN_TYPE} among them. */
  public Map<String, Meaning> meanings() {
    return meanings;
  }

  /** The kinds that answer to their ministry and report there, not to the local government. */
  public Set<String> vertical() {
    return vertical;
  }

  /**
   * The kind of an agency by its name without the places in front, such as 应急管理局.
   *
   * @return empty where no rule knows it
   */
  Optional<String> typeOf(String name) {
    for (Form form : forms) {
      if (form.pattern.matcher(name).matches()) {
        return Optional.of(form.type);
      }
    }
    return firstSubject(name).map(Subject::type);
  }

  /** Whether the name begins with the subject of an agency. */
  boolean startsWithSubject(String name) {
    return firstSubject(name).map(subject -> name.startsWith(subject.word)).orElse(false);
  }

  /**
   * Whether a name is one of those that the one agency of a type in a division bears or bore, alone
   * or joined with another's: 生态环境局, 环保局; not 环境监测站.
   */
  boolean isUsual(String type, String name) {
    boolean government = type.equals(GOVERNMENT) || type.equals(GOVERNMENT_OFFICE);
    Pattern usual = usualNames.get(type);
    return government || (usual != null && usual.matcher(name).matches());
  }

  /** Of the words that stand first in a name the longest. */
  private Optional<Subject> firstSubject(String printed) {
    String name = printed.replace("人民政府", "政府"); // Else 民政 stands in it.
    for (int i = 0; i < name.length(); i++) {
      int at = i;
      Optional<Subject> longest =
          subjects.getOrDefault(name.charAt(i), List.of()).stream()
              .filter(subject -> name.startsWith(subject.word, at))
              .max(Comparator.comparingInt(subject -> subject.word.length()));
      if (longest.isPresent()) {
        return longest;
      }
    }
    return Optional.empty();
  }
}
