package org.gongkai.extract.document.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gongkai.extract.document.Paper;

/** Reads one page's content stream; made for one page, used once. */
final class PageReader extends PDFGraphicsStreamEngine {

  /** Print that is part of the page; comments and stamps are not. */
  private static final List<String> PRINTED_ANNOTATIONS = List.of("Widget", "FreeText");

  /** A scan is one picture, or some strips; a page with more than this is a drawing. */
  private static final int MOST_PICTURES = 1_000;

  private final AffineTransform upright;
  private final double width;
  private final double height;
  private final GlyphCollector glyphs;
  private final RulingCollector rulings = new RulingCollector();
  private final List<Picture> pictures = new ArrayList<>();
  private Point2D current = new Point2D.Float();

  /** The colour that was last asked for: most glyphs of a page have the one before's. */
  private Optional<PDColor> lastColor = Optional.empty();

  private int invisible;
  private boolean lastIsWhite;

  private PageReader(PDPage page, AffineTransform upright, double width, double height) {
    super(page);
    this.upright = upright;
    this.width = width;
    this.height = height;
    this.glyphs = new GlyphCollector(width, height);
  }

  /**
   * Reads a page. A page whose text mostly runs sideways or upside down is turned.
   *
   * @throws IOException where the page is broken, or {@link PageLimitException} where it is too
   *     large
   */
  static PageContent read(PDPage page, int number) throws IOException {
    int turns = Math.floorMod(page.getRotation() / 90, 4);
    PageReader asShown = turned(page, turns);
    asShown.process();
    int quarter = asShown.glyphs.mostlyTurnedBy();
    if (quarter == 0) {
      return asShown.content(number);
    }
    PageReader asRead = turned(page, Math.floorMod(turns - quarter, 4));
    asRead.process();
    return asRead.content(number);
  }

  /** A reader that sees the page turned clockwise by so many quarters. */
  private static PageReader turned(PDPage page, int quarters) {
    PDRectangle crop = page.getCropBox();
    double left = crop.getLowerLeftX();
    double bottom = crop.getLowerLeftY();
    double right = crop.getUpperRightX();
    double top = crop.getUpperRightY();
    double across = crop.getWidth();
    double down = crop.getHeight();
    return switch (quarters) {
      case 1 -> new PageReader(page, new AffineTransform(0, 1, 1, 0, -bottom, -left), down, across);
      case 2 ->
          new PageReader(page, new AffineTransform(-1, 0, 0, 1, right, -bottom), across, down);
      case 3 -> new PageReader(page, new AffineTransform(0, -1, -1, 0, top, right), down, across);
      default -> new PageReader(page, new AffineTransform(1, 0, 0, -1, -left, top), across, down);
    };
  }

  private void process() throws IOException {
    processPage(getPage());
    for (PDAnnotation annotation : getPage().getAnnotations()) {
      if (PRINTED_ANNOTATIONS.contains(annotation.getSubtype())
          && !annotation.isHidden()
          && !annotation.isNoView()) {
        showAnnotation(annotation);
      }
    }
    if (glyphs.isOverfull()) {
      throw new PageLimitException("a page holds more characters than any report's");
    }
  }

  private PageContent content(int number) {
    return new PageContent(
        number,
        width,
        height,
        RaisedMarks.told(glyphs.glyphs()),
        rulings.rulings(),
        pictures,
        rulings.points(),
        invisible);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (!mode.isFill() && !mode.isStroke()) {
      invisible++;
      return;
    }
    String text = Optional.ofNullable(font.toUnicode(code)).orElse(Glyph.UNKNOWN);
    Point2D origin = onPage(matrix.transformPoint(0, 0));
    Point2D ahead = onPage(matrix.transformPoint(1, 0));
    Point2D end = onPage(matrix.transformPoint(displacement.getX(), displacement.getY()));
    Point2D top = onPage(matrix.transformPoint(0, 1));
    boolean white =
        isWhite(
            mode.isFill()
                ? getGraphicsState().getNonStrokingColor()
                : getGraphicsState().getStrokingColor());
    if (!white || rulings.isShaded(origin)) {
      glyphs.add(text, origin, ahead, end, origin.distance(top));
    }
  }

  /** White print on white paper is not meant to be read. */
  private boolean isWhite(PDColor color) throws IOException {
    if (lastColor.filter(last -> last == color).isEmpty()) {
      lastIsWhite = !color.isPattern() && isPaper(color.toRGB());
      lastColor = Optional.of(color);
    }
    return lastIsWhite;
  }

  private static boolean isPaper(int rgb) {
    return Paper.is(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  private Point2D onPage(Point2D point) {
    return upright.transform(point, null);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    rulings.rectangle(onPage(p0), onPage(p1), onPage(p2), onPage(p3));
    current = p0;
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    rulings.moveTo(onPage(current));
  }

  @Override
  public void lineTo(float x, float y) {
    current = new Point2D.Float(x, y);
    rulings.lineTo(onPage(current));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Float(x3, y3);
    rulings.curveTo(onPage(current));
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    rulings.close();
  }

  @Override
  public void endPath() {
    rulings.discard();
  }

  @Override
  public void strokePath() throws IOException {
    rulings.stroke(isWhite(getGraphicsState().getStrokingColor()));
    rulings.discard();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    fill();
    rulings.discard();
  }

  /** White that lets nothing through covers what was printed before it. */
  private void fill() throws IOException {
    boolean white = isWhite(getGraphicsState().getNonStrokingColor());
    if (white
        && getGraphicsState().getNonStrokeAlphaConstant() >= 1
        && getGraphicsState().getBlendMode() == BlendMode.NORMAL) {
      rulings.boxes().forEach(glyphs::cover);
    }
    rulings.fill(white);
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fill();
    strokePath();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}

  /** Some programs draw a line as a picture a pixel wide; a scan is one that fills the page. */
  @Override
  public void drawImage(PDImage image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Point2D corner = onPage(matrix.transformPoint(0, 0));
    Point2D opposite = onPage(matrix.transformPoint(1, 1));
    rulings.picture(corner, opposite);
    if (pictures.size() < MOST_PICTURES) {
      double area = Math.abs((opposite.getX() - corner.getX()) * (opposite.getY() - corner.getY()));
      long pixels = (long) image.getWidth() * image.getHeight();
      String format = Optional.ofNullable(image.getSuffix()).orElse("");
      pictures.add(new Picture(Math.min(1, area / (width * height)), pixels, format));
    }
  }
}
