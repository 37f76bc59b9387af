package org.gongkai.aggregate.rollup;

import static org.gongkai.aggregate.ReportBuilder.report;
import static org.gongkai.aggregate.ReportBuilder.reportOfNobody;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.aggregate.Intakes;
import org.gongkai.aggregate.Places;
import org.gongkai.aggregate.ReportBuilder;
import org.gongkai.aggregate.lake.Intake;
import org.gongkai.extract.form.Form;
import org.gongkai.extract.form.FormLoader;
import org.gongkai.extract.form.FormTable;
import org.gongkai.extract.report.AgencyLevel;
import org.gongkai.extract.report.Outcome;
import org.gongkai.extract.report.Region;
import org.gongkai.extract.report.Scope;

/** Reports by chance, the same ones for the same seed, with blanks and faults of every kind. */
public final class RandomReports {

  private static final Form FORM = FormLoader.load();
  private static final List<Region> REGIONS =
      List.of(
          Places.ZHEJIANG,
          Places.HANGZHOU,
          Places.TONGLU,
          Places.CHUNAN,
          Places.NINGBO,
          Places.XIANTAO,
          Places.DONGCHENG);
  private static final List<String> TYPES =
      List.of("government", "government_office", "finance", "education", "unknown");

  private final Random random;
  private final int years;

  private RandomReports(long seed, int years) {
    random = new Random(seed);
    this.years = years;
  }

  /** Reports about 2020 and 2021. */
  static List<Intake> of(long seed, int count) {
    return of(seed, count, 2);
  }

  /** Reports about so many years from 2020 on. */
  public static List<Intake> of(long seed, int count, int years) {
    RandomReports reports = new RandomReports(seed, years);
    return IntStream.range(0, count)
        .mapToObj(i -> Intakes.extracted(String.format("%04x", i), "file:" + i, reports.next()))
        .toList();
  }

  private ReportBuilder next() {
    String type = pick(TYPES);
    ReportBuilder report = in(20) ? reportOfNobody() : report(type + random.nextInt(3));
    report.type(type).scope(pick(List.of(Scope.values())));
    report.level(pick(List.of(AgencyLevel.values())));
    if (!in(8)) {
      report.region(pick(REGIONS));
    }
    if (in(15)) {
      report.withoutYear();
    } else {
      report.year(2020 + random.nextInt(years));
    }
    if (!in(3)) {
      report.published(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(90)).toString());
    }
    report.sum(pick(List.of(Outcome.values()))).sum(pick(List.of(Outcome.values())));
    report.edition(in(2) ? "2019" : "2021");
    fill(report, FORM.table(Form.APPLICATIONS), in(3));
    fill(report, FORM.table(Form.LEGAL), in(3));
    if (in(12)) {
      report.without("applications");
    }
    if (in(12)) {
      report.without("legal");
    }
    return report;
  }

  /** Rows that are blank throughout, that have a total only, and that have anything. */
  private void fill(ReportBuilder report, FormTable table, boolean totalsOnly) {
    table
        .rows()
        .forEach(
            row -> {
              boolean blank = in(3);
              table
                  .columns()
                  .forEach(
                      column -> {
                        boolean total = column.key().equals("total");
                        String text = blank || (totalsOnly && !total) ? "" : text(total);
                        if (table.key().equals("legal")) {
                          report.legal(row.key(), column.key(), text);
                        } else {
                          report.cell(row.key(), column.key(), text);
                        }
                      });
            });
  }

  private String text(boolean total) {
    int chance = random.nextInt(100);
    if (chance < 2) {
      return "?";
    } else if (chance < 4) {
      return "!";
    } else if (chance < 8) {
      return "-";
    } else if (chance < 11) {
      return "~" + random.nextInt(9);
    }
    return chance < (total ? 25 : 65) ? "" : Integer.toString(random.nextInt(total ? 200 : 40));
  }

  private boolean in(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
