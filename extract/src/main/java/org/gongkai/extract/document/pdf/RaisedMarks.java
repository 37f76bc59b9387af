package org.gongkai.extract.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.print.NoteMarks;

/**
 * Tells the marks of notes by their size and their baseline: smaller than the print beside them,
 * and above its line, or much smaller digits on it. They are written with raised characters and set
 * onto the line.
 */
final class RaisedMarks {

  /** A mark's size at most, as a part of that of the print beside it. */
  private static final double LARGEST = 0.82;

  /** How far above the line it stands, as parts of that size. */
  private static final double LOWEST = 0.1;

  private static final double HIGHEST = 0.75;

  /** A digit so much smaller than the one beside it is none of its number, on its line too. */
  private static final double SMALL = 0.5;

  /** A mark touches what it marks, give or take this part of the size. */
  private static final double GAP = 0.25;

  /** Characters of one size, written by a program that rounds. */
  private static final double SAME_SIZE = 0.05;

  private RaisedMarks() {}

  /** The glyphs of a page, the raised ones as marks. */
  static List<Glyph> told(List<Glyph> glyphs) {
    double largest = glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    if (glyphs.stream().noneMatch(glyph -> glyph.size() <= LARGEST * largest)) {
      return glyphs;
    }
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.removeIf(Glyph::isBlank);
    sorted.sort(Comparator.comparingDouble(Glyph::left));
    IdentityHashMap<Glyph, Glyph> hosts = new IdentityHashMap<>();
    behind(sorted, hosts);
    Collections.reverse(sorted);
    inFront(sorted, hosts);
    return glyphs.stream().map(glyph -> told(glyph, hosts)).toList();
  }

  private static Glyph told(Glyph glyph, IdentityHashMap<Glyph, Glyph> hosts) {
    Glyph host = hosts.get(glyph);
    return host == null
        ? glyph
        : new Glyph(
            NoteMarks.raised(glyph.text()),
            glyph.left(),
            glyph.right(),
            host.baseline(),
            host.size());
  }

  /**
   * Marks behind print, from left to right, so that a mark's second character follows its first.
   */
  private static void behind(List<Glyph> fromTheLeft, IdentityHashMap<Glyph, Glyph> hosts) {
    Neighbours left = new Neighbours(hosts);
    for (Glyph glyph : fromTheLeft) {
      left.near(glyph.left(), glyph).ifPresent(host -> hosts.put(glyph, host));
      left.add(glyph.right(), glyph);
    }
  }

  private static void inFront(List<Glyph> fromTheRight, IdentityHashMap<Glyph, Glyph> hosts) {
    Neighbours right = new Neighbours(hosts);
    for (Glyph glyph : fromTheRight) {
      if (!hosts.containsKey(glyph)) {
        right
            .near(glyph.right(), glyph)
            .filter(Glyph::isDigit)
            .ifPresent(host -> hosts.put(glyph, host));
      }
      right.add(glyph.left(), glyph);
    }
  }

  /** The glyphs whose edges were passed, those that are still within reach. */
  private static final class Neighbours {
    private final IdentityHashMap<Glyph, Glyph> hosts;
    private final List<Edge> edges = new ArrayList<>();

    /** The largest size of the glyphs within reach. */
    private double largest;

    private record Edge(double at, Glyph glyph) {}

    Neighbours(IdentityHashMap<Glyph, Glyph> hosts) {
      this.hosts = hosts;
    }

    void add(double at, Glyph glyph) {
      largest = glyph.size();
      int kept = 0;
      for (int i = 0; i < edges.size(); i++) {
        Edge edge = edges.get(i);
        double size = edge.glyph.size();
        if (Math.abs(edge.at - at) <= 2 * Math.max(size, glyph.size())) {
          edges.set(kept++, edge);
          largest = Math.max(largest, size);
        }
      }
      edges.subList(kept, edges.size()).clear();
      edges.add(new Edge(at, glyph));
    }

    /** What the glyph marks: the print that its edge touches, or what the mark beside it marks. */
    Optional<Glyph> near(double at, Glyph glyph) {
      if (hosts.isEmpty() && glyph.size() > LARGEST * largest) {
        return Optional.empty();
      }
      for (int i = edges.size() - 1; i >= 0; i--) {
        Glyph other = edges.get(i).glyph;
        boolean touches = Math.abs(edges.get(i).at - at) <= GAP * other.size();
        if (touches && hosts.containsKey(other) && isLike(glyph, other)) {
          return Optional.ofNullable(hosts.get(other));
        }
        if (touches && !hosts.containsKey(other) && isRaisedBeside(glyph, other)) {
          return Optional.of(other);
        }
      }
      return Optional.empty();
    }

    private static boolean isLike(Glyph glyph, Glyph mark) {
      return Math.abs(glyph.size() - mark.size()) <= SAME_SIZE * mark.size()
          && Math.abs(glyph.baseline() - mark.baseline()) <= LOWEST * mark.size();
    }

    private static boolean isRaisedBeside(Glyph glyph, Glyph print) {
      double height = (print.baseline() - glyph.baseline()) / print.size();
      boolean small = glyph.isDigit() && print.isDigit() && glyph.size() <= SMALL * print.size();
      return glyph.size() <= LARGEST * print.size()
          && height >= (small ? -LOWEST : LOWEST)
          && height <= HIGHEST;
    }
  }
}
