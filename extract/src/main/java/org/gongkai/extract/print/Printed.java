package org.gongkai.extract.print;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A printed text and what it is, decided once. */
public final class Printed {

  private static final Set<String> NOTHING =
      Set.of("无", "暂无", "没有", "空", "免征", "免收", "停征", "未收费", "不收费", "无收费", "未收取");

  /** What may stand in front of these. */
  private static final List<String> OF_THE_YEAR = List.of("本年度", "本年", "全年");

  private static final int LONGEST_NOTHING = 6;

  private static final String DASHES = "-‐‑‒–—―−ー─━_/\\╱∕⁄";

  /** Two numbers in one cell; joining them would invent a third. */
  private static final Pattern BROKEN_NUMBER = Pattern.compile("[0-9]\\s+[0-9]");

  private static final Printed BLANK = new Printed("");

  private final String raw;
  private final String unmarked;
  private final String compact;
  private final Kind kind;
  private final Optional<PrintedNumber> number;
  private final String label;
  private final long marks;

  /** What a text is. */
  private enum Kind {
    BLANK,
    DASH,
    NUMBER,
    WORDS
  }

  private Printed(String raw) {
    this.raw = raw;
    this.unmarked = NoteMarks.without(raw);
    this.compact = LabelNormalizer.compact(unmarked);
    boolean blank = compact.isEmpty();
    boolean dash = !blank && (isDashes(compact) || isNothing(compact));
    this.number = blank || dash ? Optional.empty() : PrintedNumber.of(compact);
    this.kind =
        blank ? Kind.BLANK : dash ? Kind.DASH : number.isPresent() ? Kind.NUMBER : Kind.WORDS;
    this.label = LabelNormalizer.words(compact);
    this.marks = marks(label);
  }

  /** What a text is. */
  public static Printed of(String raw) {
    return raw.isEmpty() ? BLANK : new Printed(raw);
  }

  /** The text as printed. */
  public String raw() {
    return raw;
  }

  /** The text in half width without white space, the residue of editors, and marks of notes. */
  public String compact() {
    return compact;
  }

  /** The words of the text in the form in which wordings are compared. */
  public String label() {
    return label;
  }

  /** The {@link #marks(String)} of its label. */
  public long marks() {
    return marks;
  }

  /**
   * Which characters a text holds, each in one of 64 places: where two texts differ in a place, one
   * has a character that the other has not.
   */
  public static long marks(String text) {
    long marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks |= 1L << text.charAt(i);
    }
    return marks;
  }

  /** The number that it is, sign, brackets and unit with it. */
  public Optional<PrintedNumber> number() {
    return number;
  }

  /** Whether nothing is printed. */
  public boolean isBlank() {
    return kind == Kind.BLANK;
  }

  /** Whether it is a mark or a word that stands for nothing, such as / and 无. */
  public boolean isDash() {
    return kind == Kind.DASH;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether it is a number, a blank or a dash rather than words. */
  public boolean isValue() {
    return kind != Kind.WORDS;
  }

  /**
   * Whether two numbers, or one with the mark of a note in its midst, stand in it: no value can be
   * told.
   */
  public boolean isBroken() {
    if (unmarked.equals(compact)) {
      return false;
    }
    return BROKEN_NUMBER
            .matcher(Normalizer.normalize(unmarked.strip(), Normalizer.Form.NFKC))
            .find()
        || unmarked.codePoints().anyMatch(Printed::isNoteMark);
  }

  /** ² and ① mark notes; in half width they would become digits of the number before them. */
  private static boolean isNoteMark(int c) {
    return Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static boolean isNothing(String text) {
    if (text.length() > LONGEST_NOTHING || NOTHING.contains(text)) {
      return text.length() <= LONGEST_NOTHING;
    }
    for (String year : OF_THE_YEAR) {
      if (text.startsWith(year) && NOTHING.contains(text.substring(year.length()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDashes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (DASHES.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
