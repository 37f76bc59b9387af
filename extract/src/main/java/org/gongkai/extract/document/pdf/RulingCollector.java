package org.gongkai.extract.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes in the paths that a page draws and keeps the upright and level lines among them: strokes,
 * thin filled shapes, and frames filled between two rectangles.
 */
final class RulingCollector {

  /** A form has some hundred lines; a page with more than this is a map or a drawing. */
  private static final int MOST_POINTS = 100_000;

  /** The widest line of a form. */
  private static final double THIN = 3;

  /** A line may lean by so much from end to end. */
  private static final double LEANING = 1;

  private static final double SHORTEST = 1;

  private static final int CORNERS = 4;

  private static final int MOST_SHADES = 2_000;

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Box> shades = new ArrayList<>();
  private final List<SubPath> path = new ArrayList<>();
  private int points;

  void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo(p0);
    lineTo(p1);
    lineTo(p2);
    lineTo(p3);
    close();
  }

  void moveTo(Point2D point) {
    if (count()) {
      path.add(new SubPath(point));
    }
  }

  void lineTo(Point2D point) {
    if (path.isEmpty()) {
      moveTo(point);
    } else if (count()) {
      last().points.add(point);
    }
  }

  /** A curve is no line; what follows it may be one. */
  void curveTo(Point2D end) {
    if (!path.isEmpty() && count()) {
      Point2D start = last().start;
      last().curved = true;
      path.add(new SubPath(end));
      last().start = start;
      last().curved = true;
    }
  }

  void close() {
    if (!path.isEmpty()) {
      last().points.add(last().start);
    }
  }

  void discard() {
    path.clear();
  }

  void stroke(boolean white) {
    for (SubPath part : path) {
      for (int i = 1; i < part.points.size(); i++) {
        line(part.points.get(i - 1), part.points.get(i), white);
      }
    }
  }

  /** The rectangles of the path that are no lines: what lies under them is covered when filled. */
  List<Box> boxes() {
    return path.stream()
        .filter(part -> !part.curved && part.isBox())
        .map(SubPath::bounds)
        .filter(box -> !isThin(box))
        .toList();
  }

  private static boolean isThin(Box box) {
    return Math.min(box.width(), box.height()) <= THIN;
  }

  void fill(boolean white) {
    List<Box> shapes = new ArrayList<>();
    for (SubPath part : path) {
      Box box = part.bounds();
      if (part.curved) {
        continue;
      }
      if (isThin(box)) {
        bar(box, white);
      } else {
        shapes.add(box);
      }
    }
    frames(shapes, white);
    if (!white && shades.size() + shapes.size() <= MOST_SHADES) {
      shades.addAll(shapes);
    }
  }

  /** A picture counts where it is as thin as a line. */
  void picture(Point2D corner, Point2D opposite) {
    SubPath part = new SubPath(corner);
    part.points.add(opposite);
    Box box = part.bounds();
    if (count() && isThin(box)) {
      bar(box, false);
    }
  }

  /** Whether something other than white paper lies under a point. */
  boolean isShaded(Point2D point) {
    return shades.stream().anyMatch(shade -> shade.holds(point.getX(), point.getY()));
  }

  /** The lines; none where the page is a drawing. */
  List<Ruling> rulings() {
    return points > MOST_POINTS ? List.of() : rulings;
  }

  /** How many points the paths have. */
  int points() {
    return points;
  }

  private void line(Point2D from, Point2D to, boolean white) {
    double across = Math.abs(to.getX() - from.getX());
    double down = Math.abs(to.getY() - from.getY());
    if (Math.min(across, down) <= LEANING && Math.max(across, down) >= SHORTEST) {
      SubPath part = new SubPath(from);
      part.points.add(to);
      bar(part.bounds(), white);
    }
  }

  private void bar(Box box, boolean white) {
    double x = (box.left() + box.right()) / 2;
    double y = (box.top() + box.bottom()) / 2;
    if (Math.max(box.width(), box.height()) < SHORTEST
        || (white && !isShaded(new Point2D.Double(x, y)))) {
      return;
    }
    rulings.add(
        box.width() >= box.height()
            ? Ruling.level(y, box.left(), box.right())
            : Ruling.upright(x, box.top(), box.bottom()));
  }

  /** The border of a box is drawn by some programs as the space between two rectangles. */
  private void frames(List<Box> shapes, boolean white) {
    for (int i = 1; i < shapes.size(); i++) {
      Box a = shapes.get(i - 1);
      Box b = shapes.get(i);
      boolean nested =
          Math.abs(a.left() - b.left()) <= THIN
              && Math.abs(a.right() - b.right()) <= THIN
              && Math.abs(a.top() - b.top()) <= THIN
              && Math.abs(a.bottom() - b.bottom()) <= THIN;
      if (nested) {
        bar(new Box(a.left(), a.top(), a.right(), a.top()), white);
        bar(new Box(a.left(), a.bottom(), a.right(), a.bottom()), white);
        bar(new Box(a.left(), a.top(), a.left(), a.bottom()), white);
        bar(new Box(a.right(), a.top(), a.right(), a.bottom()), white);
      }
    }
  }

  private boolean count() {
    points++;
    return points <= MOST_POINTS;
  }

  private SubPath last() {
    return path.get(path.size() - 1);
  }

  private static final class SubPath {
    private final List<Point2D> points = new ArrayList<>();
    private Point2D start;
    private boolean curved;

    private SubPath(Point2D start) {
      this.start = start;
      points.add(start);
    }

    /** Whether it has four corners, each above or beside the next. */
    private boolean isBox() {
      return points.size() == CORNERS + 1
          && IntStream.range(1, points.size())
              .allMatch(
                  i ->
                      Math.abs(points.get(i).getX() - points.get(i - 1).getX()) < LEANING
                          || Math.abs(points.get(i).getY() - points.get(i - 1).getY()) < LEANING);
    }

    private Box bounds() {
      return new Box(
          points.stream().mapToDouble(Point2D::getX).min().orElseThrow(),
          points.stream().mapToDouble(Point2D::getY).min().orElseThrow(),
          points.stream().mapToDouble(Point2D::getX).max().orElseThrow(),
          points.stream().mapToDouble(Point2D::getY).max().orElseThrow());
    }
  }
}
