package org.gongkai.extract.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.extract.mutation.Ink.Look;
import org.gongkai.extract.mutation.Ink.Piece;

/**
 * Writes a PDF by hand, with a Chinese font that every reader has, so that none has to be embedded:
 * tables between lines, broken over pages.
 */
final class PdfWriter {

  private static final double SIZE = 9;
  private static final double LEADING = 11;
  private static final double LEFT = 50;
  private static final double WIDTH = 495;
  private static final double TOP = 790;
  private static final double BOTTOM = 60;

  private final List<StringBuilder> pages = new ArrayList<>();
  private double y;

  private PdfWriter() {
    page();
  }

  static byte[] write(List<Block> blocks) {
    PdfWriter writer = new PdfWriter();
    for (Block block : blocks) {
      if (block instanceof Grid grid) {
        writer.table(grid);
      } else {
        writer.line(((Block.Line) block).text());
      }
    }
    return writer.bytes();
  }

  private void page() {
    pages.add(new StringBuilder("0.5 w\n"));
    y = TOP;
  }

  private StringBuilder page(String commands) {
    return pages.get(pages.size() - 1).append(commands);
  }

  private void line(String text) {
    for (String part : wrapped(text, WIDTH, SIZE + 2)) {
      if (y < BOTTOM) {
        page();
      }
      y -= 18;
      show(part, LEFT, y, SIZE + 2);
    }
  }

  private void show(String text, double x, double baseline, double size) {
    page(
        "BT /F1 %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n".formatted(size, x, baseline, hex(text)));
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append("%04X".formatted(c)));
    return hex.toString();
  }

  private static double width(String text, double size) {
    return text.chars().mapToDouble(c -> c < 127 ? size / 2 : size).sum();
  }

  private static List<String> wrapped(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c == '\n' || width(line.toString() + c, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (c != '\n') {
        line.append(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private void table(Grid grid) {
    double[] x = columns(grid);
    double[] height = heights(grid, x);
    int row = 0;
    while (row < grid.height()) {
      int end = row;
      double room = y - 6 - BOTTOM;
      while (end < grid.height() && (room -= height[end]) > 0) {
        end++;
      }
      if (end == row) {
        page();
        continue;
      }
      y -= 6;
      part(grid, x, height, row, end);
      row = end;
      if (row < grid.height()) {
        page();
      }
    }
  }

  /** The edges of the columns, each as wide as its longest short text. */
  private static double[] columns(Grid grid) {
    double[] weight =
        IntStream.range(0, grid.width())
            .mapToDouble(
                c ->
                    IntStream.range(0, grid.height())
                        .filter(r -> !spans(grid, r, c))
                        .mapToDouble(r -> Math.min(110, width(grid.at(r, c).text(), SIZE)))
                        .max()
                        .orElse(20))
            .map(w -> Math.max(w + 8, 30))
            .toArray();
    double all = IntStream.range(0, weight.length).mapToDouble(i -> weight[i]).sum();
    double[] x = new double[weight.length + 1];
    x[0] = LEFT;
    for (int i = 0; i < weight.length; i++) {
      x[i + 1] = x[i] + weight[i] * WIDTH / all;
    }
    return x;
  }

  private static boolean spans(Grid grid, int r, int c) {
    return (c > 0 && grid.at(r, c - 1) == grid.at(r, c))
        || (c + 1 < grid.width() && grid.at(r, c + 1) == grid.at(r, c));
  }

  private static double[] heights(Grid grid, double[] x) {
    return IntStream.range(0, grid.height())
        .mapToDouble(
            r ->
                6
                    + LEADING
                        * grid.cells(r).stream()
                            .filter(cell -> cell.down() == 1)
                            .mapToInt(cell -> lines(cell, x).size())
                            .max()
                            .orElse(1))
        .toArray();
  }

  private static List<String> lines(Grid.Cell cell, double[] x) {
    return hasLook(cell)
        ? cell.ink().pieces().stream().map(Piece::text).toList()
        : wrapped(cell.ink().text(), Math.max(SIZE + 1, room(cell, x)), SIZE);
  }

  private static boolean hasLook(Grid.Cell cell) {
    return cell.ink().pieces().size() > 1 || !cell.ink().isPlain();
  }

  private static double room(Grid.Cell cell, double[] x) {
    return x[cell.column() + cell.across()] - x[cell.column()] - 6;
  }

  /** Rows of a table that stand on one page. */
  private void part(Grid grid, double[] x, double[] height, int from, int to) {
    double top = y;
    for (int r = from; r < to; r++) {
      for (int c = 0; c < grid.width(); c++) {
        Ink ink = grid.at(r, c);
        boolean left = c > 0 && grid.at(r, c - 1) == ink;
        boolean above = r > from && grid.at(r - 1, c) == ink;
        if (!left) {
          stroke(x[c], top, x[c], top - height[r]);
        }
        if (!above) {
          stroke(x[c], top, x[c + 1], top);
        }
      }
      for (Grid.Cell cell : grid.cells(r)) {
        cell(cell, x, top);
      }
      stroke(x[grid.width()], top, x[grid.width()], top - height[r]);
      top -= height[r];
    }
    stroke(x[0], top, x[grid.width()], top);
    y = top;
  }

  private void cell(Grid.Cell cell, double[] x, double top) {
    double left = x[cell.column()] + 3;
    if (hasLook(cell)) {
      pieces(cell.ink(), left, top - LEADING, room(cell, x));
      return;
    }
    double baseline = top - LEADING;
    for (String line : lines(cell, x)) {
      show(line, left, baseline, SIZE);
      baseline -= LEADING;
    }
  }

  /** Pieces that do not fit beside each other stand below each other, smaller where they must. */
  private void pieces(Ink ink, double from, double top, double room) {
    double x = from;
    double baseline = top;
    for (Piece piece : ink.pieces()) {
      boolean raised = piece.look() == Look.RAISED;
      double wide = width(piece.text(), SIZE);
      double size = raised ? 5.5 : wide > room ? SIZE * room / wide : SIZE;
      if (x > from && x + width(piece.text(), size) > from + room && !raised) {
        x = from;
        baseline -= LEADING;
      }
      show(piece.text(), x, raised ? baseline + 3.5 : baseline, size);
      double end = x + width(piece.text(), size);
      if (piece.look() == Look.STRUCK) {
        stroke(x, baseline + SIZE * 0.3, end, baseline + SIZE * 0.3);
      }
      x = end + (raised ? 0 : 0.5);
    }
  }

  private void stroke(double x1, double y1, double x2, double y2) {
    page("%.2f %.2f m %.2f %.2f l S\n".formatted(x1, y1, x2, y2));
  }

  private byte[] bytes() {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    StringBuilder kids = new StringBuilder();
    IntStream.range(0, pages.size()).forEach(i -> kids.append(6 + 2 * i).append(" 0 R "));
    objects.add("<</Type/Pages/Count %d/Kids[%s]>>".formatted(pages.size(), kids));
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement"
            + " 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000"
            + " 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0"
              + " R>>>>/Contents %d 0 R>>".formatted(7 + 2 * i));
      String content = pages.get(i).toString();
      objects.add("<</Length %d>>stream\n%s\nendstream".formatted(content.length(), content));
    }
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder table =
        new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(
          "%d 0 obj\n%s\nendobj\n"
              .formatted(i + 1, objects.get(i))
              .getBytes(StandardCharsets.US_ASCII));
    }
    int start = out.size();
    out.writeBytes(
        (table
                + "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                    .formatted(objects.size() + 1, start))
            .getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
