package org.gongkai.jobs.run;

import java.util.Optional;
import org.gongkai.extract.identity.AgencyRegister;
import org.gongkai.extract.report.Region;
import org.gongkai.jobs.usage.UsageException;

/** To which agencies a question is narrowed, as the caller names them. */
final class Narrowing {

  private static final AgencyRegister REGISTER = AgencyRegister.load();

  private Narrowing() {}

  /**
   * Makes sure that a kind of agency is one.
   *
   * @throws UsageException if it is none; the message lists them
   */
  static void requireType(Optional<String> agencyType) {
    agencyType
        .filter(type -> !REGISTER.types().contains(type))
        .ifPresent(
            type -> {
              throw new UsageException(
                  "--agency-type %s: there is no such kind; there are %s"
                      .formatted(type, String.join(", ", REGISTER.types())));
            });
  }

  /**
   * The code of a province that is named by its name, short name or code.
   *
   * @throws UsageException if there is none; the message names those that are near
   */
  static Optional<String> provinceCode(Optional<String> province) {
    return province.map(
        name ->
            REGISTER
                .province(name)
                .flatMap(Region::code)
                .orElseThrow(
                    () ->
                        new UsageException(
                            "--province %s: there is no such province; did you mean %s?"
                                .formatted(
                                    name, String.join(", ", REGISTER.provincesNear(name))))));
  }
}
