package org.gongkai.extract.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.extract.document.Slot;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.FigureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 二 in text whose numbers stand in front of their labels. */
class ProactiveMatcherTest {

  private static final Form FORM = FormLoader.load();
  private static final FormTable TABLE = FORM.table(Form.PROACTIVE);

  private static final String MEASURED = "信息内容/本年制发件数/本年废止件数/现行有效件数/";
  private static final String DECIDED = "信息内容/本年处理决定数量/256/行政许可/信息内容/本年处理决定数量/31/行政处罚/4/行政强制/信息内容/";

  /** A slash ends a line. */
  @ParameterizedTest(name = "{0}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                     | around the table | its first rows                       | its last header          | 规章, 行政规范性文件 and 行政事业性收费
          万元 in the header         | ''               | 0/1/2/规章/3/1/12/行政规范性文件     | 本年收费金额（单位：万元） | 0 1 2, 3 1 12, 35.6
          元 in the header           | ''               | 0/1/2/规章/3/1/12/行政规范性文件     | 本年收费金额（单位：元）   | 0 1 2, 3 1 12, 0.00356
          元 around the table        | 单位：元         | 0/1/2/规章/3/1/12/行政规范性文件     | 本年收费金额               | 0 1 2, 3 1 12, 0.00356
          元 around, 万元 in the header | 单位：元      | 0/1/2/规章/3/1/12/行政规范性文件     | 本年收费金额（单位：万元） | 0 1 2, 3 1 12, 35.6
          numbers of two rows together | ''             | 规章/行政规范性文件/0/1/2/3/1/12     | 本年收费金额（单位：万元） | . . ., . . ., .
          numbers in columns         | ''               | 规章/0/3/行政规范性文件/1/1/2/12     | 本年收费金额（单位：万元） | . . ., . . ., .
          numbers behind labels      | ''               | 规章/0/1/2/行政规范性文件/3/1/12     | 本年收费金额（单位：万元） | 0 1 2, 3 1 12, 35.6
          an item's own number unread | ''              | 0/1/2/规章/共3件/3/1/12/行政规范性文件 | 本年收费金额（单位：万元） | . . ., . . ., .
          a number too few           | ''               | 0/1/2/规章/3/12/行政规范性文件       | 本年收费金额（单位：万元） | . . ., . . ., .
          """)
  void numbers_are_those_of_the_labels_behind_them_in_the_unit_that_is_given(
      String what, String around, String first, String last, String read) {
    List<String> lines =
        List.of((MEASURED + first + "/" + DECIDED + last + "/35.6/行政事业性收费").split("/"));
    List<GridRow> rows = List.copyOf(LooseRows.of(lines, 0).values());
    FigureTable found = match(rows, around);
    assertThat(
            Stream.of("regulations", "normative_documents", "fees")
                .map(
                    row ->
                        found.rows().get(row).values().stream()
                            .map(cell -> cell.value().map(n -> n.toPlainString()).orElse("."))
                            .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", ")))
        .as(what)
        .isEqualTo(read);
  }

  /** A slash ends a row, a comma a cell. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          行政强制,4                            | 4
          行政强制（件）,4                      | 4
          行政强制,四,,                         | .
          行政/强制,4/公开栏目,信息数/行政强制,5 | .
          行政强制（含执行）,4                  | 4
          行政强制（变更）,4                    | .
          行政强制（新办）,1/行政强制（变更）,3 | 4
          行政强制,强制措施,1/,强制执行,3       | 4
          行政强制,强制措施,1/,强制执行,3/,小计,4 | 4
          """)
  void parts_on_rows_of_their_own_are_the_item_together(String rows, String read) {
    List<String> lines = List.of(("信息内容,处理决定数量/行政许可,256/行政处罚,31/" + rows.strip()).split("/"));
    List<GridRow> grid =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    GridRow.of(
                        0,
                        i,
                        GridRow.Layout.ROWS,
                        Stream.of(lines.get(i).split(",", -1)).map(Slot::of).toList()))
            .toList();
    FigureTable found = match(grid, "");
    assertThat(
            found
                .cell("coercive_measures", "decisions")
                .value()
                .map(n -> n.toPlainString())
                .orElse("."))
        .isEqualTo(read);
  }

  /** A slash ends a line. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          行政处罚 163/行政强制 4                              | 163
          行政处罚（当场） 150/行政处罚（一般） 13/行政强制 4    | 163
          行政处罚（ 150/当场）/行政处罚（一般） 13/行政强制 4   | 163
          行政处罚（ 150/当场）/行政处罚（ 13/一般）/行政强制 4  | .
          """)
  void a_part_whose_name_breaks_over_two_lines_is_not_the_whole(String lines, String read) {
    List<String> text = List.of(("信息内容 处理决定数量/行政许可 256/" + lines).split("/"));
    List<GridRow> rows = List.copyOf(LooseRows.of(text, 0).values());
    FigureTable found = match(rows, "");
    assertThat(found.cell("penalties", "decisions").value().map(n -> n.toPlainString()).orElse("."))
        .isEqualTo(read);
  }

  /** A comma ends a cell. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          单位：件、百元 | 本年收费金额             | 上年收费金额             | 68.4
          单位：件、百元 | 本年收费金额（单位：元） | 上年收费金额             | 0.684
          单位：件、百元 | 本年收费金额             | 上年收费金额（单位：百元） | 68.4
          单位：件、百元 | 本年收费金额             | 上年收费金额（单位：万元） | .
          ''             | 本年收费金额             | 上年收费金额（单位：元）   | 6840
          """)
  void a_unit_over_another_column_does_not_hide_that_of_the_table(
      String around, String measure, String other, String read) {
    List<GridRow> grid =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    GridRow.of(
                        0,
                        i,
                        GridRow.Layout.GRID,
                        Stream.of(
                                List.of(
                                        "信息内容,处理决定数量,上年",
                                        "行政许可,256,3",
                                        "信息内容," + measure + "," + other,
                                        "行政事业性收费,6840,10")
                                    .get(i)
                                    .split(","))
                            .map(Slot::of)
                            .toList()))
            .toList();
    FigureTable found = match(grid, around);
    assertThat(found.cell("fees", "amount").value().map(n -> n.toPlainString()).orElse("."))
        .isEqualTo(read);
  }

  /**
   * @param around what the lines around the table say of a unit
   */
  private static FigureTable match(List<GridRow> rows, String around) {
    ProactiveMatcher matcher = new ProactiveMatcher(TABLE, FORM.captions());
    List<MoneyUnit.Said> units = MoneyUnit.said(around).stream().toList();
    return matcher.match(rows, matcher.items(new ReportYear(OptionalInt.of(2022)), units));
  }
}
