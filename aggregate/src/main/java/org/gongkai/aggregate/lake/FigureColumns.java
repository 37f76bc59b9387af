package org.gongkai.aggregate.lake;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.extract.form.Balance;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormColumn;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;

/**
 * The columns of {@code figures} that follow from the form, over all its editions: a new edition is
 * a change of {@code forms.json} and of nothing here.
 */
public final class FigureColumns {

  /** The form that the lake's columns come from. */
  public static final Form FORM = FormLoader.load();

  /** Table 三: applications. */
  public static final FormTable APPLICATIONS = FORM.table(Form.APPLICATIONS);

  /** Table 四: reviews and lawsuits. */
  public static final FormTable LEGAL = FORM.table(Form.LEGAL);

  /** Table 二: what was published unasked. */
  public static final FormTable PROACTIVE = FORM.table(Form.PROACTIVE);

  /** N of the metrics: applications received in the year. */
  public static final String NEW_RECEIVED = item("new_received");

  /** C0 of the metrics: applications carried in from the year before. */
  public static final String CARRIED_IN = item("carried_in");

  /** G of the metrics. */
  public static final String GRANTED = item("granted");

  /** Pa of the metrics. */
  public static final String PARTIALLY_GRANTED = item("partially_granted");

  /** P of the metrics: applications dealt with in the year. */
  public static final String RESULTS_TOTAL = item("results_total");

  /** C1 of the metrics: applications carried out to the next year. */
  public static final String CARRIED_OUT = item("carried_out");

  private static final String RESULTS_SUM = "results_sum";

  private FigureColumns() {}

  /** The items of the application matrix, in the form's order. */
  public static List<String> items() {
    return APPLICATIONS.rows().stream().map(FormRow::key).toList();
  }

  /** The items under one of the form's groups, such as {@code denied}. */
  public static List<String> itemsOf(String group) {
    List<String> items = APPLICATIONS.rowsOf(group);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("the form has no group " + group);
    }
    return items;
  }

  /** The items that are results of their own and add up to {@link #RESULTS_TOTAL}. */
  public static List<String> dispositions() {
    return APPLICATIONS.balances().stream()
        .filter(balance -> balance.rule().equals(RESULTS_SUM))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the form has no balance " + RESULTS_SUM))
        .left();
  }

  /** The kinds of applicant, without the total. */
  public static List<String> applicants() {
    return rowTotal(APPLICATIONS).left();
  }

  /** The column of the new applications of one kind of applicant. */
  public static String newReceivedBy(String applicant) {
    return NEW_RECEIVED + "_" + APPLICATIONS.column(applicant).key();
  }

  /** The column of one figure of table 四. */
  public static String legal(String channel, String outcome) {
    return LEGAL.row(channel).key() + "_" + LEGAL.column(outcome).key();
  }

  /** The channels of table 四, in the form's order. */
  public static List<String> channels() {
    return LEGAL.rows().stream().map(FormRow::key).toList();
  }

  /** The outcomes of table 四, the total last. */
  public static List<String> outcomes() {
    return LEGAL.columns().stream().map(FormColumn::key).toList();
  }

  /** The columns of table 四, channel by channel. */
  public static List<String> legal() {
    List<String> columns = new ArrayList<>();
    for (FormRow channel : LEGAL.rows()) {
      LEGAL.columns().forEach(outcome -> columns.add(legal(channel.key(), outcome.key())));
    }
    return List.copyOf(columns);
  }

  /** All of them, in the order of the table. */
  public static List<String> all() {
    List<String> columns = new ArrayList<>(items());
    applicants().forEach(applicant -> columns.add(newReceivedBy(applicant)));
    columns.addAll(legal());
    return List.copyOf(columns);
  }

  /** What the form prints beside an item, with the heading it stands under. */
  public static String printed(String item) {
    return APPLICATIONS.printed(APPLICATIONS.row(item));
  }

  /** The balance by which a row of a table adds up to its total, the one key on the right. */
  static Balance rowTotal(FormTable table) {
    return table.balances().stream()
        .filter(balance -> balance.along() == Balance.Along.ROW)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table.key() + " has no sum of its rows"));
  }

  /** The key of the column that holds a table's totals. */
  static String totalColumn(FormTable table) {
    return table.column(rowTotal(table).right().get(0)).key();
  }

  /** What the form prints over a column. */
  static String printed(FormColumn column) {
    return column.label().text();
  }

  private static String item(String key) {
    return APPLICATIONS.row(key).key();
  }
}
