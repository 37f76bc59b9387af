package org.gongkai.extract.identity;

import java.util.Locale;
import org.gongkai.extract.report.Evidence.Field;

/** What a clue is, and why it may be believed. How far it is believed: {@link ClueWeights}. */
enum ClueKind {
  /** A title names the body that reports. */
  AGENCY_TITLE(Field.AGENCY_TYPE),
  /** 西安市2021年…: of a body named by its place alone the title does not say which it is. */
  AGENCY_PLACE_IN_TITLE(Field.AGENCY_TYPE),
  /** A line of its own above the report; a little less, since it may be the site's. */
  AGENCY_HEADING(Field.AGENCY_TYPE),
  /** A department signs what it has written. */
  AGENCY_SIGNATURE(Field.AGENCY_TYPE),
  /** A government heads its departments' pages, and its office signs its report. */
  AGENCY_STANDING_GOVERNMENT(Field.AGENCY_TYPE),
  /** The report's own title once more, within its text: not sure to be its own. */
  AGENCY_TITLE_IN_TEXT(Field.AGENCY_TYPE),
  /** The same of a place alone: less by as much as in the title itself. */
  AGENCY_PLACE_IN_TEXT(Field.AGENCY_TYPE),
  /** Whose work of the year the text tells of. */
  AGENCY_OF_WORK(Field.AGENCY_TYPE),
  /** The same of a place alone. */
  AGENCY_PLACE_OF_WORK(Field.AGENCY_TYPE),
  /** Decides where the print is silent, and loses against a title that says otherwise. */
  AGENCY_MANIFEST(Field.AGENCY_TYPE),
  /** The title of the page is often the report's, and often cut. */
  AGENCY_PAGE_TITLE(Field.AGENCY_TYPE),
  /** Whoever else the title of the page names has the site. */
  AGENCY_PAGE(Field.AGENCY_TYPE),
  /** Whoever saved the file named it; it may be of another report of the same folder. */
  AGENCY_FILE_NAME(Field.AGENCY_TYPE),
  /** The same of a place alone. */
  AGENCY_PLACE_IN_FILE_NAME(Field.AGENCY_TYPE),
  /** Who did something in the year, or is to be asked about the report. */
  AGENCY_REPORTING_SUBJECT(Field.AGENCY_TYPE),
  /** Who wrote the report says so, and is no office that writes for all. */
  AGENCY_COMPILER(Field.AGENCY_TYPE),
  /** A host or a folder named by initials, of the kind that the text calls its own. */
  AGENCY_ADDRESS(Field.AGENCY_TYPE),
  /** A sentence's subject alone may be a superior. */
  AGENCY_SUBJECT(Field.AGENCY_TYPE),
  /** A subject that comes so often is no guest of the text. */
  AGENCY_FREQUENT_SUBJECT(Field.AGENCY_TYPE),
  /** A government's office is asked about its own report and about the government's. */
  AGENCY_OFFICE_ASKED(Field.AGENCY_TYPE),
  /** A government's site publishes for its departments. */
  AGENCY_PUBLISHER(Field.AGENCY_TYPE),
  /** The agency on the way to the page: 首页 &gt; 县直部门 &gt; 某县教育局. */
  AGENCY_WAY(Field.AGENCY_TYPE),

  /** As for the agency. */
  REGION_MANIFEST(Field.REGION_CODE),
  /** A code is exact, but of the body that has the page. */
  REGION_CODE(Field.REGION_CODE),
  /** A government's site has its own pages and those of the places within. */
  REGION_SITE(Field.REGION_CODE),
  /** The title of a page names the site as a rule. */
  REGION_PAGE(Field.REGION_CODE),
  /** A body has its seat where it serves, but for what a city has in its districts. */
  REGION_ADDRESS(Field.REGION_CODE),
  /** A place that the text names again and again is its own, or the one around it. */
  REGION_NAMED_OFTEN(Field.REGION_CODE),
  /** The superior whose demands the text says that it meets. */
  REGION_OBEYED(Field.REGION_CODE),
  /** A place that the text names twice. */
  REGION_NAMED_TWICE(Field.REGION_CODE),
  /** A place that the text names once may be anybody's. */
  REGION_NAMED_ONCE(Field.REGION_CODE),
  /** Townships share their names: it only tells homonyms apart. */
  REGION_HAS_TOWNSHIP(Field.REGION_CODE),
  /** The places around a division are right for all its homonyms but one. */
  REGION_OUTER(Field.REGION_CODE),

  /**
   * Initials alone fit many. From here on to the host that is known, the more exact comes later.
   */
  HOST_INITIALS(Field.REGION_CODE),
  /** The host's own division, where a label or a folder names one within it. */
  HOST_AROUND(Field.REGION_CODE),
  /** The division's initials after those of what it lies in, where several fit. */
  HOST_OUTER_AND_INNER(Field.REGION_CODE),
  /** The same, if they fit nothing else. */
  HOST_ONLY_INNER(Field.REGION_CODE),
  /** The division's name in full. */
  HOST_SPELLED(Field.REGION_CODE),
  /** The host is known: of a province, or where a name's letters fit several. */
  HOST_KNOWN(Field.REGION_CODE),

  /** A title names the year that it reports on. */
  YEAR_TITLE(Field.YEAR),
  /** It may be another report's, which the text names. */
  YEAR_TITLE_BETWEEN_MARKS(Field.YEAR),
  /** A line of its own with the words of a title, or the text presents itself. */
  YEAR_HEADING(Field.YEAR),
  /** The report's own title once more: not sure to be its own. */
  YEAR_TITLE_IN_TEXT(Field.YEAR),
  /** 统计期限: reports copy that sentence from last year's and forget the year. */
  YEAR_PERIOD(Field.YEAR),
  /** As for the agency. */
  YEAR_MANIFEST(Field.YEAR),
  /** The title of the page is often the report's. */
  YEAR_PAGE_TITLE(Field.YEAR),
  /** A file may be named for the year in which it was made. */
  YEAR_FILE_NAME(Field.YEAR),
  /** The text tells several times of what was done in it. */
  YEAR_OFTEN_TOLD(Field.YEAR),
  /** The text tells of what was done in it; it does of years before too. */
  YEAR_TOLD(Field.YEAR),
  /** A year on a line of its own, or above a table. */
  YEAR_CAPTION(Field.YEAR),
  /** A year that the text names without more may be of a law. */
  YEAR_ALONE(Field.YEAR),
  /** Folders are often of the year of publication. */
  YEAR_ADDRESS(Field.YEAR),
  /** A folder and a date of an address that agree. */
  YEAR_ADDRESS_TWICE(Field.YEAR),
  /** Below the threshold alone on purpose: a signature speaks only where nothing else does. */
  YEAR_SIGNED(Field.YEAR),

  /** What is taken in an order of its own, and not weighed. */
  UNWEIGHED(Field.SCOPE);

  private final Field field;

  ClueKind(Field field) {
    this.field = field;
  }

  /** The field that it speaks for. */
  Field field() {
    return field;
  }

  /** The name that the table of weights uses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of two kinds of host that tells the place more exactly. */
  static ClueKind moreExact(ClueKind one, ClueKind other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The one of two kinds of host that tells the place less exactly. */
  static ClueKind lessExact(ClueKind one, ClueKind other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
