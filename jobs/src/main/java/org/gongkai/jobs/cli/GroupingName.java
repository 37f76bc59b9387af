package org.gongkai.jobs.cli;

import java.util.List;
import org.gongkai.jobs.evaluate.Grouping;

/** The groupings of an evaluation. */
final class GroupingName extends NamedValues<Grouping> {

  GroupingName() {
    super(List.of(Grouping.values()), Grouping::key);
  }
}
