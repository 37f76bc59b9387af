package org.gongkai.jobs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.extract.report.Agency;
import org.gongkai.extract.report.AnnualReport;

/**
 * Which of the reports that were read is which of the gold's: that of the same agency and year, or
 * else the one in the same place of the document.
 *
 * @param partners for each report of the gold in turn, the one that was read
 * @param surplus reports that were read beyond the gold
 */
record ReportPairs(List<Optional<AnnualReport>> partners, int surplus) {

  /** A fact in common weighs more than the order. */
  private static final int SAME_FACT = 2;

  ReportPairs {
    partners = List.copyOf(partners);
  }

  static ReportPairs of(List<GoldReport> gold, List<AnnualReport> read) {
    Set<Integer> free =
        IntStream.range(0, read.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    List<Optional<AnnualReport>> partners = new ArrayList<>();
    for (int place = 0; place < gold.size(); place++) {
      Optional<Integer> best = best(gold.get(place), place, read, free);
      best.ifPresent(free::remove);
      partners.add(best.map(read::get));
    }
    return new ReportPairs(partners, free.size());
  }

  private static Optional<Integer> best(
      GoldReport gold, int place, List<AnnualReport> read, Set<Integer> free) {
    Optional<Integer> best = Optional.empty();
    int most = -1;
    for (int i : free) {
      int likeness = likeness(gold, read.get(i)) + (i == place ? 1 : 0);
      if (likeness > most) {
        most = likeness;
        best = Optional.of(i);
      }
    }
    return best;
  }

  private static int likeness(GoldReport gold, AnnualReport read) {
    boolean sameYear =
        gold.fact(Subject.YEAR).equals(IdentityJudge.read(Subject.YEAR, Optional.of(read)));
    String name = read.identity().agency().map(Agency::name).orElse("");
    boolean sameAgency =
        !name.isEmpty()
            && !gold.agency().isEmpty()
            && (name.contains(gold.agency()) || gold.agencyFull().contains(name));
    return (sameYear ? SAME_FACT : 0) + (sameAgency ? SAME_FACT : 0);
  }
}
