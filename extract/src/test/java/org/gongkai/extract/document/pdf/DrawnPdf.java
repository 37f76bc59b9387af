package org.gongkai.extract.document.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** Draws a PDF for a test: A4, coordinates from the upper left corner, Helvetica at 10 points. */
final class DrawnPdf {

  static final double SIZE = 10;

  /** Draws on a page. */
  interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final List<List<Drawing>> pages = new ArrayList<>();
  private final Map<Integer, BufferedImage> pictures = new HashMap<>();
  private int turn;

  DrawnPdf page() {
    pages.add(new ArrayList<>());
    return this;
  }

  /** Turns the pages clockwise when they are shown; what is drawn is not turned. */
  DrawnPdf shownTurnedBy(int degrees) {
    turn = degrees;
    return this;
  }

  DrawnPdf draw(Drawing drawing) {
    pages.get(pages.size() - 1).add(drawing);
    return this;
  }

  DrawnPdf text(double left, double baseline, String text) {
    return draw(page -> show(page, Matrix.getTranslateInstance(x(left), y(baseline)), text));
  }

  DrawnPdf textAtAngle(double left, double baseline, double degrees, String text) {
    return draw(
        page ->
            show(
                page,
                Matrix.getRotateInstance(Math.toRadians(degrees), x(left), y(baseline)),
                text));
  }

  DrawnPdf line(double x1, double y1, double x2, double y2) {
    return draw(
        page -> {
          page.moveTo(x(x1), y(y1));
          page.lineTo(x(x2), y(y2));
          page.stroke();
        });
  }

  /** A line drawn as a filled bar. */
  DrawnPdf bar(double x1, double y1, double x2, double y2) {
    return draw(
        page -> {
          page.addRect(
              x(x1) - 0.25f, y(y2) - 0.25f, (float) (x2 - x1) + 0.5f, (float) (y2 - y1) + 0.5f);
          page.fill();
        });
  }

  DrawnPdf box(double left, double top, double right, double bottom) {
    return draw(
        page -> {
          page.addRect(x(left), y(bottom), (float) (right - left), (float) (bottom - top));
          page.stroke();
        });
  }

  /** A black picture over the whole page. */
  DrawnPdf picture(int width, int height) {
    pictures.put(pages.size() - 1, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    return this;
  }

  /** A grid of stroked lines with a text in each cell, each line of it 12 points below the last. */
  DrawnPdf grid(double[] columns, double top, double rowHeight, String[][] rows) {
    double bottom = top + rows.length * rowHeight;
    for (double column : columns) {
      line(column, top, column, bottom);
    }
    for (int row = 0; row <= rows.length; row++) {
      line(columns[0], top + row * rowHeight, columns[columns.length - 1], top + row * rowHeight);
    }
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        String[] lines = rows[row][column].lines().toArray(String[]::new);
        for (int i = 0; i < lines.length; i++) {
          text(columns[column] + 3, top + row * rowHeight + 12 + 12 * i, lines[i]);
        }
      }
    }
    return this;
  }

  byte[] bytes() {
    try (PDDocument document = document()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() throws IOException {
    PDDocument document = new PDDocument();
    for (int number = 0; number < pages.size(); number++) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(turn);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setLineWidth(0.5f);
        if (pictures.containsKey(number)) {
          BufferedImage picture = pictures.get(number);
          content.drawImage(
              LosslessFactory.createFromImage(document, picture),
              0,
              0,
              page.getMediaBox().getWidth(),
              page.getMediaBox().getHeight());
        }
        for (Drawing drawing : pages.get(number)) {
          drawing.on(content);
        }
      }
    }
    return document;
  }

  static void show(PDPageContentStream page, Matrix place, String text) throws IOException {
    page.beginText();
    page.setFont(FONT, (float) SIZE);
    page.setTextMatrix(place);
    page.showText(text);
    page.endText();
  }

  static float x(double fromLeft) {
    return (float) fromLeft;
  }

  static float y(double fromTop) {
    return (float) (HEIGHT - fromTop);
  }
}
