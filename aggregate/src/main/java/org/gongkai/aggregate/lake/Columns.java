package org.gongkai.aggregate.lake;

/**
 * The names of the output's columns, except those that follow from the form ({@link
 * FigureColumns}).
 */
public final class Columns {

  public static final String DOCUMENT_ID = "document_id";
  public static final String SOURCE_URI = "source_uri";
  public static final String BYTES = "bytes";
  public static final String MEDIA_TYPE = "media_type";
  public static final String FETCHED_AT = "fetched_at";
  public static final String STATUS = "status";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  /** In documents and rollups a count; in staging rows the reports themselves. */
  public static final String REPORTS = "reports";

  public static final String EXTRACTOR_VERSION = "extractor_version";
  public static final String LISTED = "listed";

  public static final String REPORT_ID = "report_id";
  public static final String TITLE = "title";
  public static final String AGENCY_ID = "agency_id";
  public static final String AGENCY_NAME = "agency_name";
  public static final String AGENCY_TYPE = "agency_type";
  public static final String AGENCY_LEVEL = "agency_level";
  public static final String REGION_CODE = "region_code";
  public static final String PROVINCE = "province";
  public static final String PREFECTURE = "prefecture";
  public static final String COUNTY = "county";
  public static final String YEAR = "year";
  public static final String EDITION = "edition";
  public static final String SCOPE = "scope";
  public static final String PUBLISHED_ON = "published_on";
  public static final String IDENTITY_EVIDENCE = "identity_evidence";
  public static final String TABLES_FOUND = "tables_found";
  public static final String ERRORS = "errors";
  public static final String WARNINGS = "warnings";
  public static final String CHECKS_HELD = "checks_held";
  public static final String CHECKS_FAILED = "checks_failed";
  public static final String CHECKS_NOT_ASSESSABLE = "checks_not_assessable";
  public static final String BALANCED = "balanced";
  public static final String NARRATIVE_FINGERPRINT = "narrative_fingerprint";
  public static final String IS_LATEST = "is_latest";

  public static final String ITEM = "item";
  public static final String APPLICANT = "applicant";
  public static final String VALUE = "value";
  public static final String STATE = "state";
  public static final String RAW = "raw";
  public static final String TABLE_INDEX = "table_index";
  public static final String ROW = "row";
  public static final String COLUMN = "column";
  public static final String PAGE = "page";
  public static final String CHANNEL = "channel";
  public static final String OUTCOME = "outcome";
  public static final String MEASURE = "measure";
  public static final String UNIT = "unit";

  public static final String RULE = "rule";
  public static final String SEVERITY = "severity";
  public static final String TABLE = "table";
  public static final String EXPECTED = "expected";
  public static final String ACTUAL = "actual";
  public static final String SUGGESTED_VALUE = "suggested_value";
  public static final String MESSAGE = "message";
  public static final String MESSAGE_ZH = "message_zh";
  public static final String ORIGIN = "origin";
  public static final String ORIGIN_EVIDENCE = "origin_evidence";
  public static final String OPERANDS = "operands";

  /** A part of an entry of {@link #OPERANDS}, beside those of a cell. */
  public static final String SIDE = "side";

  /** Parts of an entry of {@link #IDENTITY_EVIDENCE}, beside {@link #VALUE}. */
  public static final String FIELD = "field";

  public static final String SOURCE = "source";
  public static final String TEXT = "text";
  public static final String UNRESOLVED = "unresolved";

  public static final String QUANTITY = "quantity";
  public static final String DERIVED_ITEMS = "derived_items";
  public static final String UNKNOWN_FIGURES = "unknown_figures";

  public static final String BASIS = "basis";
  public static final String REGION_LEVEL = "region_level";
  public static final String REGION_NAME = "region_name";
  public static final String AGENCIES = "agencies";
  public static final String REPORTS_WITH_INTAKE = "reports_with_intake";
  public static final String REPORTS_WITH_RESULTS = "reports_with_results";
  public static final String CASELOAD = "caseload";
  public static final String COUNT = "count";
  public static final String SHARE = "share";

  public static final String METRIC = "metric";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";

  private static final String BEHIND = "_reports";

  private Columns() {}

  /** The column of a rate's numerator. */
  public static String numerator(String rate) {
    return rate + "_" + NUMERATOR;
  }

  /** The column of a rate's denominator. */
  public static String denominator(String rate) {
    return rate + "_" + DENOMINATOR;
  }

  /** The column of the number of reports behind a rate. */
  public static String reportsBehind(String rate) {
    return rate + BEHIND;
  }
}
