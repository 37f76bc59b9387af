package org.gongkai.extract.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.print.Printed;

/** The units of money that lines in the section of a table give. */
final class SectionUnits {

  private static final int LONGEST_LINE = 40;

  private final LabelIndex<Form.Section> sections;
  private final FormTable table;

  SectionUnits(Form form, FormTable table) {
    sections = new LabelIndex<>(form.sections(), Form.Section::label);
    this.table = table;
  }

  List<MoneyUnit.Said> in(List<String> lines) {
    List<MoneyUnit.Said> units = new ArrayList<>();
    if (lines.stream().noneMatch(MoneyUnit::mayBeSaid)) {
      return units;
    }
    boolean inSection = table.section().isEmpty();
    for (String line : lines) {
      boolean isShort = line.length() <= LONGEST_LINE;
      Optional<String> section =
          isShort ? sections.find(Printed.of(line)).map(Form.Section::key) : Optional.empty();
      inSection = section.isPresent() ? section.equals(table.section()) : inSection;
      if (inSection && isShort) {
        MoneyUnit.said(line).ifPresent(units::add);
      }
    }
    return units;
  }
}
