package org.gongkai.aggregate.rollup;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Merges partial totals of the same cut, which come one after the other. */
final class MergedTotals implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private static final int REGION_NAME = 4;
  private static final int AGENCY_TYPE = 5;
  private static final int TALLY = 6;

  @Override
  public Iterator<Row> call(Iterator<Row> partial) {
    return new Merging(partial);
  }

  private static final class Merging implements Iterator<Row> {

    private final Iterator<Row> partial;
    private @Nullable Row ahead;

    Merging(Iterator<Row> partial) {
      this.partial = partial;
      advance();
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Row next() {
      Row first = ahead;
      if (first == null) {
        throw new NoSuchElementException();
      }
      Tally tally = tally(first);
      String name = first.getString(REGION_NAME);
      advance();
      for (Row next = ahead; next != null && isSame(first, next); next = ahead) {
        tally.addAll(tally(next));
        String other = next.getString(REGION_NAME);
        name = other.compareTo(name) < 0 ? other : name;
        advance();
      }
      return RowFactory.create(
          first.get(0),
          first.get(1),
          first.get(2),
          first.get(3),
          name,
          first.get(AGENCY_TYPE),
          tally.toBytes());
    }

    private void advance() {
      ahead = partial.hasNext() ? partial.next() : null;
    }

    private static Tally tally(Row row) {
      return Tally.ofBytes(row.getAs(TALLY), Measures.all().size());
    }

    private static boolean isSame(Row one, Row other) {
      return IntStream.rangeClosed(0, AGENCY_TYPE)
          .allMatch(i -> i == REGION_NAME || one.get(i).equals(other.get(i)));
    }
  }
}
