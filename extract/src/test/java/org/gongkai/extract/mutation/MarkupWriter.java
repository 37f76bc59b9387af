package org.gongkai.extract.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.mutation.Ink.Piece;

/** Writes pages and rich text. */
final class MarkupWriter {

  private static final String SHEET =
      "<style>.gone{text-decoration:line-through}.off{display:none}.away{visibility:hidden}</style>";

  private final Chance chance;

  MarkupWriter(Chance chance) {
    this.chance = chance;
  }

  byte[] html(List<Block> blocks) {
    String body =
        blocks.stream()
            .map(
                block ->
                    block instanceof Grid grid
                        ? table(grid)
                        : "<p>" + ((Block.Line) block).text() + "</p>")
            .collect(Collectors.joining("\n"));
    return ("<html><head><meta charset=\"utf-8\">"
            + SHEET
            + "</head><body>"
            + body
            + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String table(Grid grid) {
    return IntStream.range(0, grid.height())
        .mapToObj(
            r ->
                grid.cells(r).stream()
                    .map(this::htmlCell)
                    .collect(
                        Collectors.joining("", grid.isHidden(r) ? hiddenRow() : "<tr>", "</tr>")))
        .collect(Collectors.joining("\n", "<table>", "</table>"));
  }

  private String hiddenRow() {
    return chance.word(
        "<tr style=\"display:none\">",
        "<tr class=\"off\">",
        "<tr hidden>",
        "<tr style='visibility:collapse'>",
        "<tr class='x off' height=0>");
  }

  private String htmlCell(Grid.Cell cell) {
    return "<td%s%s>%s</td>"
        .formatted(
            cell.down() > 1 ? " rowspan=\"" + cell.down() + "\"" : "",
            cell.across() > 1 ? " colspan=\"" + cell.across() + "\"" : "",
            cell.ink().pieces().stream().map(this::html).collect(Collectors.joining()));
  }

  private String html(Piece piece) {
    String around =
        switch (piece.look()) {
          case STRUCK ->
              chance.word(
                  "<del>%s</del>",
                  "<s>%s</s>",
                  "<strike>%s</strike>",
                  "<span style=\"text-decoration:line-through\">%s</span>",
                  "<span style='color:red; TEXT-DECORATION : LINE-THROUGH ;'>%s</span>",
                  "<span style=\"text-decoration-line: line-through\">%s</span>",
                  "<u style=\"text-decoration: line-through red solid\">%s</u>",
                  "<span class=\"red gone\"><b>%s</b></span>");
          case HIDDEN ->
              chance.word(
                  "<span style=\"display:none\">%s</span>",
                  "<span style=\"DISPLAY : none !important\">%s</span>",
                  "<i hidden>%s</i>",
                  "<span class=\"off\">%s</span>",
                  "<b class='x away'>%s</b>",
                  "<span style=\"visibility:hidden\">%s</span>",
                  "<span style=\"mso-hide:all\">%s</span>",
                  "<span style=\"font-size:0\">%s</span>",
                  "<font style=\"font-size: 0px;\">%s</font>",
                  "<span style=\"opacity:0\">%s</span>",
                  "<span class=\"sr-only\">%s</span>",
                  "<!--%s-->",
                  "<template>%s</template>",
                  "<span aria-hidden=\"true\" style=\"display: none;\">%s</span>");
          case RAISED ->
              chance.word(
                  "<sup>%s</sup>",
                  "<span style=\"vertical-align:super\">%s</span>",
                  "<span style=\"vertical-align: super; font-size:8px\">%s</span>",
                  "<sup><a href=\"#n\">%s</a></sup>",
                  "<a href=\"#_ftn1\"><sup>[%s]</sup></a>");
          case CONTROL ->
              chance.word(
                  "<input value=\"%s\">",
                  "<input type=\"text\" readonly value='%s'/>",
                  "<textarea rows=\"1\">%s</textarea>",
                  "<select><option>7</option><option selected>%s</option></select>",
                  "<select><option value=\"1\">9</option><option selected=\"selected\""
                      + " value=\"2\">%s</option></select>");
          default -> "%s";
        };
    return around.formatted(piece.text());
  }

  byte[] rtf(List<Block> blocks) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0 ");
    for (Block block : blocks) {
      if (block instanceof Grid grid) {
        IntStream.range(0, grid.height()).forEach(r -> rtf.append(rtfRow(grid, r)));
        rtf.append("\\pard ");
      } else {
        rtf.append("\\pard ").append(unicode(((Block.Line) block).text())).append("\\par\n");
      }
    }
    return rtf.append("}").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private String rtfRow(Grid grid, int row) {
    StringBuilder definition = new StringBuilder("\\trowd");
    StringBuilder cells = new StringBuilder();
    for (Grid.Span span : grid.spans(row)) {
      definition.append(span.merged("\\clvmrg", "\\clvmgf"));
      definition.append("\\cellx").append(span.end() * 900);
      cells.append("\\pard\\intbl ").append(span.drawn(this::rtf)).append("\\cell\n");
    }
    return definition + "\n" + cells + "\\row\n";
  }

  private String rtf(Piece piece) {
    String around =
        switch (piece.look()) {
          case STRUCK -> chance.word("{\\strike %s}", "{\\striked1 %s}", "{\\deleted %s}");
          case HIDDEN -> chance.word("{\\v %s}", "{\\v1 %s}");
          case RAISED -> chance.word("{\\super %s}", "{\\up6\\fs14 %s}");
          default -> "%s";
        };
    return around.formatted(unicode(piece.text()));
  }

  private static String unicode(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c == '\n'
                    ? "\\line "
                    : c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "?")
        .collect(Collectors.joining());
  }
}
