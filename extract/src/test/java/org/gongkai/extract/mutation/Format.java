package org.gongkai.extract.mutation;

import java.util.Set;
import org.gongkai.extract.mutation.Ink.Look;

/** A format that a draft is written in, and what it can show. */
enum Format {
  HTML(Set.of(Look.STRUCK, Look.HIDDEN, Look.RAISED, Look.CONTROL)),
  DOCX(Set.of(Look.STRUCK, Look.HIDDEN, Look.RAISED, Look.CONTROL)),
  ODT(Set.of(Look.STRUCK, Look.HIDDEN, Look.RAISED)),
  RTF(Set.of(Look.STRUCK, Look.HIDDEN, Look.RAISED)),
  XLSX(Set.of(Look.STRUCK, Look.RAISED, Look.FORMULA, Look.UNCALCULATED)),
  XLS(Set.of(Look.STRUCK, Look.RAISED, Look.FORMULA)),
  ODS(Set.of(Look.STRUCK, Look.RAISED, Look.FORMULA, Look.UNCALCULATED)),
  PDF(Set.of(Look.STRUCK, Look.RAISED)),
  CSV(Set.of()),
  TABS(Set.of()),
  PIPES(Set.of()),
  CELLS(Set.of()),
  SPACED(Set.of()),
  /** Labels over several lines, numbers behind the last. */
  WRAPPED(Set.of()),
  /** As laid out on a page. */
  LAID_OUT(Set.of());

  private final Set<Look> looks;

  Format(Set<Look> looks) {
    this.looks = looks;
  }

  boolean shows(Look look) {
    return looks.contains(look);
  }

  boolean isText() {
    return this == CSV || this == TABS || this == PIPES || this == CELLS || losesLines();
  }

  private boolean losesLines() {
    return this == SPACED || this == WRAPPED || this == LAID_OUT;
  }

  boolean isWorkbook() {
    return this == XLSX || this == XLS || this == ODS;
  }

  /** Whether a blank cell leaves no trace. */
  boolean losesBlanks() {
    return this == CELLS || losesLines();
  }

  String fileName() {
    return switch (this) {
      case TABS, PIPES, CELLS, SPACED, WRAPPED, LAID_OUT -> "report.txt";
      default -> "report." + name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
