package org.gongkai.jobs.cli;

import java.util.List;
import org.gongkai.extract.report.Scope;

/** What can be added up. */
final class BasisName extends NamedValues<Scope> {

  BasisName() {
    super(List.of(Scope.OWN, Scope.CONSOLIDATED), Scope::key);
  }
}
