package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.Blame;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/**
 * The sums of one table ({@code balance}, {@code results_sum}, {@code applicants_sum}, {@code
 * legal_sum}), and the cell at fault where one explains what is broken.
 */
final class SumCheck {

  private final FormTable form;
  private final List<Sum> sums;
  private final PartsCheck parts;
  private final List<List<Term>> rows;
  private final Culprit culprit;

  SumCheck(FormTable form, FigureTable figures, String edition, Culprit culprit) {
    this.form = form;
    List<Sum> all = FormSums.of(form, figures, edition);
    this.sums = all.stream().filter(sum -> sum.rule().isSum()).toList();
    this.parts = new PartsCheck(form, all.stream().filter(sum -> !sum.rule().isSum()).toList());
    this.rows = new ArrayList<>();
    figures.rows().forEach((row, cells) -> rows.add(terms(row, cells)));
    this.culprit = culprit;
  }

  private static List<Term> terms(String row, Map<String, Cell> cells) {
    List<Term> terms = new ArrayList<>(cells.size());
    cells.forEach((column, cell) -> terms.add(new Term(new Place(row, column), cell)));
    return terms;
  }

  void check(Checks.Collector into) {
    parts.check(into);
    if (sums.isEmpty()) {
      return;
    }
    Map<Sum, Localisation.Diagnosis> diagnoses = Localisation.of(sums, rows);
    for (Sum sum : sums) {
      into.evaluated(
          sum.rule(), Optional.of(form.key()), sum.item(), sum.applicant(), sum.outcome());
      if (!diagnoses.isEmpty()) {
        Optional.ofNullable(diagnoses.get(sum)).ifPresent(d -> into.found(broken(sum, d)));
      }
    }
    splitNumbers(diagnoses, into);
  }

  private Finding broken(Sum sum, Localisation.Diagnosis diagnosis) {
    Optional<Explanation> cell =
        diagnosis.explanation().filter(e -> e.kind() == Explanation.Kind.OTHER_NUMBER);
    // A row that the form does not have is no row of the output.
    Optional<Place> place = cell.map(Explanation::place).filter(this::isOfTheForm);
    String left = plain(sum.leftTotal());
    String right = plain(sum.rightTotal());
    return Finding.of(
        sum.rule(),
        Optional.of(form.key()),
        place.map(Place::item).or(sum::item),
        place.map(Place::applicant).or(sum::applicant),
        Optional.of(sum.leftTotal()),
        Optional.of(sum.rightTotal()),
        place.flatMap(p -> cell).map(Explanation::value),
        "%s (%s): %s add up to %s, but %s to %s%s"
            .formatted(
                sum.rule().id(),
                where(sum),
                names(sum.left(), sum),
                left,
                names(sum.right(), sum),
                right,
                place.flatMap(p -> cell).map(SumCheck::proposal).orElse("")),
        "%s；此处（%s）左边合计%s，右边%s%s"
            .formatted(
                sum.rule().chinese(),
                form.printed(sum.item(), sum.applicant()),
                left,
                right,
                place
                    .flatMap(p -> cell)
                    .map(e -> "；若%s为%s则均成立".formatted(inChinese(e.place()), plain(e.value())))
                    .orElse("")),
        sum.operands(),
        Optional.of(culprit.of(sum, diagnosis.cancelling())));
  }

  private void splitNumbers(Map<Sum, Localisation.Diagnosis> diagnoses, Checks.Collector into) {
    Stream<Explanation> slips =
        diagnoses.values().stream()
            .distinct()
            .flatMap(diagnosis -> diagnosis.explanation().stream())
            .filter(each -> each.kind() != Explanation.Kind.OTHER_NUMBER);
    List<Explanation> all =
        Stream.concat(slips, Localisation.gaps(sums, rows).stream()).distinct().toList();
    all.forEach(each -> into.failed(split(each)));
    if (all.isEmpty()) {
      boolean read = rows.stream().flatMap(List::stream).anyMatch(Term::hasNumber);
      into.evaluated(
          Rule.SPLIT_NUMBER,
          Optional.of(form.key()),
          Optional.empty(),
          Optional.empty(),
          read ? Outcome.HELD : Outcome.NOT_ASSESSABLE);
    }
  }

  private Finding split(Explanation slip) {
    boolean broken = slip.kind() == Explanation.Kind.BROKEN;
    List<Map.Entry<Place, BigDecimal>> changes =
        slip.changes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Place::toString)))
            .toList();
    String proposal =
        changes.stream()
            .map(change -> change.getKey() + " = " + plain(change.getValue()))
            .collect(Collectors.joining(", "));
    String inChinese =
        changes.stream()
            .map(change -> inChinese(change.getKey()) + "为" + plain(change.getValue()))
            .collect(Collectors.joining("、"));
    return Finding.of(
        Rule.SPLIT_NUMBER,
        Optional.of(form.key()),
        Optional.of(slip.place().item()),
        Optional.of(slip.place().applicant()),
        Optional.of(slip.value()),
        printed(slip.place()),
        Optional.of(slip.value()),
        "split_number: %s; every sum holds with %s"
            .formatted(
                broken ? "a number was broken in two" : "two numbers were glued together",
                proposal),
        "%s；若%s则各项均成立".formatted(broken ? "一个数字被拆为两段" : "两个数字并为一个", inChinese),
        rows.stream()
            .flatMap(List::stream)
            .filter(term -> slip.changes().containsKey(term.place()))
            .map(term -> term.operand(Operand.Side.RIGHT))
            .toList(),
        Optional.of(Blame.undetermined("the digits stand so in the document or its text")));
  }

  private Optional<BigDecimal> printed(Place place) {
    return rows.stream()
        .flatMap(List::stream)
        .filter(term -> term.place().equals(place))
        .findFirst()
        .flatMap(term -> term.cell().value());
  }

  private boolean isOfTheForm(Place place) {
    return form.rows().stream().anyMatch(row -> row.key().equals(place.item()));
  }

  private String inChinese(Place place) {
    return "“" + form.printed(Optional.of(place.item()), Optional.of(place.applicant())) + "”";
  }

  private static String proposal(Explanation each) {
    return "; every sum holds with %s = %s".formatted(each.place(), plain(each.value()));
  }

  private static String where(Sum sum) {
    return Stream.of(sum.item(), sum.applicant())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** The cells of a side by what they do not have in common. */
  private static String names(List<Term> side, Sum sum) {
    boolean alongRow = sum.terms().map(term -> term.place().item()).distinct().count() == 1;
    return side.stream()
        .map(term -> alongRow ? term.place().applicant() : term.place().item())
        .collect(Collectors.joining(" + "));
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
