package org.gongkai.extract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.extract.document.DocxFile.cell;
import static org.gongkai.extract.document.DocxFile.cellAround;
import static org.gongkai.extract.document.DocxFile.paragraph;
import static org.gongkai.extract.document.DocxFile.row;
import static org.gongkai.extract.document.DocxFile.table;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.extract.document.word.DocxReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Word documents as paragraphs and grids. */
class DocxTest {

  private static final String FIRST = "<w:vMerge w:val=\"restart\"/>";
  private static final String GOES_ON = "<w:vMerge/>";

  private final DocumentReader reader = new DocumentReader(List.of(new DocxReader()));

  /** WordprocessingML and what is seen of it. */
  record Case(String name, String body, List<String> lines) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case shows(String name, String body, String... lines) {
    return new Case(name, body, List.of(lines));
  }

  private static String wide(int columns) {
    return "<w:gridSpan w:val=\"" + columns + "\"/>";
  }

  static Stream<Case> spans() {
    return Stream.of(
        shows(
            "cells side by side",
            table(row(cell("甲"), cell("1")), row(cell("乙"), cell("2"))),
            "|甲|1|",
            "|乙|2|"),
        shows(
            "a cell over two columns",
            table(row(cell(wide(2), "甲"), cell("乙")), row(cell("1"), cell("2"), cell("3"))),
            "|甲|甲^|乙|",
            "|1|2|3|"),
        shows(
            "a cell over three rows",
            table(
                row(cell(FIRST, "甲"), cell("1")),
                row(cell(GOES_ON, ""), cell("2")),
                row(cell("<w:vMerge w:val=\"continue\"/>", ""), cell("3"))),
            "|甲|1|",
            "|甲^|2|",
            "|甲^|3|"),
        shows(
            "two merges one above the other",
            table(
                row(cell(FIRST, "甲"), cell("1")),
                row(cell(GOES_ON, ""), cell("2")),
                row(cell(FIRST, "乙"), cell("3")),
                row(cell(GOES_ON, ""), cell("4"))),
            "|甲|1|",
            "|甲^|2|",
            "|乙|3|",
            "|乙^|4|"),
        shows(
            "a cell over two rows and two columns",
            table(
                row(cell(FIRST + wide(2), "甲"), cell("1")),
                row(cell(wide(2) + GOES_ON, ""), cell("2"))),
            "|甲|甲^|1|",
            "|甲^|甲^|2|"),
        shows(
            "a merge that goes on without a beginning",
            table(row(cell("甲"), cell("1")), row(cell(GOES_ON, ""), cell("2"))),
            "|甲|1|",
            "||2|"),
        shows(
            "a merge that goes on in the first row",
            table(row(cell(GOES_ON, "甲"), cell("1")), row(cell("乙"), cell("2"))),
            "|甲|1|",
            "|乙|2|"),
        shows(
            "a row that begins a column later",
            table(
                row(cell("甲"), cell("1"), cell("2")),
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>%s%s</w:tr>"
                    .formatted(cell("3"), cell("4"))),
            "|甲|1|2|",
            "||3|4|"),
        shows(
            "a span that is no number",
            table(row(cell("<w:gridSpan w:val=\"x\"/>", "甲"), cell("1"))),
            "|甲|1|"),
        shows(
            "a span beyond all measure",
            table(row(cell("甲"), cell(wide(0), "1")), row(cell("乙"), cell("2"))),
            "|甲|1|",
            "|乙|2|"));
  }

  static Stream<Case> contents() {
    return Stream.of(
        shows(
            "a paragraph of two runs",
            "<w:p><w:r><w:t>政府</w:t></w:r><w:r><w:t>公开</w:t></w:r></w:p>",
            "政府公开"),
        shows(
            "a line break and a tab",
            "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>",
            "甲⏎乙 丙"),
        shows(
            "two paragraphs in a cell",
            table(row(cellAround(paragraph("商业") + paragraph("企业")), cell("1"))),
            "|商业⏎企业|1|"),
        shows(
            "a table in a table: the outer one is layout",
            table(row(cell("左"), cellAround(table(row(cell("甲"), cell("1"))) + paragraph("")))),
            "左",
            "|甲|1|"),
        shows("a table of one column is layout", table(row(cell("甲")), row(cell("乙"))), "甲", "乙"),
        shows(
            "deleted text",
            "<w:p><w:r><w:t>1</w:t></w:r><w:del><w:r><w:delText>2</w:delText></w:r></w:del></w:p>",
            "1"),
        shows(
            "inserted text",
            "<w:p><w:r><w:t>1</w:t></w:r><w:ins><w:r><w:t>2</w:t></w:r></w:ins></w:p>",
            "12"),
        shows(
            "text that was moved",
            "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新</w:t></w:r></w:moveTo></w:p>",
            "新"),
        shows(
            "a deleted row",
            table(
                row(cell("甲"), cell("1")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>%s%s</w:tr>"
                    .formatted(cell("乙"), cell("2"))),
            "|甲|1|"),
        shows(
            "a deleted cell's number beside the one that counts",
            table(
                row(
                    cell("甲"),
                    cellAround(
                        "<w:p><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins></w:p>"))),
            "|甲|8|"),
        shows(
            "a link",
            "<w:p><w:r><w:t>见</w:t></w:r><w:hyperlink><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p>",
            "见网站"),
        shows(
            "a field keeps its result, not its code",
            "<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>5</w:t></w:r></w:p>",
            "5"),
        shows(
            "a content control in a paragraph",
            "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "甲"),
        shows(
            "a content control around paragraphs and a table",
            "<w:sdt><w:sdtPr/><w:sdtContent>%s%s</w:sdtContent></w:sdt>"
                .formatted(paragraph("甲"), table(row(cell("乙"), cell("1")))),
            "甲",
            "|乙|1|"),
        shows(
            "a content control around a row",
            table(
                "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"
                    .formatted(row(cell("甲"), cell("1")))),
            "|甲|1|"),
        shows(
            "a content control around a cell",
            table(
                row(
                    cell("甲"),
                    "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>".formatted(cell("1")))),
            "|甲|1|"),
        shows(
            "a text box, drawn in the new way and the old",
            "<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>%s</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>%s</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                .formatted(paragraph("框"), paragraph("框")),
            "前",
            "框"),
        shows(
            "a raised note behind a number",
            table(
                row(
                    cell("甲"),
                    cellAround(
                        "<w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>"))),
            "|甲|5²|"),
        shows("Chinese of the second plane", paragraph("𠀀乡"), "𠀀乡"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"spans", "contents"})
  void a_word_document_is_seen_as_printed(Case docx) {
    assertThat(Shown.lines(reader.read(DocxFile.of(docx.body())))).isEqualTo(docx.lines());
  }
}
