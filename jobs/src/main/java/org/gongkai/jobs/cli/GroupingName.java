package org.gongkai.jobs.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.gongkai.jobs.evaluate.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The groupings of an evaluation by the names that the command line uses. */
final class GroupingName implements ITypeConverter<Grouping>, Iterable<String> {

  @Override
  public Grouping convert(String name) {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.key().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected one of " + names() + ", not " + name));
  }

  @Override
  public Iterator<String> iterator() {
    return names().iterator();
  }

  private static List<String> names() {
    return Arrays.stream(Grouping.values()).map(Grouping::key).toList();
  }
}
