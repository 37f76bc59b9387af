package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.mutation.Block.Line;

/** A report on its way to be written: its lines and tables, and what a reader would see in it. */
final class Draft {

  static final String OPENING = "我单位按照要求做好政府信息公开工作，及时回应社会关切。";

  private final int year;
  private Truth truth;
  private final List<Truth> others = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final DrawnTable proactive;
  private final DrawnTable applications;
  private final DrawnTable legal;

  /** A report as the form has it. */
  Draft(Truth truth, String blank) {
    this.truth = truth;
    year = truth.year();
    FormTableDrawing drawing = new FormTableDrawing(truth, blank);
    proactive = drawing.proactive();
    applications = drawing.applications();
    legal = drawing.legal();
    line(title(truth.agency(), truth.year()));
    line("一、总体情况");
    line("本报告根据《中华人民共和国政府信息公开条例》的要求编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等部分组成。");
    line(OPENING);
    line("二、主动公开政府信息情况");
    blocks.add(proactive.grid());
    line("三、收到和处理政府信息公开申请情况");
    blocks.add(applications.grid());
    line("四、政府信息公开行政复议、行政诉讼情况");
    blocks.add(legal.grid());
    line("五、存在的主要问题及改进情况");
    line("公开的主动性有待加强，下一步将继续努力。");
    line("六、其他需要报告的事项");
    line("无其他需要报告的事项。");
    line(truth.agency());
    line((truth.year() + 1) + "年1月20日");
  }

  static String title(String agency, int year) {
    return agency + year + "年政府信息公开工作年度报告";
  }

  private void line(String text) {
    blocks.add(new Line(text));
  }

  Truth truth() {
    return truth;
  }

  /** The truths of all reports of the document. */
  List<Truth> truths() {
    List<Truth> all = new ArrayList<>(List.of(truth));
    all.addAll(others);
    return all;
  }

  int year() {
    return year;
  }

  List<Block> blocks() {
    return blocks;
  }

  DrawnTable applications() {
    return applications;
  }

  DrawnTable legal() {
    return legal;
  }

  DrawnTable proactive() {
    return proactive;
  }

  List<DrawnTable> tables() {
    return List.of(proactive, applications, legal);
  }

  int place(Grid grid) {
    return blocks.indexOf(grid);
  }

  /** Puts lines and tables in front of a table. */
  void above(DrawnTable table, Block... more) {
    blocks.addAll(place(table.grid()), List.of(more));
  }

  /** Puts lines and tables behind a table. */
  void below(DrawnTable table, Block... more) {
    blocks.addAll(place(table.grid()) + 1, List.of(more));
  }

  /** Replaces a line. */
  void reword(String old, String other) {
    blocks.replaceAll(b -> b instanceof Line line && line.text().equals(old) ? new Line(other) : b);
  }

  /** Adds a line to the first section. */
  void insert(String line) {
    blocks.add(blocks.indexOf(new Line(OPENING)) + 1, new Line(line));
  }

  /** Another report in front of this one, or behind it. */
  void join(Draft other, boolean before) {
    blocks.addAll(before ? 0 : blocks.size(), other.blocks);
    others.addAll(other.truths());
  }

  /** Nothing is printed in the columns of table 三 but one. */
  void blankAllBut(String column) {
    truth.figures().entrySet().stream()
        .filter(figure -> figure.getKey().startsWith("applications."))
        .filter(figure -> !figure.getKey().endsWith("." + column))
        .forEach(figure -> figure.setValue(Optional.empty()));
  }

  /** Nobody can tell of which year it is. */
  void unknownYear() {
    truth = truth.of(0);
  }

  /** The whole report stands twice, which is one report. */
  void repeat() {
    blocks.addAll(List.copyOf(blocks));
  }
}
