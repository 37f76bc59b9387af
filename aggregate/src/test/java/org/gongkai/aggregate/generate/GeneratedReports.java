package org.gongkai.aggregate.generate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.gongkai.aggregate.lake.FigureColumns;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormRow;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.CellState;
import org.gongkai.extract.report.Extraction;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Position;
import org.gongkai.extract.report.Scope;

/**
 * Documents by number, each with one report: the same agencies year after year, few of them large
 * and most small, with tables that balance, zeros that some leave blank, cells that could not be
 * read, reports of unknown place or year, and reports that were published again.
 */
public final class GeneratedReports {

  /** Reports of one agency: one for each year from {@value #FIRST_YEAR} on. */
  private static final int YEARS = 5;

  private static final int FIRST_YEAR = 2019;
  private static final int EDITION_2021 = 2021;
  private static final String TOTAL = "total";

  /** One report in so many is published a second time, corrected. */
  private static final int CORRECTED = 50;

  /** One report in so many says nothing of the place, or of the year. */
  private static final int UNKNOWN = 150;

  /** One cell in so many cannot be read. */
  private static final int ILLEGIBLE = 3000;

  /** Of a hundred results, how many are grants; the rest falls on the other rows evenly. */
  private static final int GRANTS = 55;

  private final Form form = FormLoader.load();
  private final GeneratedAgencies agencies = GeneratedAgencies.load();

  /** The largest number of reports that can be made. */
  public long most() {
    return agencies.count() * YEARS;
  }

  /** The document of a number below {@link #most()}. */
  public Intake document(long number) {
    SplittableRandom random = new SplittableRandom(number);
    return new Intake(
        id(number),
        "https://www.example.gov.cn/" + number + ".html",
        30_000 + random.nextInt(60_000),
        Optional.empty(),
        false,
        "generated",
        new Extraction.Extracted("text/html", List.of(report(number, random))));
  }

  /** The digits of a hash, as the ids of real documents are. */
  private static String id(long number) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private AnnualReport report(long number, SplittableRandom random) {
    boolean corrected = number % CORRECTED == 1;
    long about = corrected ? number - 1 : number;
    GeneratedAgencies.GeneratedAgency who = agencies.agency(about / YEARS);
    int year = FIRST_YEAR + (int) (about % YEARS);
    SplittableRandom ofAgency = new SplittableRandom(about / YEARS);
    boolean whole = who.agency().type().equals("government") && ofAgency.nextInt(4) > 0;
    boolean somewhere = ofAgency.nextInt(UNKNOWN) == 0;
    Optional<Agency> agency = Optional.of(somewhere ? withoutId(who.agency()) : who.agency());
    Identity identity =
        new Identity(
            agency,
            Optional.of(who.region()).filter(region -> !somewhere),
            random.nextInt(UNKNOWN) == 0 ? OptionalInt.empty() : OptionalInt.of(year),
            whole ? Scope.CONSOLIDATED : Scope.OWN,
            Optional.of(LocalDate.of(year + 1, 1, 1).plusDays(random.nextInt(90))),
            List.of());
    String edition = year < EDITION_2021 ? "2019" : "2021";
    // A heavy tail: the logarithm of the number of applications is about normal.
    double size =
        Math.exp(
            (whole ? 4.5 : 1.2)
                + (whole ? 1.1 : 1.3) * gaussian(ofAgency)
                + 0.4 * gaussian(random));
    Map<String, Map<String, Long>> counts = applications(size, edition, random);
    Printing printing = new Printing(edition, random.nextInt(3), random);
    return new AnnualReport(
        who.agency().name() + year + "年政府信息公开工作年度报告" + (corrected ? "（更正）" : ""),
        identity,
        Optional.of(edition),
        List.of(
            printing.table(form.table(Form.APPLICATIONS), 1, counts),
            printing.table(form.table(Form.LEGAL), 2, legal(counts, random)),
            printing.table(form.table(Form.PROACTIVE), 0, Map.of())),
        List.of());
  }

  private static Agency withoutId(Agency agency) {
    return new Agency(Optional.empty(), agency.name(), agency.type(), agency.level());
  }

  /** Counts by item, then applicant, that keep every sum of the form. */
  private Map<String, Map<String, Long>> applications(
      double size, String edition, SplittableRandom random) {
    List<String> results =
        form.table(Form.APPLICATIONS).rows(edition).stream()
            .map(FormRow::key)
            .filter(FigureColumns.dispositions()::contains)
            .toList();
    Map<String, Map<String, Long>> counts = new HashMap<>();
    List<String> applicants = FigureColumns.applicants();
    for (int a = 0; a < applicants.size(); a++) {
      long share = (long) (size * (a == 0 ? 0.88 : 0.04 * random.nextDouble()));
      long carriedIn = share / (8 + random.nextInt(30));
      long carriedOut = Math.min(share + carriedIn, share / (6 + random.nextInt(30)));
      put(counts, FigureColumns.NEW_RECEIVED, applicants.get(a), share);
      put(counts, FigureColumns.CARRIED_IN, applicants.get(a), carriedIn);
      put(counts, FigureColumns.CARRIED_OUT, applicants.get(a), carriedOut);
      long left = share + carriedIn - carriedOut;
      put(counts, FigureColumns.RESULTS_TOTAL, applicants.get(a), left);
      long granted = left * GRANTS / 100;
      put(counts, FigureColumns.GRANTED, applicants.get(a), granted);
      left -= granted;
      while (left > 0) {
        long some = Math.max(1, left / 3);
        put(counts, results.get(random.nextInt(results.size())), applicants.get(a), some);
        left -= some;
      }
    }
    return counts;
  }

  private Map<String, Map<String, Long>> legal(
      Map<String, Map<String, Long>> applications, SplittableRandom random) {
    long cases = applications.get(FigureColumns.RESULTS_TOTAL).get(TOTAL) * random.nextInt(8) / 100;
    Map<String, Map<String, Long>> counts = new HashMap<>();
    List<String> outcomes =
        form.table(Form.LEGAL).columns().stream()
            .map(column -> column.key())
            .filter(key -> !key.equals(TOTAL))
            .toList();
    for (FormRow channel : form.table(Form.LEGAL).rows()) {
      for (long i = 0; i < cases; i++) {
        put(counts, channel.key(), outcomes.get(random.nextInt(outcomes.size())), 1);
      }
    }
    return counts;
  }

  private static void put(
      Map<String, Map<String, Long>> counts, String row, String column, long count) {
    Map<String, Long> cells = counts.computeIfAbsent(row, key -> new HashMap<>());
    cells.merge(column, count, Long::sum);
    cells.merge(TOTAL, count, Long::sum);
  }

  /**
   * How one report prints its tables.
   *
   * @param blanks 0 where every zero is printed, 1 where none is, 2 where some are
   */
  private record Printing(String edition, int blanks, SplittableRandom random) {

    FigureTable table(FormTable form, int index, Map<String, Map<String, Long>> counts) {
      Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
      List<FormRow> own = form.rows(edition);
      for (int r = 0; r < own.size(); r++) {
        Map<String, Cell> row = new LinkedHashMap<>();
        List<String> columns = own.get(r).columns(edition);
        Map<String, Long> ofRow = counts.getOrDefault(own.get(r).key(), Map.of());
        for (int c = 0; c < columns.size(); c++) {
          long count = ofRow.getOrDefault(columns.get(c), 0L);
          row.put(columns.get(c), cell(count, Position.of(index, r + 2, c + 2)));
        }
        rows.put(own.get(r).key(), row);
      }
      return new FigureTable(form.key(), Optional.of(edition), rows, Map.of());
    }

    private Cell cell(long count, Position at) {
      if (random.nextInt(ILLEGIBLE) == 0) {
        return Cell.empty(CellState.ILLEGIBLE, "?", at);
      }
      boolean blank = count == 0 && (blanks == 1 || (blanks == 2 && random.nextBoolean()));
      return blank
          ? Cell.empty(CellState.BLANK, "", at)
          : Cell.reported(BigDecimal.valueOf(count), Long.toString(count), at);
    }
  }

  private static double gaussian(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }
}
