package org.gongkai.extract.form;

import java.util.List;

/**
 * The form in all its editions (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号), as {@code forms.json} states it.
 * {@link FormLoader} reads and checks it.
 *
 * @param editions keys, oldest first
 * @param titles wordings that a report's title ends in
 * @param sections the six sections' headings, in order
 * @param captions wordings inside tables that carry no number of their own
 * @param applications table 三: items by applicants
 * @param legal table 四: channels by outcomes
 * @param proactive table 二: items by measures
 */
public record Form(
    List<String> editions,
    List<String> titles,
    List<Section> sections,
    List<String> captions,
    FormTable applications,
    FormTable legal,
    FormTable proactive) {

  public Form {
    editions = List.copyOf(editions);
    titles = List.copyOf(titles);
    sections = List.copyOf(sections);
    captions = List.copyOf(captions);
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
