package org.gongkai.extract.identity;

/**
 * From which weight on clues decide, and how far they are looked for: every number by which it is
 * told whose report it is and of when, but for the weights themselves ({@link ClueWeights}), each
 * with its reason. The package's words say how weights become a decision.
 */
final class Thresholds {

  private Thresholds() {}

  /** Whose report it is. */
  static final class OfAgency {

    /** A subject that comes so often is no guest of the text. */
    static final int OFTEN = 3;

    /** One subject or publisher that nothing contradicts is enough. */
    static final int DECIDED = 3;

    /** Two names that are closer are of two bodies of which either may report. */
    static final int MARGIN = 2;

    /** Behind a place more words than these are a sentence, and no name. */
    static final int LONGEST_NAME = 18;

    private OfAgency() {}
  }

  /** Which division it serves. */
  static final class OfRegion {

    /** A name in a line or the text must be borne out by one source more, or be in a title. */
    static final int DECIDED_BY_NAME = 4;

    /** The agency is decided on no more, and its name fits one place alone. */
    static final int DECIDED_BY_ONLY_NAME = 3;

    /** Without a place in the agency's name one good source is needed, not the text's hints. */
    static final int DECIDED_BY_SURROUNDINGS = 4;

    /** A report of a province has no reason to name another one. */
    static final int DECIDED_FOR_PROVINCE = 2;

    /** As for the agency. */
    static final int MARGIN = 2;

    private OfRegion() {}
  }

  /** What a host's letters tell of its division. */
  static final class OfHost {

    /** Fewer letters spell names by chance: they are initials. */
    static final int SHORTEST_NAME = 4;

    /** A label that can be read in more ways tells nothing, and costs time. */
    static final int MOST_READINGS = 16;

    private OfHost() {}
  }

  /** The year reported on. */
  static final class OfYear {

    /** So many tellings are no slip. */
    static final int OFTEN = 3;

    /** Told so often, a year is more than mentioned. */
    static final int TOLD_AGAIN = 2;

    /** Who signs in the first months may still write the old year. */
    static final int MISTYPED_UNTIL = 3;

    /** A year that the text tells of, and nothing contradicts, is enough. */
    static final int DECIDED = 3;

    /** As for the agency. */
    static final int MARGIN = 2;

    private OfYear() {}
  }

  /** The names of divisions. */
  static final class OfNames {

    /**
     * From this year on what changed between the revisions of 2016 and 2023 is taken to have
     * changed.
     */
    static final int MOST_CHANGED = 2020;

    /** So many characters behind a name hold the longest name of a township. */
    static final int LONGEST_TOWNSHIP = 9;

    private OfNames() {}
  }

  /** Which lines of a page are looked at, and what is shown of them. */
  static final class OfLines {

    /** A heading or a signature is short; longer lines are sentences. */
    static final int SHORT = 60;

    /** Title, agency, date and a number take no more lines. */
    static final int OF_HEADING = 4;

    /** Above the title a page prints its site, its place and its table of data. */
    static final int ABOVE_TITLE = 8;

    /** Attachments and remarks stand behind a signature that has no date. */
    static final int OF_SIGNATURE = 8;

    /** The agency stands up to so many lines above the date of a signature, or just below it. */
    static final int ABOVE_DATE = 3;

    /** Longer lines are sentences that begin with a word of a page's foot. */
    static final int OF_FURNITURE = 80;

    /** A reader takes in no more pieces of evidence for one value. */
    static final int MOST_EVIDENCE = 3;

    /** Shorter lines are evidence as a whole. */
    static final int SHORT_EVIDENCE = 60;

    /** So much in front of the words tells in what sentence they stand. */
    static final int BEFORE_EVIDENCE = 10;

    /** What follows them tells more than what stands in front. */
    static final int AFTER_EVIDENCE = 20;

    private OfLines() {}
  }
}
