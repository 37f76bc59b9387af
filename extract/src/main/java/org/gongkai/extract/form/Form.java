package org.gongkai.extract.form;

import java.util.List;
import java.util.Optional;

/**
 * The form in all its editions (国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号), as {@code forms.json} states it.
 * {@link FormLoader} reads and checks it.
 *
 * @param all the editions, oldest first
 * @param titles wordings that a report's title ends in
 * @param corrections words of a title by which a report takes the place of an earlier one
 * @param sections the sections' headings, in order
 * @param captions wordings inside tables that carry no number of their own
 * @param tables the tables of all editions, in the order of the output
 */
public record Form(
    List<Edition> all,
    List<String> titles,
    List<String> corrections,
    List<Section> sections,
    List<String> captions,
    List<FormTable> tables) {

  /** Table 三 of the editions since 2019: items by applicants. */
  public static final String APPLICATIONS = "applications";

  /** Table 四 of these: channels by outcomes. */
  public static final String LEGAL = "legal";

  /** Table 二 of these: items by measures. */
  public static final String PROACTIVE = "proactive";

  public Form {
    all = List.copyOf(all);
    titles = List.copyOf(titles);
    corrections = List.copyOf(corrections);
    sections = List.copyOf(sections);
    captions = List.copyOf(captions);
    tables = List.copyOf(tables);
  }

  /** The keys of the editions, oldest first. */
  public List<String> editions() {
    return all.stream().map(Edition::key).toList();
  }

  /** The edition that counts where none can be told. */
  public String newestEdition() {
    return all.get(all.size() - 1).key();
  }

  /** The table with a key. */
  public FormTable table(String key) {
    return tables.stream()
        .filter(table -> table.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the form has no table " + key));
  }

  /** The tables of one edition, in the order of the output. */
  public List<FormTable> tables(String edition) {
    return tables.stream().filter(table -> table.editions().contains(edition)).toList();
  }

  /** The place of a table's section among the sections; empty where it stands in none. */
  public Optional<Integer> sectionOf(FormTable table) {
    return table.section().map(key -> sections.stream().map(Section::key).toList().indexOf(key));
  }

  /**
   * One of the sections.
   *
   * @param key its name
   * @param label its heading, without the number
   */
  public record Section(String key, Label label) {}
}
