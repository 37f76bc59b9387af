package org.gongkai.aggregate.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The totals of one row of the rollups.
 *
 * @param cut the values of {@link Cut#fields()}, in their order
 * @param tally the measures
 */
record CutTotals(List<Object> cut, Tally tally) {

  /** Reads a row of {@link Totals#schema()}. */
  static CutTotals of(Row row) {
    int keys = Cut.fields().size();
    List<Object> cut = new ArrayList<>(keys);
    for (int i = 0; i < keys; i++) {
      cut.add(row.get(i));
    }
    return new CutTotals(cut, Tally.ofBytes(row.getAs(keys), Measures.all().size()));
  }

  /** The sum of a measure; null where no report counts in it. */
  @Nullable Long sum(String measure) {
    int place = Measures.place(measure);
    return tally.count(place) > 0 ? tally.sum(place) : null;
  }

  /** How many reports count in a measure. */
  long count(String measure) {
    return tally.count(Measures.place(measure));
  }

  /** A row of a rollup: what it is about, and what follows. */
  Row row(@Nullable Object... values) {
    @Nullable Object[] all = Arrays.copyOf(cut.toArray(), cut.size() + values.length);
    System.arraycopy(values, 0, all, cut.size(), values.length);
    return RowFactory.create(all);
  }

  /** The ratio of two sums; null where there is nothing to measure against. */
  static @Nullable Double ratio(@Nullable Long numerator, @Nullable Long denominator) {
    return numerator == null || denominator == null || denominator <= 0
        ? null
        : Double.valueOf((double) numerator / denominator);
  }
}
