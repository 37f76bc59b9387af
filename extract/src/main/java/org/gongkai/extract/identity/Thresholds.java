package org.gongkai.extract.identity;

/**
 * What clues weigh, from where on they decide, and how far they are looked for: every number by
 * which it is told whose report it is and of when, each with its reason. The package's words say
 * how weights become a decision.
 */
final class Thresholds {

  private Thresholds() {}

  /** Whose report it is. */
  static final class OfAgency {

    /** A title names the body that reports. */
    static final int TITLE = 10;

    /** 西安市2021年…: of a body named by its place alone the title does not say which it is. */
    static final int PLACES_ONLY_IN_TITLE = 8;

    /** A line of its own above the report; a little less, since it may be the site's. */
    static final int HEADING = 9;

    /** A department signs what it has written. */
    static final int SIGNATURE = 10;

    /** A government heads its departments' pages, and its office signs its report. */
    static final int STANDING_GOVERNMENT = 5;

    /** The report's own title once more, within its text: not sure to be its own. */
    static final int TITLE_IN_TEXT = 8;

    /** The same of a place alone: less by as much as in the title itself. */
    static final int PLACES_ONLY_IN_TEXT = 6;

    /** Decides where the print is silent, and loses against a title that says otherwise. */
    static final int MANIFEST = 7;

    /** The title of the page is often the report's, and often cut. */
    static final int PAGE_TITLE = 7;

    /** Whoever saved the file named it; it may be of another report of the same folder. */
    static final int FILE_NAME = 6;

    /** Who did something in the year, or is to be asked about the report. */
    static final int REPORTING_SUBJECT = 5;

    /** Who wrote the report says so, and is no office that writes for all. */
    static final int COMPILER = 8;

    /** A host or a folder named by initials, of the kind that the text calls its own. */
    static final int ADDRESS = 3;

    /** A sentence's subject alone may be a superior. */
    static final int SUBJECT = 3;

    /** A government's office is asked about its own report and about the government's. */
    static final int OFFICE_ASKED = 2;

    /** A government's site publishes for its departments. */
    static final int PUBLISHER = 3;

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

    /** As for the agency. */
    static final int MANIFEST = 7;

    /** A code is exact, but of the body that has the page. */
    static final int CODE = 6;

    /** A government's site has its own pages and those of the places within. */
    static final int SITE = 5;

    /** The title of a page names the site as a rule. */
    static final int PAGE = 5;

    /** A body has its seat where it serves, but for what a city has in its districts. */
    static final int ADDRESS = 4;

    /** A place that the text names again and again is its own, or the one around it. */
    static final int NAMED_OFTEN = 4;

    /** Townships share their names: it only tells homonyms apart. */
    static final int HAS_TOWNSHIP = 3;

    /** The places around a division are right for all its homonyms but one. */
    static final int OUTER = 3;

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

    /** The host is known: of a province, or where a name's letters fit several. */
    static final int KNOWN = 6;

    /** The division's name in full. */
    static final int SPELLED = 4;

    /** The division's initials after those of what it lies in, if they fit nothing else. */
    static final int ONLY_INNER = 4;

    /** The same, where several fit. */
    static final int OUTER_AND_INNER = 3;

    /** Initials alone fit many. */
    static final int INITIALS = 2;

    /** Fewer letters spell names by chance: they are initials. */
    static final int SHORTEST_NAME = 4;

    /** A label that can be read in more ways tells nothing, and costs time. */
    static final int MOST_READINGS = 16;

    private OfHost() {}
  }

  /** The year reported on. */
  static final class OfYear {

    /** A title names the year that it reports on. */
    static final int TITLE = 10;

    /** It may be another report's, which the text names. */
    static final int TITLE_BETWEEN_MARKS = 7;

    /** A line of its own with the words of a title. */
    static final int HEADING = 9;

    /** The report's own title once more: not sure to be its own. */
    static final int TITLE_IN_TEXT = 8;

    /** 统计期限: reports copy that sentence from last year's and forget the year. */
    static final int PERIOD = 7;

    /** As for the agency. */
    static final int MANIFEST = 7;

    /** The title of the page is often the report's. */
    static final int PAGE_TITLE = 7;

    /** A file may be named for the year in which it was made. */
    static final int FILE_NAME = 5;

    /** The text tells several times of what was done in it. */
    static final int OFTEN_TOLD = 4;

    /** The text tells of what was done in it; it does of years before too. */
    static final int TOLD = 3;

    /** A year that the text names without more may be of a law. */
    static final int ALONE = 2;

    /** Folders are often of the year of publication. */
    static final int ADDRESS = 1;

    /** Below the threshold alone on purpose: a signature speaks only where nothing else does. */
    static final int SIGNED = 2;

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

  /** What contradicts what. */
  static final class OfContradictions {

    /**
     * From here on a clue is printed where a report says whose it is: title, heading, signature.
     */
    static final int PRINTED = 9;

    /** A title that names a place alone still names a place. */
    static final int PLACES_ONLY = 8;

    private OfContradictions() {}
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
