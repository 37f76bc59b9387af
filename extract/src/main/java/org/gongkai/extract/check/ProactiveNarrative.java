package org.gongkai.extract.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.report.Cell;
import org.gongkai.extract.report.FigureTable;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Operand;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Rule;

/**
 * What the text says of the numbers of table 二, which no sum guards: a column of another year or
 * another unit of money shows where the text states another number. Only wordings are read that
 * mean the form's own measure: what was published of a matter is not how often it was decided.
 */
final class ProactiveNarrative {

  private static final String COUNTED = "(?:共计|合计|总计|数量|共|计|为|:)*(?<n>[0-9]+)";
  private static final String CASES = COUNTED + "(?:件次|件|宗|起|例)";

  /** A quantity of the table and its wordings. */
  private record Measured(String item, String measure, List<Pattern> wordings) {

    Measured(String item, String measure, String... wordings) {
      this(item, measure, Stream.of(wordings).map(Pattern::compile).toList());
    }
  }

  /** The words that state a number, and the number. */
  private record Stated(String words, BigDecimal number) {}

  private static final List<Measured> MEASURED =
      List.of(
          new Measured(
              "normative_documents",
              "issued",
              "(?:制发|制定|出台)(?:了)?(?:行政)?规范性文件" + COUNTED + "(?:件|份|个|部)",
              "(?:制发|制定|出台)(?:了)?(?<n>[0-9]+)(?:件|份|个|部)(?:行政)?规范性文件"),
          new Measured("licences", "decisions", "(?:作出|办理|办结|实施)行政许可(?:决定)?" + CASES),
          new Measured("penalties", "decisions", "(?:作出|实施|办理|办结)行政处罚(?:决定|案件)?" + CASES),
          new Measured("coercive_measures", "decisions", "(?:作出|实施)行政强制(?:决定)?" + CASES),
          new Measured(
              "fees",
              "amount",
              "行政事业性收费(?:金额|总额|收入)?(?:共计|合计|总计|共|计|为|:)*(?<n>[0-9]+(?:\\.[0-9]+)?)(?<unit>万元|亿元|元)"));

  /** The clause is about another time, a part, others too, or is not exact. */
  private static final Pattern OTHERWISE =
      Pattern.compile("[上去前往]一?年|历年|同比|同期|累计|以来|季度|半年|\\d月|其中|约|近|余|全[省市区县州]|各(?:部门|单位|镇|县)");

  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile("[。！;]");

  private final FigureTable table;
  private final OptionalInt year;

  /**
   * @param year the report's
   */
  ProactiveNarrative(FigureTable table, OptionalInt year) {
    this.table = table;
    this.year = year;
  }

  /** Holds what the text states against the table. */
  void check(List<String> paragraphs, Checks.Collector into) {
    Map<Measured, List<Stated>> stated = new LinkedHashMap<>();
    paragraphs.stream()
        .filter(ProactiveNarrative::mayState)
        .flatMap(line -> SENTENCE_END.splitAsStream(compact(line)))
        .filter(ProactiveNarrative::mayState)
        .filter(sentence -> isOfTheYear(sentence) && !OTHERWISE.matcher(sentence).find())
        .forEach(sentence -> read(sentence, stated));
    stated.forEach((measured, all) -> check(measured, all, into));
  }

  /** Whether it has what every wording has. */
  private static boolean mayState(String text) {
    return text.contains("行政") || text.contains("规范性文件");
  }

  private static String compact(String line) {
    return SPACE.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
  }

  private boolean isOfTheYear(String sentence) {
    return YEAR.matcher(sentence)
        .results()
        .allMatch(m -> year.isEmpty() || Integer.parseInt(m.group(1)) == year.getAsInt());
  }

  private static void read(String sentence, Map<Measured, List<Stated>> stated) {
    for (Measured measured : MEASURED) {
      for (Pattern wording : measured.wordings) {
        Matcher matcher = wording.matcher(sentence);
        while (matcher.find()) {
          stated
              .computeIfAbsent(measured, k -> new ArrayList<>())
              .add(new Stated(matcher.group(), number(matcher)));
        }
      }
    }
  }

  /** Money in 万元, as the form has it. */
  private static BigDecimal number(Matcher matcher) {
    BigDecimal number = new BigDecimal(matcher.group("n"));
    boolean money = matcher.pattern().pattern().contains("(?<unit>");
    if (!money || matcher.group("unit").equals("万元")) {
      return number;
    }
    return matcher.group("unit").equals("元") ? number.movePointLeft(4) : number.movePointRight(4);
  }

  private void check(Measured measured, List<Stated> stated, Checks.Collector into) {
    Cell cell = table.cell(measured.item, measured.measure);
    Optional<BigDecimal> printed = cell.value();
    boolean held =
        printed.filter(p -> stated.stream().anyMatch(s -> isSame(s.number, p))).isPresent();
    boolean failed =
        printed.isPresent() && !held && stated.stream().map(Stated::number).distinct().count() == 1;
    if (failed) {
      into.failed(finding(measured, stated.get(0), cell));
    } else {
      into.evaluated(
          Rule.NARRATIVE_PROACTIVE,
          Optional.of(Form.PROACTIVE),
          Optional.of(measured.item),
          Optional.of(measured.measure),
          held ? Outcome.HELD : Outcome.NOT_ASSESSABLE);
    }
  }

  /** Texts round sums of money. */
  private static boolean isSame(BigDecimal stated, BigDecimal printed) {
    return printed.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0
        || stated.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
  }

  private static Finding finding(Measured measured, Stated stated, Cell cell) {
    BigDecimal number = stated.number;
    BigDecimal printed = cell.value().orElseThrow();
    return Finding.of(
        Rule.NARRATIVE_PROACTIVE,
        Optional.of(Form.PROACTIVE),
        Optional.of(measured.item),
        Optional.of(measured.measure),
        Optional.of(number),
        Optional.of(printed),
        Optional.empty(),
        "%s: the text states %s (“%s”), the table prints %s for %s"
            .formatted(
                Rule.NARRATIVE_PROACTIVE.id(),
                number.toPlainString(),
                stated.words,
                printed.toPlainString(),
                measured.item),
        "%s；正文为%s（“%s”），表格为%s"
            .formatted(
                Rule.NARRATIVE_PROACTIVE.chinese(),
                number.toPlainString(),
                stated.words,
                printed.toPlainString()),
        List.of(
            Operand.stated(number),
            new Term(new Place(measured.item, measured.measure), cell).operand(Operand.Side.RIGHT)),
        Optional.empty());
  }
}
