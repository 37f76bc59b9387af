package org.gongkai.extract.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is drawn in one cell. Two places of a grid that hold the same object are one merged cell;
 * cells are told apart by identity, so that this is no record.
 */
final class Ink {

  /** How a piece of a cell looks. */
  enum Look {
    PLAIN,
    STRUCK,
    HIDDEN,
    RAISED,
    /** In a control of a form. */
    CONTROL,
    /** A formula that keeps its value. */
    FORMULA,
    /** A formula that was never calculated. */
    UNCALCULATED
  }

  /** A piece of a cell. */
  record Piece(String text, Look look) {}

  private final List<Piece> pieces;
  private final String format;

  private Ink(List<Piece> pieces, String format) {
    this.pieces = List.copyOf(pieces);
    this.format = format;
  }

  static Ink of(String text) {
    return of(text, Look.PLAIN);
  }

  static Ink of(String text, Look look) {
    return new Ink(List.of(new Piece(text, look)), "");
  }

  /** The same with another piece behind. */
  Ink then(String text, Look look) {
    List<Piece> more = new ArrayList<>(pieces);
    more.add(new Piece(text, look));
    return new Ink(more, format);
  }

  /** A piece in front of the same. */
  Ink after(String text, Look look) {
    List<Piece> more = new ArrayList<>(List.of(new Piece(text, look)));
    more.addAll(pieces);
    return new Ink(more, format);
  }

  /** The same in another look. */
  Ink in(Look look) {
    return new Ink(pieces.stream().map(p -> new Piece(p.text(), look)).toList(), format);
  }

  /** The same number under a number format of a workbook. */
  Ink formatted(String numberFormat) {
    return new Ink(pieces, numberFormat);
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The number format of a workbook; empty for the general one. */
  String format() {
    return format;
  }

  Look look() {
    return pieces.get(0).look();
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  boolean isPlain() {
    return pieces.stream().allMatch(piece -> piece.look() == Look.PLAIN);
  }
}
