package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.extract.document.sheet.SpreadsheetMlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of the numbers, formulas, rows and columns of spreadsheets. */
class SheetsTest {

  private final DocumentReader reader = Formats.reader();

  static Stream<Supplier<Workbook>> books() {
    return Stream.of(XSSFWorkbook::new, HSSFWorkbook::new);
  }

  @ParameterizedTest(name = "{0} by {1} is {2}, {3}")
  @CsvSource(
      delimiter = '→',
      value = {
        "12560 → General → 12560 → NONE",
        "35.6 → General → 35.6 → NONE",
        "12560 → #,##0 → 12,560 → NONE",
        "12560 → 0\"件\" → 12560件 → NONE",
        "12560 → 0, → 12560 → HIDDEN_DIGITS",
        "12560 → 0.00,,\"百万\" → 12560 → HIDDEN_DIGITS",
        "12560 → ;;; → 12560 → HIDDEN_DIGITS",
        "12560 → \"x\" → 12560 → HIDDEN_DIGITS",
        "35.6 → 0.00 → 35.60 → NONE",
        "35.6 → 0 → 35.6 → HIDDEN_DIGITS",
        "0.333333 → 0.00 → 0.33 → NONE",
        "0.00076 → 0.00 → 0.00076 → HIDDEN_DIGITS",
        "0.0476 → 0.00 → 0.0476 → HIDDEN_DIGITS",
        "4259000 → 0!.0, → 425.9 → HIDDEN_DIGITS",
        "4259321 → 0!.0000 → 425.9321 → HIDDEN_DIGITS",
        "4259321 → #\\.#, → 425.9321 → HIDDEN_DIGITS",
        "12 → 0.## → 12 → NONE",
        "0 → 0.##;-0.##;;@ → '' → NONE",
        "0 → _ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_  → - → NONE",
        "0.125 → 0% → 13% → NONE",
      })
  void a_number_is_as_its_format_shows_it_unless_digits_are_hidden(
      double number, String format, String text, Slot.Doubt doubt) {
    for (Supplier<Workbook> books : books().toList()) {
      Workbook book = books.get();
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      Row row = book.createSheet().createRow(0);
      row.createCell(0).setCellValue("甲");
      Cell cell = row.createCell(1);
      cell.setCellValue(number);
      cell.setCellStyle(style);
      row.createCell(2).setCellValue("乙");
      Slot slot = table(book).rows().get(0).get(1);
      assertThat(slot.text()).isEqualTo(text);
      assertThat(slot.doubt()).isEqualTo(doubt);
    }
  }

  @ParameterizedTest(name = "{0} of 3 and 4 is {1}, {2}")
  @CsvSource(
      delimiter = '→',
      value = {
        "A1+B1 → 7 → NONE",
        "SUM(A1:B1) → 7 → NONE",
        "[1]Other!A1+1 → =[1]Other!A1+1 → NO_VALUE",
      })
  void a_formula_without_a_value_is_worked_out_where_that_is_certain(
      String formula, String text, Slot.Doubt doubt) {
    Workbook book = new XSSFWorkbook();
    Row row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue(3);
    row.createCell(1).setCellValue(4);
    row.createCell(2).setCellFormula("A1");
    String asWritten = "<f>A1</f>";
    byte[] file =
        XmlInZip.replaced(
            SheetFile.bytes(book), "xl/worksheets/sheet1.xml", asWritten, "<f>" + formula + "</f>");
    Slot slot = table(file).rows().get(0).get(2);
    assertThat(slot.text()).isEqualTo(text);
    assertThat(slot.doubt()).isEqualTo(doubt);
  }

  @ParameterizedTest
  @MethodSource("books")
  void hidden_rows_columns_and_sheets_are_not_read(Supplier<Workbook> books) {
    Workbook book = books.get();
    Sheet sheet = book.createSheet("本年");
    for (int r = 0; r < 3; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < 4; c++) {
        row.createCell(c).setCellValue("" + r + c);
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 1, 2));
    sheet.setColumnHidden(1, true);
    sheet.getRow(1).setZeroHeight(true);
    book.createSheet("上年").createRow(0).createCell(0).setCellValue("甲");
    book.setSheetHidden(1, true);
    assertThat(Shown.lines(reader.read(SheetFile.bytes(book))))
        .containsExactly("本年", "|00|01|03|", "|20|22|23|");
  }

  @Test
  void a_sheet_of_opendocument_shows_what_its_rows_columns_and_cells_do() {
    String cell = "<table:table-cell %s><text:p>%s</text:p></table:table-cell>";
    String sheet =
        "<table:table table:name='本年'><table:table-column/>"
            + "<table:table-column table:visibility='collapse'/><table:table-column/>"
            + "<table:table-row>%s%s%s</table:table-row>"
                .formatted(
                    cell.formatted("", "甲"),
                    cell.formatted("", "9"),
                    cell.formatted("office:value-type='float' office:value='12560'", "13"))
            + "<table:table-row table:visibility='filter'>%s</table:table-row>"
                .formatted(cell.formatted("", "乙"))
            + "<table:table-row>%s%s%s</table:table-row></table:table>"
                .formatted(
                    cell.formatted("", "丙"),
                    cell.formatted("", "9"),
                    cell.formatted("table:style-name='out'", "7"))
            + "<table:table-row/>";
    Reading reading = reader.read(OdfFile.sheet(sheet));
    assertThat(Shown.lines(reading)).containsExactly("本年", "|甲|12560|", "|丙||");
    assertThat(((Table) ((Document) reading).blocks().get(1)).rows().get(0).get(1).doubt())
        .isEqualTo(Slot.Doubt.HIDDEN_DIGITS);
  }

  @ParameterizedTest
  @MethodSource("books")
  void white_print_is_seen_where_something_fills_the_cell(Supplier<Workbook> books) {
    Workbook book = books.get();
    Font white = book.createFont();
    white.setColor(IndexedColors.WHITE.getIndex());
    CellStyle bare = book.createCellStyle();
    bare.setFont(white);
    CellStyle filled = book.createCellStyle();
    filled.setFont(white);
    filled.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
    filled.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    Row row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue("甲");
    row.createCell(1).setCellValue(9);
    row.getCell(1).setCellStyle(bare);
    row.createCell(2).setCellValue(12);
    row.getCell(2).setCellStyle(filled);
    assertThat(table(book).rows().get(0)).extracting(Slot::text).containsExactly("甲", "", "12");
  }

  @Test
  void a_workbook_as_xml_is_read_with_its_spans_its_hidden_rows_and_its_strikes() {
    String sheet =
        """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
          xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>
        <Style ss:ID="n"><NumberFormat ss:Format="#,##0"/></Style></Styles>
        <Worksheet ss:Name="本年"><Table>
        <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell>
          <Cell ss:StyleID="n"><Data ss:Type="Number">1256</Data></Cell></Row>
        <Row ss:Hidden="1"><Cell><Data ss:Type="Number">9</Data></Cell></Row>
        <Row ss:Index="4"><Cell ss:Index="2"><Data ss:Type="Number">3</Data></Cell>
          <Cell ss:StyleID="s"><Data ss:Type="Number">8</Data></Cell>
          <Cell ss:Formula="=R1C1"/></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="Number">7</Data></Cell></Row></Table>
        <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>
        """;
    Reading reading =
        new SpreadsheetMlReader()
            .read(sheet.getBytes(StandardCharsets.UTF_8), "application/vnd.ms-spreadsheetml");
    assertThat(Shown.lines(reading)).containsExactly("本年", "|甲|甲^|1,256||", "||3||=|");
  }

  @ParameterizedTest
  @MethodSource("books")
  void a_formula_with_no_text_for_a_value_is_worked_out(Supplier<Workbook> books) {
    Workbook book = books.get();
    Row row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue(3);
    row.createCell(1).setCellFormula("SUM(A1,4)");
    row.getCell(1).setCellValue("");
    row.createCell(2).setCellFormula("IF(A1>5,A1,\"\")");
    row.getCell(2).setCellValue("");
    row.createCell(3).setCellValue("件");
    assertThat(table(book).rows().get(0)).extracting(Slot::text).containsExactly("3", "7", "", "件");
  }

  @ParameterizedTest
  @MethodSource("books")
  void a_formula_that_refers_to_what_was_deleted_has_no_value_whatever_the_file_holds(
      Supplier<Workbook> books) {
    Workbook book = books.get();
    Row row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue("甲");
    row.createCell(1).setCellFormula("#REF!+1");
    row.getCell(1).setCellValue(12);
    Slot slot = table(book).rows().get(0).get(1);
    assertThat(slot.text()).isEqualTo("=#REF!+1");
    assertThat(slot.doubt()).isEqualTo(Slot.Doubt.NO_VALUE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "table:formula='of:=SUM([.B2:.B3])'/>",
        "table:formula='of:=#REF!+1' office:value-type='float' office:value='0'>"
            + "<text:p>0</text:p></table:table-cell>",
        "table:formula='of:=SUM([.#REF!.B2:.B3])' office:value-type='float' office:value='5'>"
            + "<text:p>5</text:p></table:table-cell>",
      })
  void a_formula_of_opendocument_without_a_value_is_said_to_be_one(String cell) {
    Reading reading =
        reader.read(
            OdfFile.sheet(
                "<table:table table:name='三'><table:table-row>"
                    + "<table:table-cell><text:p>甲</text:p></table:table-cell>"
                    + "<table:table-cell "
                    + cell
                    + "</table:table-row></table:table>"));
    List<Slot> row = ((Table) ((Document) reading).blocks().get(1)).rows().get(0);
    assertThat(row.get(1).doubt()).isEqualTo(Slot.Doubt.NO_VALUE);
  }

  private Table table(Workbook book) {
    return table(SheetFile.bytes(book));
  }

  private Table table(byte[] file) {
    return (Table) ((Document) reader.read(file)).blocks().get(1);
  }
}
