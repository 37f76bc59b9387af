package org.gongkai.extract.mutation;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.document.DocxFile;
import org.gongkai.extract.document.OdfFile;
import org.gongkai.extract.mutation.Ink.Piece;

/** Writes Word documents and texts and tables of OpenDocument. */
final class OfficeWriter {

  private static final String STYLES =
      "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
          + "<w:style w:type='character' w:styleId='gone'><w:rPr><w:strike/></w:rPr></w:style>"
          + "<w:style w:type='character' w:styleId='older'><w:basedOn w:val='gone'/></w:style>"
          + "<w:style w:type='character' w:styleId='off'><w:rPr><w:vanish/></w:rPr></w:style>"
          + "</w:styles>";

  private final Chance chance;

  OfficeWriter(Chance chance) {
    this.chance = chance;
  }

  byte[] docx(List<Block> blocks) {
    return DocxFile.of(
        joined(blocks, this::wordTable, line -> "<w:p>" + run("", line) + "</w:p>"), STYLES);
  }

  /** The blocks of a document, its tables and lines each drawn in their way. */
  private static String joined(
      List<Block> blocks, Function<Grid, String> table, UnaryOperator<String> line) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Grid grid
                    ? table.apply(grid)
                    : line.apply(((Block.Line) block).text()))
        .collect(Collectors.joining());
  }

  private String wordTable(Grid grid) {
    return IntStream.range(0, grid.height())
        .mapToObj(r -> wordRow(grid, r))
        .collect(Collectors.joining("", "<w:tbl><w:tblPr/>", "</w:tbl>"));
  }

  private String wordRow(Grid grid, int row) {
    StringBuilder cells = new StringBuilder("<w:tr>");
    cells.append(grid.isHidden(row) ? "<w:trPr><w:hidden/></w:trPr>" : "");
    for (Grid.Span span : grid.spans(row)) {
      cells.append(
          "<w:tc><w:tcPr><w:gridSpan w:val=\"%d\"/>%s</w:tcPr><w:p>%s</w:p></w:tc>"
              .formatted(
                  span.end() - span.column(),
                  span.merged("<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>"),
                  span.drawn(this::word)));
    }
    return cells.append("</w:tr>").toString();
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties, text);
  }

  private String word(Piece piece) {
    String text = piece.text();
    return switch (piece.look()) {
      case STRUCK ->
          chance.oneIn(4)
              ? "<w:del w:id=\"1\" w:author=\"a\">"
                  + run("", text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
                  + "</w:del>"
              : run(
                  chance.word(
                      "<w:strike/>",
                      "<w:dstrike/>",
                      "<w:strike w:val=\"1\"/>",
                      "<w:rStyle w:val=\"gone\"/>",
                      "<w:rStyle w:val=\"older\"/>"),
                  text);
      case HIDDEN ->
          run(chance.word("<w:vanish/>", "<w:rStyle w:val=\"off\"/>", "<w:sz w:val=\"2\"/>"), text);
      case RAISED ->
          run(
              chance.word(
                  "<w:vertAlign w:val=\"superscript\"/>",
                  "<w:position w:val=\"8\"/><w:sz w:val=\"14\"/>"),
              text);
      case CONTROL ->
          chance.coin()
              ? "<w:sdt><w:sdtPr/><w:sdtContent>" + run("", text) + "</w:sdtContent></w:sdt>"
              : "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r>"
                  + "<w:r><w:instrText>FORMTEXT</w:instrText></w:r>"
                  + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>"
                  + run("", text)
                  + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
      default -> run("", text);
    };
  }

  byte[] odt(List<Block> blocks) {
    return OdfFile.text(
        joined(blocks, grid -> odfTable(grid, false), line -> "<text:p>" + line + "</text:p>"));
  }

  /** One sheet, a line in the first cell of its row. */
  byte[] ods(List<Block> blocks) {
    return OdfFile.sheet(
        "<table:table table:name='Sheet1'>"
            + joined(
                blocks,
                grid -> odfRows(grid, true),
                line ->
                    "<table:table-row><table:table-cell office:value-type='string'><text:p>"
                        + line
                        + "</text:p></table:table-cell></table:table-row>")
            + "</table:table>");
  }

  private String odfTable(Grid grid, boolean sheet) {
    return "<table:table>" + odfRows(grid, sheet) + "</table:table>";
  }

  private String odfRows(Grid grid, boolean sheet) {
    StringBuilder rows = new StringBuilder();
    for (int r = 0; r < grid.height(); r++) {
      rows.append(
          grid.isHidden(r) ? "<table:table-row table:visibility='collapse'>" : "<table:table-row>");
      List<Grid.Cell> cells = grid.cells(r);
      int next = 0;
      for (int c = 0; c < grid.width(); c++) {
        if (next < cells.size() && cells.get(next).column() == c) {
          rows.append(odfCell(cells.get(next++), sheet));
        } else {
          rows.append("<table:covered-table-cell/>");
        }
      }
      rows.append("</table:table-row>");
    }
    return rows.toString();
  }

  private String odfCell(Grid.Cell cell, boolean sheet) {
    Ink ink = cell.ink();
    String text = ink.text();
    boolean number = sheet && text.matches("[0-9]+(?:\\.[0-9]+)?") && ink.pieces().size() == 1;
    String value =
        number && ink.look() != Ink.Look.UNCALCULATED
            ? " office:value-type='float' office:value='" + text + "'"
            : "";
    boolean formula =
        sheet && (ink.look() == Ink.Look.FORMULA || ink.look() == Ink.Look.UNCALCULATED);
    String paragraph =
        ink.look() == Ink.Look.UNCALCULATED && sheet
            ? ""
            : "<text:p>"
                + ink.pieces().stream().map(this::odf).collect(Collectors.joining())
                + "</text:p>";
    return "<table:table-cell table:number-columns-spanned='%d' table:number-rows-spanned='%d'%s%s>%s</table:table-cell>"
        .formatted(
            cell.across(),
            cell.down(),
            formula ? " table:formula='of:=SUM([.Z90:.Z91])'" : "",
            value,
            paragraph);
  }

  private String odf(Piece piece) {
    String style =
        switch (piece.look()) {
          case STRUCK -> chance.word("struck", "older");
          case HIDDEN -> "hidden";
          case RAISED -> chance.word("super", "lifted");
          default -> "";
        };
    return style.isEmpty()
        ? piece.text()
        : "<text:span text:style-name='%s'>%s</text:span>".formatted(style, piece.text());
  }
}
