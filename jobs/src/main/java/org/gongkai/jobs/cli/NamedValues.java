package org.gongkai.jobs.cli;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of an option by the names that the output uses. */
abstract class NamedValues<T> implements ITypeConverter<T>, Iterable<String> {

  private final Map<String, T> values = new LinkedHashMap<>();

  NamedValues(List<T> values, Function<T, String> name) {
    values.forEach(value -> this.values.put(name.apply(value), value));
  }

  @Override
  public T convert(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + values.keySet() + ", not " + name));
  }

  @Override
  public Iterator<String> iterator() {
    return values.keySet().iterator();
  }
}
