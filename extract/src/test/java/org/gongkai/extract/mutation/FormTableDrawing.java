package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormGroup;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;

/** Draws the form's three tables with the figures of a report. */
final class FormTableDrawing {

  static final Form FORM = FormLoader.load();
  static final String EDITION = "2021";

  private final Truth truth;
  private final String blank;

  /**
   * @param blank what is printed where nothing is to be told
   */
  FormTableDrawing(Truth truth, String blank) {
    this.truth = truth;
    this.blank = blank;
  }

  private Ink figure(String table, String row, String column) {
    return Ink.of(
        truth.figure(table, row, column).map(number -> number.toPlainString()).orElse(blank));
  }

  private static List<Ink> inks(String... texts) {
    return new ArrayList<>(List.of(texts).stream().map(Ink::of).toList());
  }

  /** Table 三, its header over three rows, its labels over three columns. */
  DrawnTable applications() {
    Grid grid = new Grid();
    List<String> columns =
        FORM.table("applications").columns().stream().map(c -> c.label().text()).toList();
    for (int r = 0; r < 3; r++) {
      List<Ink> row = inks("", "", "");
      columns.forEach(column -> row.add(Ink.of(column)));
      grid.add(row);
    }
    grid.merge(0, 0, 3, 3, Ink.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"));
    grid.merge(0, 3, 1, 7, Ink.of("申请人情况"));
    grid.merge(1, 3, 2, 1, Ink.of(columns.get(0)));
    grid.merge(1, 4, 1, 5, Ink.of("法人或其他组织"));
    grid.merge(1, 9, 2, 1, Ink.of(columns.get(6)));
    List<String> keys = new ArrayList<>(List.of("", "", ""));
    Map<String, Ink> groups =
        FORM.table("applications").groups().stream()
            .collect(Collectors.toMap(FormGroup::key, g -> Ink.of(g.label().text())));
    for (FormRow row : FORM.table("applications").rows(EDITION)) {
      keys.add(row.key());
      grid.add(labelled(row, groups));
    }
    return new DrawnTable("applications", grid, 3, keys);
  }

  private List<Ink> labelled(FormRow row, Map<String, Ink> groups) {
    Ink label = Ink.of(row.label().text());
    List<Ink> cells = new ArrayList<>(List.of(label, label, label));
    row.group().ifPresent(group -> cells.set(0, groups.get("results")));
    row.group()
        .filter(group -> !group.equals("results"))
        .ifPresent(group -> cells.set(1, groups.get(group)));
    FORM.table("applications").columns().stream()
        .map(column -> figure("applications", row.key(), column.key()))
        .forEach(cells::add);
    return cells;
  }

  /** Table 四, its channels side by side. */
  DrawnTable legal() {
    Grid grid = new Grid();
    List<String> outcomes =
        FORM.table("legal").columns().stream().map(c -> c.label().text()).toList();
    List<FormRow> channels = FORM.table("legal").rows(EDITION);
    grid.add(inks(Collections.nCopies(15, "").toArray(String[]::new)));
    grid.add(inks(Collections.nCopies(15, "").toArray(String[]::new)));
    grid.merge(0, 0, 2, 5, Ink.of(channels.get(0).label().text()));
    grid.merge(0, 5, 1, 10, Ink.of(FORM.table("legal").groups().get(0).label().text()));
    grid.merge(1, 5, 1, 5, Ink.of(channels.get(1).label().text()));
    grid.merge(1, 10, 1, 5, Ink.of(channels.get(2).label().text()));
    List<Ink> names = new ArrayList<>();
    List<Ink> numbers = new ArrayList<>();
    for (FormRow channel : channels) {
      outcomes.forEach(outcome -> names.add(Ink.of(outcome)));
      FORM.table("legal")
          .columns()
          .forEach(c -> numbers.add(figure("legal", channel.key(), c.key())));
    }
    grid.add(names);
    grid.add(numbers);
    return new DrawnTable("legal", grid, 0, List.of("", "", "", "numbers"));
  }

  /** Table 二, an own header over each item of other measures. */
  DrawnTable proactive() {
    Grid grid = new Grid();
    List<String> keys = new ArrayList<>();
    List<String> above = List.of();
    int clause = 0;
    List<String> clauses = List.of("第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项");
    for (FormRow row : FORM.table("proactive").rows(EDITION)) {
      List<String> measures = row.columns(EDITION);
      boolean newMeasure = above.isEmpty() || row.key().equals("licences");
      if (newMeasure || row.key().equals("penalties") || row.key().equals("fees")) {
        grid.add(Collections.nCopies(4, Ink.of(clauses.get(clause++))));
        keys.add("");
        grid.add(across("信息内容", measures.stream().map(FormTableDrawing::measure).toList()));
        keys.add("");
      }
      above = measures;
      keys.add(row.key());
      grid.add(
          across(
              row.label().text(),
              measures.stream().map(m -> figure("proactive", row.key(), m)).toList()));
    }
    return new DrawnTable("proactive", grid, 1, keys);
  }

  private static Ink measure(String key) {
    return Ink.of(FORM.table("proactive").column(key).label().text());
  }

  /** A label and cells over three columns, the last as wide as is left. */
  private static List<Ink> across(String label, List<Ink> cells) {
    List<Ink> row = new ArrayList<>(List.of(Ink.of(label)));
    IntStream.range(0, 3).forEach(i -> row.add(cells.get(Math.min(i, cells.size() - 1))));
    return row;
  }
}
