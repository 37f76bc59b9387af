package org.gongkai.extract;

import static org.gongkai.extract.TestedExtractor.EXTRACTOR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.extract.document.DocxFile;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Origin;

/** A document of lines and tables, which can be written in several formats. */
final class DrawnDocument {

  private static final Form FORM = FormLoader.load();
  private static final String EDITION = "2021";

  private final List<List<List<String>>> pieces = new ArrayList<>();

  /** A format that the document is written in. */
  enum Format {
    HTML,
    DOCX,
    TEXT,
    XLSX
  }

  /** Adds lines of text. */
  DrawnDocument lines(String... lines) {
    Arrays.stream(lines).map(line -> List.of(List.of(line))).forEach(pieces::add);
    return this;
  }

  /** Adds a table; a row is the texts of its cells. */
  DrawnDocument table(List<List<String>> rows) {
    pieces.add(rows);
    return this;
  }

  /** Adds another document. */
  DrawnDocument then(DrawnDocument other) {
    pieces.addAll(other.pieces);
    return this;
  }

  /** A report with all sections and tables: so many applications, reviews and licences. */
  static DrawnDocument report(String title, int number, String... signature) {
    return new DrawnDocument()
        .lines(title)
        .opening()
        .table(proactive(number))
        .lines("三、收到和处理政府信息公开申请情况")
        .table(applications(number))
        .lines("四、政府信息公开行政复议、行政诉讼情况")
        .table(legal(number))
        .closing(signature);
  }

  /** A report whose tables are pictures, which nothing is left of. */
  static DrawnDocument withoutTables(String title, String... signature) {
    return new DrawnDocument()
        .lines(title)
        .opening()
        .lines("三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况")
        .closing(signature);
  }

  DrawnDocument opening() {
    return lines("一、总体情况", "我单位认真做好公开工作。", "二、主动公开政府信息情况");
  }

  DrawnDocument closing(String... signature) {
    return lines("五、存在的主要问题及改进情况", "下一步继续努力。", "六、其他需要报告的事项", "无其他需要报告的事项。").lines(signature);
  }

  /** Table 三, most of it blank, with a number of new applications of natural persons. */
  static List<List<String>> applications(int received) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(
                Stream.of("", ""),
                FORM.table(Form.APPLICATIONS).columns().stream()
                    .map(column -> column.label().text()))
            .toList());
    for (FormRow row : FORM.table(Form.APPLICATIONS).rows(EDITION)) {
      String number =
          switch (row.key()) {
            case "new_received", "granted", "results_total" -> String.valueOf(received);
            default -> "";
          };
      List<String> cells = new ArrayList<>(List.of("", row.label().text()));
      cells.addAll(List.of(number, "", "", "", "", "", number));
      rows.add(cells);
    }
    return rows;
  }

  /** Table 三 with two lines a row, each with its mark. */
  static List<List<String>> twoLines(String mark, int received, String mark2, int received2) {
    List<List<String>> first = applications(received);
    List<List<String>> second = applications(received2);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      rows.add(marked(first.get(i), i == 0 ? "" : mark));
      if (i > 0) {
        List<String> line = new ArrayList<>(marked(second.get(i), mark2));
        line.set(1, "");
        rows.add(line);
      }
    }
    return rows;
  }

  private static List<String> marked(List<String> row, String mark) {
    List<String> cells = new ArrayList<>(row);
    cells.add(2, mark);
    return cells;
  }

  /** Table 四 with a number of reviews upheld. */
  static List<List<String>> legal(int upheld) {
    List<String> outcomes =
        FORM.table(Form.LEGAL).columns().stream().map(column -> column.label().text()).toList();
    List<String> numbers = new ArrayList<>(Collections.nCopies(15, ""));
    numbers.set(0, String.valueOf(upheld));
    numbers.set(4, String.valueOf(upheld));
    return List.of(IntStream.range(0, 3).boxed().flatMap(i -> outcomes.stream()).toList(), numbers);
  }

  /** Table 二 with a number of licences. */
  static List<List<String>> proactive(int licences) {
    List<List<String>> rows = new ArrayList<>();
    for (FormRow row : FORM.table(Form.PROACTIVE).rows(EDITION)) {
      List<String> measures = row.columns(EDITION);
      Stream<String> header =
          measures.stream().map(key -> FORM.table(Form.PROACTIVE).column(key).label().text());
      rows.add(Stream.concat(Stream.of("信息内容"), header).toList());
      List<String> cells = new ArrayList<>(List.of(row.label().text()));
      cells.addAll(Collections.nCopies(measures.size(), ""));
      if (row.key().equals("licences")) {
        cells.set(1, String.valueOf(licences));
      }
      rows.add(cells);
    }
    return rows;
  }

  byte[] in(Format format) {
    return switch (format) {
      case HTML -> html().getBytes(StandardCharsets.UTF_8);
      case DOCX -> DocxFile.of(docx());
      case TEXT -> text().getBytes(StandardCharsets.UTF_8);
      case XLSX -> workbook(List.of("Sheet1"), List.of(this));
    };
  }

  /** The reports that are read of the document. */
  List<AnnualReport> reports(Format format) {
    return Figures.reports(EXTRACTOR.extract(in(format), origin(format)));
  }

  static Origin origin(Format format) {
    return Origin.ofFile(
        "nb." + (format == Format.TEXT ? "txt" : format.name().toLowerCase(Locale.ROOT)));
  }

  private static boolean isLine(List<List<String>> piece) {
    return piece.size() == 1 && piece.get(0).size() == 1;
  }

  private String html() {
    return pieces.stream()
        .map(
            piece ->
                isLine(piece)
                    ? "<p>" + piece.get(0).get(0) + "</p>"
                    : rows(piece, "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>"))
        .collect(Collectors.joining("\n", "<html><body>", "</body></html>"));
  }

  private String docx() {
    String open = "<w:p><w:r><w:t>";
    String close = "</w:t></w:r></w:p>";
    return pieces.stream()
        .map(
            piece ->
                isLine(piece)
                    ? open + piece.get(0).get(0) + close
                    : rows(
                        piece,
                        "<w:tbl>",
                        "<w:tr>",
                        "<w:tc>" + open,
                        close + "</w:tc>",
                        "</w:tr>",
                        "</w:tbl>"))
        .collect(Collectors.joining());
  }

  private static String rows(
      List<List<String>> rows,
      String table,
      String row,
      String cell,
      String endCell,
      String endRow,
      String endTable) {
    return rows.stream()
        .map(
            cells ->
                cells.stream()
                    .collect(Collectors.joining(endCell + cell, row + cell, endCell + endRow)))
        .collect(Collectors.joining("", table, endTable));
  }

  private String text() {
    return pieces.stream()
        .flatMap(piece -> piece.stream().map(cells -> String.join("\t", cells)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** A workbook with a document on each sheet. */
  static byte[] workbook(List<String> names, List<DrawnDocument> sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      for (int i = 0; i < sheets.size(); i++) {
        sheets.get(i).write(book.createSheet(names.get(i)));
      }
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(Sheet sheet) {
    int at = 0;
    for (List<List<String>> piece : pieces) {
      for (List<String> cells : piece) {
        Row row = sheet.createRow(at++);
        for (int column = 0; column < cells.size(); column++) {
          Cell cell = row.createCell(column);
          String text = cells.get(column);
          if (text.matches("[0-9]+")) {
            cell.setCellValue(Integer.parseInt(text));
          } else {
            cell.setCellValue(text);
          }
        }
      }
    }
  }
}
