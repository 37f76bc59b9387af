package org.gongkai.extract.report;

import java.util.Locale;

/** A constant that the output tables write as a code. */
public interface Coded {

  /** The constant's name in Java. */
  String name();

  /** What the code stands for. */
  Meaning meaning();

  /** The name that the output tables use. */
  default String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
