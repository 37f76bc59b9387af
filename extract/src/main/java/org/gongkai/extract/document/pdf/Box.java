package org.gongkai.extract.document.pdf;

/** An upright rectangle on a page, in points from the upper left corner. */
record Box(double left, double top, double right, double bottom) {

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double area() {
    return width() * height();
  }

  boolean holds(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}
