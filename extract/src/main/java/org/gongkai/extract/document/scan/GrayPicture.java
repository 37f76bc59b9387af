package org.gongkai.extract.document.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A picture in shades of grey: one byte a pixel, 0 is black, 255 is white. Never changed. */
final class GrayPicture {

  private static final int WHITE = 0xff;

  private final int width;
  private final int height;
  private final byte[] pixels;

  private GrayPicture(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** A picture in grey; what is transparent is white, as paper is. */
  static GrayPicture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = new byte[width * height];
    boolean gray = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      if (gray) {
        // Java's own conversion of grey to RGB would change the shades.
        image.getRaster().getSamples(0, y, width, 1, 0, row);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) (gray ? row[x] : luminance(row[x]));
      }
    }
    return new GrayPicture(width, height, pixels);
  }

  private static int luminance(int argb) {
    int alpha = argb >>> 24;
    int red = argb >> 16 & 0xff;
    int green = argb >> 8 & 0xff;
    int blue = argb & 0xff;
    int luminance = (299 * red + 587 * green + 114 * blue) / 1000;
    return (luminance * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The shade of a pixel, from 0 (black) to 255 (white). */
  int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** A part of the picture. */
  GrayPicture crop(Box box) {
    byte[] part = new byte[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      System.arraycopy(pixels, (box.y() + y) * width + box.x(), part, y * box.width(), box.width());
    }
    return new GrayPicture(box.width(), box.height(), part);
  }

  /** The picture with everything outside some boxes white. */
  GrayPicture only(List<Box> boxes) {
    byte[] kept = white(width, height);
    for (Box box : boxes) {
      for (int y = box.y(); y < box.bottom(); y++) {
        int from = y * width + box.x();
        System.arraycopy(pixels, from, kept, from, box.width());
      }
    }
    return new GrayPicture(width, height, kept);
  }

  /**
   * The picture made larger or smaller, with a white margin around it.
   *
   * @param factor above 0; 1 leaves the size as it is
   * @param margin in pixels of the result
   */
  GrayPicture scaled(double factor, int margin) {
    int newWidth = Math.max(1, (int) Math.round(width * factor));
    int newHeight = Math.max(1, (int) Math.round(height * factor));
    AffineTransform placed = AffineTransform.getTranslateInstance(margin, margin);
    placed.scale((double) newWidth / width, (double) newHeight / height);
    return drawn(newWidth + 2 * margin, newHeight + 2 * margin, placed);
  }

  /**
   * The picture turned about its centre, in the same size.
   *
   * @param degrees clockwise
   */
  GrayPicture rotated(double degrees) {
    return drawn(
        width,
        height,
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0));
  }

  private GrayPicture drawn(int newWidth, int newHeight, AffineTransform transform) {
    BufferedImage source = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    source.getRaster().setDataElements(0, 0, width, height, pixels);
    BufferedImage target = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    target.getRaster().setDataElements(0, 0, newWidth, newHeight, white(newWidth, newHeight));
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(source, transform, null);
    graphics.dispose();
    byte[] result = new byte[newWidth * newHeight];
    target.getRaster().getDataElements(0, 0, newWidth, newHeight, result);
    return new GrayPicture(newWidth, newHeight, result);
  }

  private static byte[] white(int width, int height) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) WHITE);
    return pixels;
  }

  /** The picture as a file of the format PGM, which costs nothing to write or to read. */
  byte[] toPgm() {
    byte[] header =
        "P5 %d %d %d\n".formatted(width, height, WHITE).getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(header, header.length + pixels.length);
    System.arraycopy(pixels, 0, file, header.length, pixels.length);
    return file;
  }
}
