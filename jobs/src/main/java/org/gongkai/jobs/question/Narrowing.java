package org.gongkai.jobs.question;

import java.util.List;
import java.util.Optional;
import org.gongkai.extract.codebook.Code;
import org.gongkai.extract.codebook.Vocabularies;
import org.gongkai.extract.identity.AgencyRegister;
import org.gongkai.extract.report.Region;
import org.gongkai.jobs.usage.UsageException;

/**
 * To which agencies a question is narrowed, as the caller names them. The register is loaded only
 * where a province is named, as that takes as long as a small question.
 */
final class Narrowing {

  private Narrowing() {}

  /**
   * Makes sure that a kind of agency is one.
   *
   * @throws UsageException if it is none; the message lists them
   */
  static void requireType(Optional<String> agencyType) {
    agencyType.ifPresent(Narrowing::requireType);
  }

  private static void requireType(String type) {
    List<String> types = Vocabularies.AGENCY_TYPE.codes().stream().map(Code::key).sorted().toList();
    if (!types.contains(type)) {
      throw new UsageException(
          "--agency-type %s: there is no such kind; there are %s"
              .formatted(type, String.join(", ", types)));
    }
  }

  /**
   * The code of a province that is named by its name, short name or code.
   *
   * @throws UsageException if there is none; the message names those that are near
   */
  static Optional<String> provinceCode(Optional<String> province) {
    return province.map(name -> provinceCode(name, AgencyRegister.load()));
  }

  private static String provinceCode(String name, AgencyRegister register) {
    return register
        .province(name)
        .flatMap(Region::code)
        .orElseThrow(
            () ->
                new UsageException(
                    "--province %s: there is no such province; did you mean %s?"
                        .formatted(name, String.join(", ", register.provincesNear(name)))));
  }
}
