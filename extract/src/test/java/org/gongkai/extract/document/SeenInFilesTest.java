package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader sees of a cell in office documents: in each format the cell beside 甲 holds a piece
 * of print that is struck, hidden, deleted or raised, and a plain one.
 */
class SeenInFilesTest {

  private final DocumentReader reader = Formats.reader();

  static Stream<Arguments> cells() {
    return Stream.of(
        cell("docx: struck", docx(run("<w:strike/>", "10") + run("", "12")), "12"),
        cell("docx: struck twice", docx(run("<w:dstrike/>", "10") + run("", "12")), "12"),
        cell("docx: strike undone", docx(run("<w:strike w:val='0'/>", "12")), "12"),
        cell("docx: hidden", docx(run("<w:vanish/>", "9") + run("", "12")), "12"),
        cell("docx: tiny", docx(run("<w:sz w:val='2'/>", "9") + run("", "12")), "12"),
        cell("docx: white", docx(run("<w:color w:val='FFFFFF'/>", "9") + run("", "12")), "12"),
        cell("docx: white alone", docx(run("<w:color w:val='FFFFFF'/>", "12")), "12"),
        cell(
            "docx: white on a ground",
            docx(run("<w:color w:val='FFFFFF'/><w:shd w:fill='1F4E79'/>", "1") + run("", "2")),
            "12"),
        cell("docx: by style", docx(run("<w:rStyle w:val='gone'/>", "10") + run("", "12")), "12"),
        cell(
            "docx: by a style's base",
            docx(run("<w:rStyle w:val='older'/>", "9") + run("", "12")),
            "12"),
        cell(
            "docx: a style undone by the run",
            docx(run("<w:rStyle w:val='gone'/><w:strike w:val='false'/>", "12")),
            "12"),
        cell(
            "docx: by the paragraph's style",
            docx("<w:pPr><w:pStyle w:val='out'/></w:pPr>" + run("", "9")),
            ""),
        cell(
            "docx: what paragraph and run both strike is plain",
            docx("<w:pPr><w:pStyle w:val='out'/></w:pPr>" + run("<w:rStyle w:val='gone'/>", "12")),
            "12"),
        cell("docx: raised", docx(run("", "12") + run(SUPER, "1")), "12¹"),
        cell(
            "docx: raised by points",
            docx(run("", "12") + run("<w:position w:val='8'/>", "1")),
            "12¹"),
        cell("docx: all of it moved", docx(run("<w:position w:val='8'/>", "12")), "12"),
        cell(
            "docx: deleted",
            docx(
                "<w:del>"
                    + run("", "10").replace("w:t>", "w:delText>")
                    + "</w:del>"
                    + run("", "12")),
            "12"),
        cell("docx: a content control", docx(control("", "12")), "12"),
        cell("docx: a content control's prompt", docx(control("<w:showingPlcHdr/>", "0")), ""),
        cell("docx: a list in a form", docx(CHOICE), "12"),
        cell("odt: struck", odt("struck", "10"), "12"),
        cell("odt: hidden", odt("hidden", "10"), "12"),
        cell("odt: by a style's parent", odt("older", "10"), "12"),
        cell("odt: raised", odtBehind("super", "1"), "12¹"),
        cell("odt: raised by a share", odtBehind("lifted", "1"), "12¹"),
        cell(
            "odt: a note's mark",
            odtCell("12<text:note><text:note-citation>1</text:note-citation></text:note>"),
            "12"),
        cell("rtf: struck", rtf("{\\strike 10}12"), "12"),
        cell("rtf: struck twice", rtf("{\\striked1 10}{\\striked0 12}"), "12"),
        cell("rtf: struck and plain again", rtf("\\strike 10\\plain 12"), "12"),
        cell("rtf: hidden", rtf("{\\v 9}12"), "12"),
        cell("rtf: deleted", rtf("{\\deleted 9}12"), "12"),
        cell("rtf: raised", rtf("12{\\super 1}"), "12¹"),
        cell("rtf: white", rtf("{\\colortbl;\\red255\\green255\\blue255;}{\\cf1 9}12"), "12"),
        cell(
            "rtf: white on a ground",
            rtf(
                "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}{\\cf1\\highlight2 1}2"),
            "12"),
        cell("rtf: raised by points", rtf("12{\\up6 1}"), "12¹"),
        cell("rtf: a note", rtf("12{\\super\\chftn{\\footnote 9}}"), "12"),
        cell("xlsx: struck", struck(new XSSFWorkbook()), "12"),
        cell("xlsx: raised", raised(new XSSFWorkbook()), "12²"),
        cell("xls: struck", struck(new HSSFWorkbook()), "12"),
        cell("xls: raised", raised(new HSSFWorkbook()), "12²"));
  }

  @ParameterizedTest(name = "{0}: [{2}]")
  @MethodSource("cells")
  void a_cell_shows_what_is_seen_of_it(String name, byte[] file, String expected) {
    List<String> rows =
        Shown.lines(reader.read(file)).stream().filter(r -> r.startsWith("|")).toList();
    assertThat(rows).containsExactly("|甲|" + expected + "|");
  }

  private static final String SUPER = "<w:vertAlign w:val='superscript'/>";

  private static final String CHOICE =
      "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/>"
          + "<w:listEntry w:val='0'/><w:listEntry w:val='12'/></w:ddList></w:ffData></w:fldChar></w:r>"
          + "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

  private static final String WORD_STYLES =
      "<w:styles xmlns:w='w'>"
          + "<w:style w:type='character' w:styleId='gone'><w:rPr><w:strike/></w:rPr></w:style>"
          + "<w:style w:type='character' w:styleId='older'><w:basedOn w:val='gone'/></w:style>"
          + "<w:style w:type='paragraph' w:styleId='out'><w:rPr><w:strike/></w:rPr></w:style>"
          + "</w:styles>";

  private static Arguments cell(String name, byte[] file, String expected) {
    return Arguments.of(name, file, expected);
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  }

  private static String control(String properties, String text) {
    return "<w:sdt><w:sdtPr>%s</w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>"
        .formatted(properties, run("", text));
  }

  private static byte[] docx(String paragraph) {
    return DocxFile.of(
        DocxFile.table(
            DocxFile.row(DocxFile.cell("甲"), DocxFile.cellAround("<w:p>" + paragraph + "</w:p>"))),
        WORD_STYLES);
  }

  private static byte[] odt(String style, String gone) {
    return odtCell("<text:span text:style-name='%s'>%s</text:span>12".formatted(style, gone));
  }

  private static byte[] odtBehind(String style, String mark) {
    return odtCell("12<text:span text:style-name='%s'>%s</text:span>".formatted(style, mark));
  }

  private static byte[] odtCell(String paragraph) {
    return OdfFile.text(
        "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
            + "<table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row></table:table>"
                .formatted(paragraph));
  }

  private static byte[] rtf(String cell) {
    return ("{\\rtf1\\ansi\\trowd\\cellx1000\\cellx2000\\intbl \\u30002 ?\\cell\\plain "
            + cell
            + "\\cell\\row\\pard\\par}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A text of which the first characters are struck, or the last one is raised. */
  private static byte[] struck(Workbook book) {
    return sheet(book, "1012", 0, 2, font -> font.setStrikeout(true));
  }

  private static byte[] raised(Workbook book) {
    return sheet(book, "122", 2, 3, font -> font.setTypeOffset(Font.SS_SUPER));
  }

  private static byte[] sheet(Workbook book, String text, int from, int to, Consumer<Font> look) {
    Font font = book.createFont();
    look.accept(font);
    Row row = book.createSheet().createRow(0);
    row.createCell(0).setCellValue("甲");
    RichTextString rich = book.getCreationHelper().createRichTextString(text);
    rich.applyFont(from, to, font);
    row.createCell(1).setCellValue(rich);
    return SheetFile.bytes(book);
  }
}
