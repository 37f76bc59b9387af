package org.gongkai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.extract.document.scan.TesseractOcr;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.Origin;

/**
 * The form with an edition that was made up, of another shape than those of today, and documents of
 * it.
 */
final class MadeUpEdition {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  static final String TABLE = "enquiries";
  static final String TITLE = "桂林市财政局2012年政府信息公开工作年度报告";

  static final ReportExtractor EXTRACTOR =
      new ReportExtractor(new TesseractOcr(), withTheEdition());

  /**
   * Published, on the website, on the board; received, online, on paper, by letter; fees, staff.
   */
  static final List<String> ALL = List.of("52", "40", "12", "9", "5", "3", "1", "0.5", "4", "2");

  private MadeUpEdition() {}

  private static Form withTheEdition() {
    JsonNode form = json("form/forms.json");
    JsonNode added = json("enquiries-edition.json");
    ((ArrayNode) form.path("editions")).insert(0, added.path("edition"));
    ((ObjectNode) form.path("tables")).set(TABLE, added.path("table"));
    try {
      return FormLoader.read(
          new ByteArrayInputStream(form.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String name) {
    try (InputStream json =
        Objects.requireNonNull(MadeUpEdition.class.getResourceAsStream(name), name)) {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> table(List<String> numbers) {
    List<String> labels =
        List.of(
            "公布文件总数",
            "其中：网站公布文件数",
            "公告栏公布文件数",
            "收到查询请求总数",
            "网络提交请求数",
            "书面提交请求数",
            "邮寄提交请求数",
            "收取查询费用",
            "查询服务人员数",
            "其中：专门从事查询服务人员数");
    List<String> units = List.of("条", "条", "条", "件", "件", "件", "件", "万元", "人", "人");
    List<List<String>> rows = new ArrayList<>(rows("统计指标|单位|数量"));
    for (int i = 0; i < labels.size(); i++) {
      rows.add(List.of(labels.get(i), units.get(i), numbers.get(i)));
    }
    return rows;
  }

  static List<List<String>> rows(String... rows) {
    return Stream.of(rows).map(row -> Arrays.asList(row.split("\\|", -1))).toList();
  }

  static List<String> with(int place, String number) {
    List<String> numbers = new ArrayList<>(ALL);
    numbers.set(place, number);
    return numbers;
  }

  static AnnualReport drawn(List<List<String>> table) {
    return report(
        new DrawnDocument()
            .lines(TITLE, "一、概述", "我局认真做好公开工作。", "二、统计表")
            .table(table)
            .in(DrawnDocument.Format.HTML),
        Origin.ofFile("nb.html"));
  }

  static AnnualReport report(byte[] bytes, Origin origin) {
    List<AnnualReport> reports = Figures.reports(EXTRACTOR.extract(bytes, origin));
    assertThat(reports).hasSize(1);
    return reports.get(0);
  }

  static List<String> numbers(AnnualReport report) {
    return report.table(TABLE).rows().values().stream()
        .flatMap(cells -> cells.values().stream())
        .map(MadeUpEdition::shown)
        .toList();
  }

  private static String shown(Cell cell) {
    return cell.value().map(value -> value.toPlainString()).orElse(cell.state().key());
  }
}
