package org.gongkai.aggregate.rollup;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.aggregate.lake.FigureColumns;

/**
 * Adds up the reports of one partition by cut. What has come together is handed on whenever it
 * grows too large to hold, so that memory does not depend on the size of the lake.
 */
final class PartialTotals implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  /** Some three thousand bytes each. */
  private static final int MOST_CUTS = 20_000;

  /** The columns that {@link Cut#of} puts before those it was asked for: the cuts and the year. */
  private static final int CUTS = 0;

  private static final int YEAR = 1;
  private static final int AGENCY_ID = 2;
  private static final int UNKNOWN_FIGURES = 3;
  private static final int FIGURES = 4;

  @Override
  public Iterator<Row> call(Iterator<Row> reports) {
    return new Adding(reports);
  }

  /** What tells the rows of a rollup apart. */
  private record Key(String basis, int year, String level, String code, String type) {}

  /** The totals of one cut so far, and the division's first name. */
  private static final class Sum {
    private final Tally tally = new Tally(Measures.all().size());
    private String name;

    Sum(String name) {
      this.name = name;
    }

    void add(Tally report, String regionName) {
      tally.addAll(report);
      name = regionName.compareTo(name) < 0 ? regionName : name;
    }
  }

  private static final class Adding implements Iterator<Row> {

    private final Iterator<Row> reports;
    private final ReportMeasures measures =
        new ReportMeasures(Measures.all(), FigureColumns.all(), FIGURES);
    private Iterator<Map.Entry<Key, Sum>> ready = Map.<Key, Sum>of().entrySet().iterator();

    Adding(Iterator<Row> reports) {
      this.reports = reports;
    }

    @Override
    public boolean hasNext() {
      if (!ready.hasNext() && reports.hasNext()) {
        ready = addUp().entrySet().iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<Key, Sum> entry = ready.next();
      Key key = entry.getKey();
      Sum sum = entry.getValue();
      return RowFactory.create(
          key.basis, key.year, key.level, key.code, sum.name, key.type, sum.tally.toBytes());
    }

    private Map<Key, Sum> addUp() {
      Map<Key, Sum> sums = new LinkedHashMap<>();
      while (reports.hasNext() && sums.size() < MOST_CUTS) {
        Row report = reports.next();
        List<String> unknown = report.getList(UNKNOWN_FIGURES);
        Tally tally = measures.tally(report, !report.isNullAt(AGENCY_ID), unknown);
        for (Row cut : report.<Row>getList(CUTS)) {
          Key key =
              new Key(
                  cut.getString(0),
                  report.getInt(YEAR),
                  cut.getString(1),
                  cut.getString(2),
                  cut.getString(4));
          String name = cut.getString(3);
          sums.computeIfAbsent(key, absent -> new Sum(name)).add(tally, name);
        }
      }
      return sums;
    }
  }
}
