package org.gongkai.aggregate.lake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Values as a row holds them: the one place where an empty one becomes null. */
final class Values {

  private static final int DECIMALS = Fields.DECIMAL.scale();
  private static final int WHOLE_DIGITS = Fields.DECIMAL.precision() - DECIMALS;

  private Values() {}

  /** Null also where the number is too large for the column, as only a faulty text can have it. */
  static @Nullable BigDecimal decimal(Optional<BigDecimal> value) {
    return value
        .map(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP))
        .filter(number -> number.precision() - DECIMALS <= WHOLE_DIGITS)
        .orElse(null);
  }

  static @Nullable String textOrNull(String text) {
    return text.isEmpty() ? null : text;
  }

  static Seq<Object> seq(Stream<?> values) {
    List<Object> list = values.<Object>map(Function.identity()).toList();
    return CollectionConverters.asScala(list).toSeq();
  }
}
