package org.gongkai.extract.document.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Pages that tests draw: ruling lines, and shapes or letters between them. */
final class Drawing {

  private final BufferedImage image;
  private final Graphics2D graphics;

  /** A white page, on which everything drawn afterwards is turned about its centre. */
  Drawing(int width, int height, double skewDegrees) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(2));
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.rotate(Math.toRadians(skewDegrees), width / 2.0, height / 2.0);
  }

  Drawing line(int x1, int y1, int x2, int y2) {
    graphics.drawLine(x1, y1, x2, y2);
    return this;
  }

  /** A table with all its lines. */
  Drawing grid(List<Integer> xs, List<Integer> ys) {
    xs.forEach(x -> line(x, ys.get(0), x, ys.get(ys.size() - 1)));
    ys.forEach(y -> line(xs.get(0), y, xs.get(xs.size() - 1), y));
    return this;
  }

  /** White over whatever was drawn there. */
  Drawing erased(int x, int y, int width, int height) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(x, y, width, height);
    graphics.setColor(Color.BLACK);
    return this;
  }

  Drawing bar(int x, int y, int width, int height) {
    graphics.fillRect(x, y, width, height);
    return this;
  }

  Drawing zero(int x, int y, int width, int height) {
    graphics.drawOval(x, y, width, height);
    return this;
  }

  Drawing text(String text, int x, int baseline, int size) {
    graphics.setFont(new Font(Font.SERIF, Font.PLAIN, size));
    graphics.drawString(text, x, baseline);
    return this;
  }

  BufferedImage image() {
    return image;
  }

  StraightPage page() {
    return StraightPage.of(image);
  }
}
