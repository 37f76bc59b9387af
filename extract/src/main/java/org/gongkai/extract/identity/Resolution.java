package org.gongkai.extract.identity;

import java.util.List;
import org.gongkai.extract.report.Finding;
import org.gongkai.extract.report.Identity;

/**
 * Whose report it is, and what in the document contradicts itself about that.
 *
 * @param identity the decision, or unknown
 * @param findings one for each contradiction, of the rule {@code identity_conflict}
 */
public record Resolution(Identity identity, List<Finding> findings) {

  public Resolution {
    findings = List.copyOf(findings);
  }
}
