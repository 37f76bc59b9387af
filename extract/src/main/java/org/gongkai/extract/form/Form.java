package org.gongkai.extract.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in all its editions (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号), as {@code forms.json} states it.
 * {@link FormLoader} reads and checks it.
 *
 * @param editionLabels the editions by their keys, oldest first
 * @param titles wordings that a report's title ends in
 * @param sections the six sections' headings, in order
 * @param captions wordings inside tables that carry no number of their own
 * @param applications table 三: items by applicants
 * @param legal table 四: channels by outcomes
 * @param proactive table 二: items by measures
 */
public record Form(
    Map<String, Label> editionLabels,
    List<String> titles,
    List<Section> sections,
    List<String> captions,
    FormTable applications,
    FormTable legal,
    FormTable proactive) {

  public Form {
    editionLabels = Collections.unmodifiableMap(new LinkedHashMap<>(editionLabels));
    titles = List.copyOf(titles);
    sections = List.copyOf(sections);
    captions = List.copyOf(captions);
  }

  /** The keys of the editions, oldest first. */
  public List<String> editions() {
    return List.copyOf(editionLabels.keySet());
  }

  /** The heading of the section that a table stands in. */
  public Label heading(FormTable table) {
    return sections.stream()
        .filter(section -> section.key().equals(table.name()))
        .findFirst()
        .map(Section::label)
        .orElseThrow(() -> new IllegalArgumentException("no section is called " + table.name()));
  }

  /** The table of a name. */
  public FormTable table(String name) {
    return tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the form has no table " + name));
  }

  /** The three tables, in the order of the output. */
  public List<FormTable> tables() {
    return List.of(applications, legal, proactive);
  }

  /**
   * One of the six sections.
   *
   * @param key its name
   * @param label its heading, without the number
   */
  public record Section(String key, Label label) {}
}
