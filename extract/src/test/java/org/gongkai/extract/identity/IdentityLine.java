package org.gongkai.extract.identity;

import org.gongkai.extract.report.Identity;
import org.gongkai.extract.report.Region;

/** Whose a report is, on one line: name, type, level and division; a dash stands for unknown. */
final class IdentityLine {

  private IdentityLine() {}

  static String of(Identity identity) {
    return identity
        .agency()
        .map(
            agency ->
                String.join(
                    " ",
                    agency.name(),
                    agency.type(),
                    agency.level().map(level -> level.key()).orElse("-"),
                    identity.region().flatMap(Region::code).orElse("-")))
        .orElse("-");
  }
}
